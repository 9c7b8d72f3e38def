import type { Line } from './lines'
import type { ComparedRow, Leftover } from './types'

/** The words a comparison table has above its columns. */
const BEFORE =
  /^(?:修改前|修订前|修正前|原条文|原文|现行(?:条文|规定|条例|文本|法规)?|.{0,20}(?:原条文|现行条文)|修改前.{0,12}|一审稿|.{0,16}[（(]现行[)）])$/
const AFTER =
  /^(?:修改后|修订后|修正后|修改后.{0,12}|修改(?:稿|条文)|修订(?:稿|草案)|草案|拟修改.{0,8}|.{0,20}(?:修改稿|修订草案|修正草案)(?:[（(].{1,12}[)）])?|二审稿)$/
const NOTHING = /^[（(【]?(?:删除|删去|无|略|—+|-+|\/)[)）】]?$/
const RULE = /^[-:\s]*$/

type Table = { rows: ComparedRow[]; lines: Line[]; left: Leftover[] }

/** Reads a pasted comparison table: the right column becomes the text, both are kept as rows. */
export const tableOf = (lines: readonly Line[]): Table | undefined => {
  const head = lines.findIndex((line) => {
    const cells = line.cells?.map((cell) => cell.replace(/\s/g, '')) ?? []
    return cells.some((cell) => BEFORE.test(cell)) && cells.some((cell) => AFTER.test(cell))
  })
  const heading = lines[head]
  if (!heading?.cells) return undefined
  const names = heading.cells.map((cell) => cell.replace(/\s/g, ''))
  const before = names.findIndex((cell) => BEFORE.test(cell))
  const after = names.findIndex((cell, i) => i !== before && AFTER.test(cell))
  if (after < 0) return undefined
  const rows: ComparedRow[] = []
  const out: Line[] = lines.slice(0, head)
  const left: Leftover[] = [{ line: heading.no, text: heading.text }]
  for (const line of lines.slice(head + 1)) {
    const row = rows.at(-1)
    if (!line.cells) {
      // A paragraph of the cell above: Word pastes it as a line of its own.
      if (row) row.after = `${row.after}\n${line.text}`
      out.push(line)
      continue
    }
    if (line.cells.every((cell) => RULE.test(cell))) {
      left.push({ line: line.no, text: line.text })
      continue
    }
    const words = line.cells[after] ?? ''
    const remark = line.cells.filter((cell, i) => i !== before && i !== after && cell !== '').join(' ')
    rows.push({ before: line.cells[before] ?? '', after: words, ...(remark ? { remark } : {}) })
    if (words !== '' && !NOTHING.test(words))
      out.push({ ...line, text: words, indent: 0, length: words.length, width: words.length * 2 })
  }
  return { rows, lines: out, left }
}
