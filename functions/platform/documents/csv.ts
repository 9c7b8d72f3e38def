import type { SheetRow } from './sheet'
import { UnreadableDocument } from './unreadable'

const decoded = (bytes: Uint8Array): string => {
  if (bytes.includes(0))
    throw new UnreadableDocument('file_type_unsupported', '请上传 Excel 表格（.xlsx）或 CSV 文件。')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // What Excel saves as CSV on a Chinese computer.
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const cellOf = (text: string) => ({ text, formula: text.startsWith('='), date: false })

/**
 * The rows of comma or tab separated values (RFC 4180), without the empty ones, numbered by line; `take` answers false
 * where it has seen enough. Throws UnreadableDocument.
 */
export const readCsv = (bytes: Uint8Array, take: (row: SheetRow) => boolean): void => {
  const text = decoded(bytes).replace(/^\uFEFF/, '')
  const first = text.slice(0, text.search(/\r|\n|$/))
  const separator = first.includes('\t') && !first.includes(',') ? '\t' : ','
  let [line, started, at] = [1, 1, 0]
  let row: SheetRow = { number: 1, cells: new Map() }
  let column = 0
  const endCell = (words: string) => {
    if (words.trim() !== '') row.cells.set(column, cellOf(words))
    column++
  }
  const endRow = (): boolean => {
    const goOn = row.cells.size === 0 || take(row)
    started = line
    row = { number: started, cells: new Map() }
    column = 0
    return goOn
  }
  while (at <= text.length) {
    let words = ''
    if (text[at] === '"') {
      at++
      for (; at < text.length; at++) {
        if (text[at] === '\n') line++
        if (text[at] !== '"') words += text[at]
        else if (text[at + 1] === '"') words += text[++at]
        else break
      }
      at++
    }
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') words += text[at++]
    endCell(words)
    if (text[at] === separator) {
      at++
      continue
    }
    if (at >= text.length) {
      endRow()
      return
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    line++
    if (!endRow()) return
  }
}
