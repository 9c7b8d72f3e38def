import { readCsv } from './csv'
import { columnName, readSheet, type SheetRow } from './sheet'
import { UnreadableDocument } from './unreadable'

/** What is wrong, and where: `C5` as the spreadsheet names it. */
export type CellError = { cell: string; message: string }

/** A row to import: its words by the name of their column, and where each stands. */
export type TableRow<Column extends string> = {
  number: number
  values: Partial<Record<Column, string>>
  /** The place of a column in this row, as the spreadsheet names it. */
  cell: (column: Column) => string
}

type Shape<Column extends string, Entry> = {
  /** Headings by column. */
  columns: Readonly<Record<Column, string>>
  needed: readonly NoInfer<Column>[]
  most: number
  /** What stands in a row, or what is wrong with it. */
  entry: (row: TableRow<Column>) => { entry?: Entry; errors: readonly CellError[] }
}

export type ReadImport<Entry> = {
  rows: { number: number; entry: Entry }[]
  errors: CellError[]
  errorCount: number
}

/** As many as a person mends before looking again. */
const MOST_ERRORS = 200

const begins = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte)

const readRows = async (bytes: Uint8Array, take: (row: SheetRow) => boolean): Promise<void> => {
  if (bytes.length === 0) throw new UnreadableDocument('file_empty', '文件是空的，请重新选择。')
  // A zip, or the old .xls, which readSheet knows how to refuse.
  if (begins(bytes, 0x50, 0x4b) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return readSheet(bytes, take)
  readCsv(bytes, take)
}

type Headings<Column> = Map<number, Column>

/** Which column is what; each heading that is wrong, missing or there twice is an error of its own. */
const headingsOf = <Column extends string>(
  row: SheetRow,
  { columns, needed }: Pick<Shape<Column, unknown>, 'columns' | 'needed'>,
  errors: CellError[],
): Headings<Column> => {
  const known = new Map(Object.entries<string>(columns).map(([name, heading]) => [heading, name as Column]))
  const found: Headings<Column> = new Map()
  for (const [column, { text }] of row.cells) {
    const heading = text.replace(/[\s*＊]/g, '')
    const name = known.get(heading)
    const cell = `${columnName(column)}${row.number}`
    if (!name)
      errors.push({ cell, message: `不认识的列“${text.slice(0, 20)}”，可以是：${Object.values(columns).join('、')}` })
    else if ([...found.values()].includes(name)) errors.push({ cell, message: `“${heading}”这一列出现了两次` })
    else found.set(column, name)
  }
  for (const name of needed)
    if (![...found.values()].includes(name))
      errors.push({ cell: `A${row.number}`, message: `第一行缺少“${columns[name]}”这一列，请对照模板` })
  return found
}

const rowOf = <Column extends string>(row: SheetRow, headings: Headings<Column>) => {
  const values: Partial<Record<Column, string>> = {}
  const errors: CellError[] = []
  const cell = (name: Column): string =>
    `${columnName([...headings].find(([, each]) => each === name)?.[0] ?? 0)}${row.number}`
  for (const [column, { text, formula }] of row.cells) {
    const name = headings.get(column)
    if (!name) continue
    if (formula) errors.push({ cell: cell(name), message: '这里是公式，请粘贴为数值后再导入' })
    else if (text.trim() !== '') values[name] = text.trim()
  }
  return { row: { number: row.number, values, cell }, errors }
}

/**
 * Every row of a workbook's first sheet or of a CSV file, and everything that is wrong with it. Nothing is kept of what
 * comes after the most rows. Throws UnreadableDocument.
 */
export const readImport = async <Column extends string, Entry>(
  bytes: Uint8Array,
  { columns, needed, most, entry }: Shape<Column, Entry>,
): Promise<ReadImport<Entry>> => {
  const rows: { number: number; entry: Entry }[] = []
  const errors: CellError[] = []
  let errorCount = 0
  let headings: Headings<Column> | undefined
  let seen = 0
  const refuse = (found: readonly CellError[]) => {
    errorCount += found.length
    errors.push(...found.slice(0, Math.max(0, MOST_ERRORS - errors.length)))
  }
  await readRows(bytes, (row) => {
    if (!headings) {
      const wrong: CellError[] = []
      headings = headingsOf(row, { columns, needed }, wrong)
      refuse(wrong)
      return wrong.length === 0
    }
    if (seen++ >= most) {
      refuse([{ cell: `A${row.number}`, message: `一次最多导入 ${most} 行，请分成几份` }])
      return false
    }
    const read = rowOf(row, headings)
    const made = entry(read.row)
    // A cell that could not be read is not besides too short, or of no known kind.
    const unread = new Set(read.errors.map(({ cell }) => cell))
    refuse([...read.errors, ...made.errors.filter(({ cell }) => !unread.has(cell))])
    if (made.entry !== undefined) rows.push({ number: row.number, entry: made.entry })
    return true
  })
  if (!headings) refuse([{ cell: 'A1', message: '表里没有内容，请对照模板填写' }])
  else if (rows.length === 0 && errorCount === 0) refuse([{ cell: 'A2', message: '只有表头，没有内容' }])
  return { rows, errors, errorCount }
}
