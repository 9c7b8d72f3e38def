import { type Line, squeeze } from './lines'
import { headingOf, labelOf } from './marks'
import type { Leftover } from './types'

const DASH = '[-－—–―─~～·•=_*]'
const NUMBER = '[0-9０-９]{1,4}'
/** Shapes that are a page number wherever they stand. */
const PAGE = new RegExp(
  `^(?:${DASH}{1,6}\\s{0,3}${NUMBER}\\s{0,3}${DASH}{1,6}|第\\s{0,3}(?:${NUMBER}|[一二三四五六七八九十百]{1,4})\\s{0,3}页(?:\\s{0,3}[,，/／]?\\s{0,3}[（(]?共\\s{0,3}${NUMBER}\\s{0,3}页[)）]?)?|` +
    `共\\s{0,3}${NUMBER}\\s{0,3}页\\s{0,3}[,，/／]?\\s{0,3}第\\s{0,3}${NUMBER}\\s{0,3}页|${NUMBER}\\s{0,3}[/／]\\s{0,3}${NUMBER}|[Pp]age\\s{0,3}${NUMBER}(?:\\s{0,3}of\\s{0,3}${NUMBER})?|[Pp]\\.?\\s{0,2}${NUMBER})$`,
)
const BARE_NUMBER = new RegExp(`^${NUMBER}$`)
/** A page's line holds at most this many characters, and a line this much shorter than the longest ends by itself. */
const WIDEST = 90
const SHORT = 0.85
/** Fewer lines than this are no page. */
const SHORTEST_PAGE = 8

const digits = (text: string): number => Number(text.replace(/[０-９]/g, (d) => String(d.charCodeAt(0) - 0xff10)))

/** Bare numbers that count up by one, a page's lines apart: page numbers, not cells of a table. */
const countedPages = (lines: readonly Line[]): Set<number> => {
  const found = lines.flatMap((line, index) => (BARE_NUMBER.test(line.text) ? [{ index, n: digits(line.text) }] : []))
  const pages = new Set<number>()
  let last: { index: number; n: number } | undefined
  for (const here of found) {
    if (last && here.n === last.n + 1 && here.index - last.index >= SHORTEST_PAGE) {
      pages.add(last.index).add(here.index)
      last = here
    } else if (!last || here.index - last.index >= SHORTEST_PAGE || here.n <= last.n) last = here
  }
  // A text of two pages has one number, between them.
  const only = found.length === 1 ? found[0] : undefined
  if (only && only.n === 1 && only.index >= SHORTEST_PAGE) pages.add(only.index)
  return pages
}

/** The same words on each page, whatever number stands in them. */
const keyOf = (line: Line): string => squeeze(line.text).replace(/[0-9０-９]+/g, '#')

const mayBeHead = (line: Line): boolean =>
  line.text.length <= 50 && !/[。；：，、]$/.test(line.text) && !labelOf(line.text) && !headingOf(line.text)

/** Lines at the same place beside many page numbers, and the title where it stands again between lines. */
const runningHeads = (lines: readonly Line[], pages: ReadonlySet<number>): Set<number> => {
  const beside = new Map<string, number[]>()
  for (const page of pages)
    for (const offset of [-2, -1, 1, 2]) {
      const line = lines[page + offset]
      if (!line || pages.has(page + offset) || !mayBeHead(line)) continue
      const key = `${offset} ${keyOf(line)}`
      const at = beside.get(key)
      if (at) at.push(page + offset)
      else beside.set(key, [page + offset])
    }
  const heads = new Set<number>()
  // The same words at two pages of many may be two equal lines of the law.
  for (const at of beside.values())
    if (at.length >= Math.max(2, pages.size * 0.4)) for (const index of at) heads.add(index)
  for (const index of repeatedTitle(lines)) heads.add(index)
  for (const index of loneHeads(lines, pages)) heads.add(index)
  return heads
}

/** How the names end that stand at a page's head: of the law, of who issues it, of the gazette. */
const PAGE_NAME =
  /(?:公报|条例|规定|办法|细则|草案|[一二三]审稿|征求意见稿|修改稿|常务委员会|人大常委会|办公室|工作委员会|文件)(?:[（(][^（()）]{1,12}[）)])?$/

const SIGNED = /^[\d一二][^，。；：]{0,12}年[^，。；：]{1,10}日$/

/**
 * A short text has one or two pages to show its head on. Beside a page number below the first article a name that fills no
 * line and ends no sentence is no words of the law.
 */
const loneHeads = (lines: readonly Line[], pages: ReadonlySet<number>): number[] => {
  const first = lines.findIndex((line) => labelOf(line.text)?.reference === false)
  if (first < 0 || pages.size === 0) return []
  const longest = lines.reduce((most, line) => Math.max(most, Math.min(line.length, WIDEST)), 0)
  return [...pages].flatMap((page) => {
    if (page < first) return []
    return [-1, 1].flatMap((offset) => {
      const line = lines[page + offset]
      // Above a date it is who signs.
      if ([1, 2].some((below) => SIGNED.test(lines[page + offset + below]?.text ?? ''))) return []
      const isName =
        line !== undefined &&
        !pages.has(page + offset) &&
        mayBeHead(line) &&
        line.text.length < longest * SHORT &&
        !/[。；：，、,;]/.test(line.text) &&
        PAGE_NAME.test(line.text)
      return isName ? [page + offset] : []
    })
  })
}

/** The title printed again at the head of each page, where no page number stands by. */
const repeatedTitle = (lines: readonly Line[]): number[] => {
  const again: number[] = []
  for (const start of [0, 1]) {
    const title = lines[start]
    if (!title || squeeze(title.text).length < 5 || !mayBeHead(title) || !/[例定法则案稿典编程）)]$/.test(title.text))
      continue
    const key = squeeze(title.text).replace(/[《》]/g, '')
    const shows = lines.flatMap((line, index) =>
      index > start && line.text.length <= key.length + 30 && squeeze(line.text).replace(/[《》0-9—\-·]/g, '') === key
        ? [index]
        : [],
    )
    // Once more may be the law's own title below an announcement or a table of contents.
    if (shows.length >= 2 && shows.every((at, i) => i === 0 || at - (shows[i - 1] ?? 0) >= SHORTEST_PAGE))
      again.push(...shows)
  }
  return again
}

/** Takes page numbers and running heads out, and says which they were. */
export const withoutFurniture = (lines: readonly Line[]): { body: Line[]; furniture: Leftover[] } => {
  const pages = new Set<number>()
  lines.forEach((line, index) => {
    if (line.text.length <= 24 && PAGE.test(line.text)) pages.add(index)
  })
  for (const index of countedPages(lines)) pages.add(index)
  const heads = runningHeads(lines, pages)
  const body: Line[] = []
  const furniture: Leftover[] = []
  let broken = false
  lines.forEach((line, index) => {
    if (pages.has(index) || heads.has(index)) {
      furniture.push({ line: line.no, text: line.text })
      broken = true
      return
    }
    // The blank lines around a page's edge say nothing about paragraphs.
    body.push(broken ? { ...line, blankBefore: false } : line)
    broken = false
  })
  return { body, furniture }
}
