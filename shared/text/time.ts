const two = (value: number) => String(value).padStart(2, '0')

/** Beijing time by +8 h arithmetic: phones' Intl is missing or wrong. */
const parts = (iso: string) => {
  const shifted = new Date(Date.parse(iso) + 8 * 3600_000)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  }
}

/** 2026-11-23, the day in Beijing of an ISO time. */
export const beijingDay = (iso: string): string => {
  const { year, month, day } = parts(iso)
  return `${year}-${two(month)}-${two(day)}`
}

/** The first moment of a day in Beijing, as an ISO time. */
export const startOfBeijingDay = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString()

/** The last moment of a day in Beijing, in milliseconds since 1970. */
export const endOfBeijingDay = (day: string): number => Date.parse(`${day}T23:59:59.999+08:00`)

/** 2026年11月23日 */
export const beijingDate = (iso: string): string => {
  const { year, month, day } = parts(iso)
  return `${year}年${month}月${day}日`
}

/** 2026年11月23日 14:05 */
export const beijingMoment = (iso: string): string => {
  const { hour, minute } = parts(iso)
  return `${beijingDate(iso)} ${two(hour)}:${two(minute)}`
}
