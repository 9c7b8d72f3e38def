import type { Line } from './lines'
import {
  annexOf,
  bareHeadingOf,
  decisionItemOf,
  endsBracket,
  endsSentence,
  headingOf,
  isContentsWord,
  itemOf,
  labelOf,
  subItemOf,
} from './marks'

/** A paragraph as its author typed it: the lines that a page's width cut are joined again. */
export type Block = {
  text: string
  line: number
  indent: number
  /** 0: it surely begins here. 1: it may as well go on from the line before. 2: it probably does. */
  doubt: 0 | 1 | 2
}

/** How the text's lines were cut. */
type Wrap = { length: number; width: number; indented: boolean; blanksTell: boolean; margin: number }

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const sorted = (numbers: number[]): number[] => numbers.sort((a, b) => a - b)

const LONG = 0.7
/** A page's line holds at most this many characters. */
const WIDEST = 90

/** Undefined where each line is a paragraph of its own. */
const wrapOf = (lines: readonly Line[]): Wrap | undefined => {
  const length = percentile(sorted(lines.map((l) => l.length)), 0.93)
  const width = percentile(sorted(lines.map((l) => l.width)), 0.93)
  if (length > WIDEST || length < 8) return undefined
  // A page cuts every line: some that are far longer say that the short ones are short by themselves.
  const over = lines.filter((l) => l.length > 1.35 * length && l.width > 1.35 * width).length
  if (over > Math.max(2, lines.length * 0.01)) return undefined
  // Titles and names are unended too; what a page cuts has commas in it.
  const long = lines.filter(
    (l) => (l.length >= LONG * length || l.width >= LONG * width) && /[，。；：、,;]/.test(l.text),
  )
  const cut = long.filter((l) => !endsSentence(l.text) && !endsBracket(l.text))
  if (cut.length < 3 || cut.length < long.length * 0.35) return undefined
  const margin = percentile(sorted(lines.map((l) => l.indent)), 0.2)
  const inner = lines.filter((l) => l.indent > margin)
  const labelled = lines.filter((l) => {
    const label = labelOf(l.text)
    return label && !label.reference
  })
  const labelledInside = labelled.filter((l) => l.indent > margin)
  const indented =
    inner.length >= lines.length * 0.1 &&
    inner.length <= lines.length * 0.85 &&
    labelledInside.length >= labelled.length * 0.6
  const blanks = lines.filter((l) => l.blankBefore).length
  return { length, width, indented, blanksTell: blanks > 0 && blanks < lines.length * 0.5, margin }
}

const isLong = (line: Line, wrap: Wrap): boolean => line.length >= LONG * wrap.length || line.width >= LONG * wrap.width
/** Reaches the edge, so that the next line may go on after a full stop. */
const isFull = (line: Line, wrap: Wrap): boolean => line.length >= wrap.length - 2 || line.width >= wrap.width - 4

/** Whether a new paragraph begins with `line`; undefined: it goes on from `before`. */
const begins = (line: Line, before: Line, wrap: Wrap, inNote: boolean): 0 | 1 | 2 | undefined => {
  if (!isLong(before, wrap)) return 0
  if (isContentsWord(line.text)) return 0
  const ended = endsSentence(before.text)
  const label = labelOf(line.text)
  const heading = label ? undefined : headingOf(line.text)
  if (bareHeadingOf(line.text) && (ended || line.blankBefore)) return 0
  if (heading?.apart && heading.title !== '' && (ended || endsBracket(before.text) || headingOf(before.text))) return 0
  if (wrap.blanksTell && line.blankBefore && (ended || heading || label?.apart)) return 0
  if (wrap.indented && line.indent > wrap.margin) return 0
  // The note under the title: its closing bracket ends it.
  if (inNote && endsBracket(before.text) && /^[（(第]/.test(line.text)) return label ? 1 : 0
  // Headings and titles end without a full stop, mostly before the edge.
  const titled = headingOf(before.text) !== undefined || !isFull(before, wrap)
  if (label?.apart && !label.reference) return ended ? (wrap.indented ? 2 : 1) : titled ? 1 : 2
  if (heading?.apart) return ended ? 1 : 2
  if (wrap.indented) return ended && annexOf(line.text) ? 0 : ended && !isFull(before, wrap) ? 1 : undefined
  if (!ended && label && !label.reference)
    return titled ? 1 : endsBracket(before.text) || label.number[0] === 1 ? 2 : undefined
  if (!ended) return undefined
  if (itemOf(line.text) || subItemOf(line.text) || decisionItemOf(line.text) || annexOf(line.text)) return 0
  if (label) return isFull(before, wrap) ? 1 : 0
  if (heading) return 1
  return isFull(before, wrap) ? undefined : 0
}

/** 第十二 at the end of one line and 条 at the beginning of the next are one label. */
const NUMBER_ONLY = /^第\s?[一二三四五六七八九十百千零〇0-9０-９\s]{0,14}$/
const mendLabels = (lines: readonly Line[]): Line[] => {
  const mended: Line[] = []
  for (const line of lines) {
    const before = mended.at(-1)
    if (before && NUMBER_ONLY.test(before.text)) {
      const whole = before.text + line.text
      if (labelOf(whole) || headingOf(whole)) {
        mended[mended.length - 1] = {
          ...before,
          text: whole,
          length: before.length + line.length,
          width: before.width + line.width,
        }
        continue
      }
    }
    mended.push(line)
  }
  return mended
}

/** Joins hard-wrapped lines into paragraphs; where that is not sure, the block says so and the numbers decide later. */
export const blocksOf = (input: readonly Line[]): Block[] => {
  const wrap = wrapOf(input)
  const lines = mendLabels(input)
  const blocks: { parts: string[]; line: number; indent: number; doubt: 0 | 1 | 2 }[] = []
  let before: Line | undefined
  for (const line of lines) {
    const block = blocks.at(-1)
    const inNote = block !== undefined && /^[（(]/.test(block.parts[0] ?? '')
    const begin = before && wrap ? begins(line, before, wrap, inNote) : 0
    if (block && begin === undefined) block.parts.push(line.text)
    else blocks.push({ parts: [line.text], line: line.no, indent: line.indent, doubt: begin ?? 0 })
    before = line
  }
  return blocks.map(({ parts, ...rest }) => ({ ...rest, text: join(parts) }))
}

/** Joins the parts of one paragraph, two Latin words by a space. */
export const join = (parts: readonly string[]): string =>
  parts
    .map((part, i) => (/[A-Za-z]$/.test((parts[i - 1] ?? '').slice(-1)) && /^[A-Za-z]/.test(part) ? ` ${part}` : part))
    .join('')
