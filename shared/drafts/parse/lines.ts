/** One line of the input that has something on it. */
export type Line = {
  /** Counted from 1 in the input. */
  no: number
  /** Without the spaces at either end. */
  text: string
  /** Where tabs or bars cut it into cells: those, two or more. */
  cells?: string[]
  /** Leading white space in half-width columns. */
  indent: number
  /** Characters with the leading white space: what a hard wrap counts. */
  length: number
  /** The same in half-width columns: what a page's width counts. */
  width: number
  /** A blank line or a page break stands before it. */
  blankBefore: boolean
}

/** Invisible characters that copying from Word, WeChat or the web leaves between the others. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff\ufffe\u180e]/g
const BREAK = /\r\n|[\n\r\v\u0085\u2028\u2029]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/g

const columns = (text: string): number => {
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 9) sum += 4
    else if (unit < 0x2e80 && unit !== 0x2014 && unit !== 0x2026 && unit !== 0x201c && unit !== 0x201d) sum += 1
    else if (unit < 0xdc00 || unit > 0xdfff) sum += 2
  }
  return sum
}

const BAR = /[|｜│┃]/
/** An empty cell at either end counts where tabs part the cells, not outside the bars of a drawn table. */
const cellsOf = (raw: string): string[] | undefined => {
  if (!/[\t|｜│┃]/.test(raw)) return undefined
  const cells = BAR.test(raw)
    ? raw
        .trim()
        .replace(/^[|｜│┃]|[|｜│┃]$/g, '')
        .split(BAR)
    : raw.split('\t')
  return cells.length > 1 ? cells.map((cell) => cell.trim()) : undefined
}

/** Cuts a text into its lines; a line without anything visible only shows as `blankBefore` of the next. */
export const linesOf = (input: string): Line[] => {
  const lines: Line[] = []
  let blankBefore = false
  const raws = input.replace(INVISIBLE, '').replace(/\f/g, '\n\f').split(BREAK)
  // A form feed was given a line of its own above: count lines as the person sees them.
  let no = 0
  for (const raw of raws) {
    const afterPageBreak = raw.startsWith('\f')
    if (!afterPageBreak) no++
    const printed = raw.replace(/\f/g, '').replace(CONTROL, '')
    const clean = printed.trimEnd()
    const text = clean.trimStart()
    if (text === '') {
      blankBefore = true
      continue
    }
    const cells = cellsOf(printed)
    const lead = clean.slice(0, clean.length - text.length)
    const indent = columns(lead)
    lines.push({
      no,
      text: text.replace(/\t/g, '  ').replace(/\u00a0/g, ' '),
      ...(cells ? { cells } : {}),
      indent,
      length: lead.length + text.length,
      width: indent + columns(text),
      blankBefore: blankBefore || afterPageBreak,
    })
    blankBefore = false
  }
  return lines
}

/** A text with every white space removed, for comparing what is printed. */
export const squeeze = (text: string): string => text.replace(/\s/g, '')

/** The beginning of a text, for showing where something was found. */
export const excerpt = (text: string): string =>
  [...text.slice(0, 100)].length > 40 ? `${[...text.slice(0, 100)].slice(0, 40).join('')}…` : text
