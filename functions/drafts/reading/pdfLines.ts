/** A run of characters where the page shows it; `transform` ends with x and y, y growing upwards. */
export type Glyphs = { str: string; transform: number[]; width: number; height: number; hasEOL: boolean }

type Placed = { text: string; x: number; y: number; end: number; size: number }

const placed = (item: Glyphs): Placed => {
  const x = item.transform[4] ?? 0
  const size = item.height || Math.abs(item.transform[3] ?? 0) || 10
  return { text: item.str, x, y: item.transform[5] ?? 0, end: x + item.width, size }
}

const HAN = /[\u3007\u4e00-\u9fff，。、；：（）《》“”]/
/** Typesetters leave a sliver between Chinese and Latin that nobody typed: 2017 年 8 月. The space after a label stays. */
const closed = (text: string): string =>
  text.replace(/ /g, (space, at: number) => {
    const before = text[at - 1] ?? ''
    const after = text[at + 1] ?? ''
    const sliver =
      (HAN.test(before) && !/[条章节编]/.test(before) && /\w/.test(after)) || (/\w/.test(before) && HAN.test(after))
    return sliver ? '' : space
  })

/** Puts the runs of one line together; a gap as wide as a character is a space. */
const lineText = (runs: readonly Placed[], left: number): string => {
  const first = runs[0]
  if (!first) return ''
  let text = first.x - left > first.size * 1.5 ? '　　' : ''
  let end = first.x
  for (const run of runs) {
    const gap = run.x - end
    if (end !== first.x && gap > run.size * 0.6 && !/\s$/.test(text) && !/^\s/.test(run.text)) text += '　'
    text += run.text
    end = run.end
  }
  return closed(text.trimEnd())
}

/** Lines of a page from top to bottom; a first-line indentation comes out as two full-width spaces. */
export const linesOfPage = (items: readonly Glyphs[]): string[] => {
  const runs = items.filter((item) => item.str !== '').map(placed)
  const rows: Placed[][] = []
  for (const run of runs) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    // Superscripts and mixed sizes stand a little off the line.
    if (row && before && Math.abs(before.y - run.y) < Math.max(before.size, run.size) * 0.5) row.push(run)
    else rows.push([run])
  }
  const visible = rows
    .map((row) => [...row].sort((a, b) => a.x - b.x))
    .filter((row) => row.some((run) => run.text.trim() !== ''))
    .map((row) => row.filter((run, i) => i > 0 || run.text.trim() !== ''))
    .sort((a, b) => (b[0]?.y ?? 0) - (a[0]?.y ?? 0))
  const starts = visible.map((row) => row[0]?.x ?? 0).sort((a, b) => a - b)
  // The edge that lines come back to, not a page number or a mark in the margin.
  const left = starts[Math.floor(starts.length * 0.1)] ?? 0
  return visible.map((row) => lineText(row, left))
}
