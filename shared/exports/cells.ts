const RISKY = /^[=+\-@\t\r]/

/**
 * A text that no spreadsheet takes for a formula: what begins with = + - @, tab or CR gets an apostrophe in front.
 * @example neutralised('=1+1') // "'=1+1"
 */
export const neutralised = (text: string): string => (RISKY.test(text) ? `'${text}` : text)

const EIGHT_HOURS_MS = 8 * 3600_000

/** `2026-11-23 14:05:09` of an ISO time, in Beijing time. */
export const beijingTime = (iso: string): string =>
  new Date(new Date(iso).getTime() + EIGHT_HOURS_MS).toISOString().slice(0, 19).replace('T', ' ')

/** `20261123`, the Beijing date, for file names. */
export const beijingDay = (iso: string): string => beijingTime(iso).slice(0, 10).replace(/-/g, '')

/** A file's name without what file systems do not take. */
export const fileNameOf = (text: string, extension: string): string => {
  const clean = text
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  return `${[...clean].slice(0, 80).join('')}.${extension}`
}
