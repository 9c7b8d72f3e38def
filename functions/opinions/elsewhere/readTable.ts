import { RegisteredInput } from '@shared/opinions/elsewhereEndpoints'
import { elsewhereSources, type ImportColumn, importColumns, MOST_IMPORT_ROWS } from '@shared/opinions/elsewhereWords'
import { capacityNames, kindNames, sourceNames } from '@shared/opinions/words'
import { columnName, readSheet, type SheetRow } from '../../platform/documents/sheet'
import { isFuture } from './register'

/** What is wrong, and where: `C5` as the spreadsheet names it. */
export type CellError = { cell: string; message: string }
export type ImportRow = { number: number; opinion: Omit<RegisteredInput, 'attachments' | 'round'> }
export type ReadTable = { rows: ImportRow[]; errors: CellError[]; errorCount: number }

/** As many as a person mends before looking again. */
const MOST_ERRORS = 200

const codeOf = (names: Readonly<Record<string, string>>, allowed: readonly string[]) => {
  const codes = new Map(allowed.map((code) => [names[code] ?? '', code]))
  return (text: string): string => codes.get(text) ?? `?${text}`
}
const sourceOf = codeOf(sourceNames, elsewhereSources)
const kindOf = codeOf(kindNames, Object.keys(kindNames))
const capacityOf = codeOf(capacityNames, Object.keys(capacityNames))

/** 2026/11/1, 2026.11.1 and 2026年11月1日 are days, too. */
const dayOf = (text: string): string => {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
}

type Headings = Map<number, ImportColumn>

const columns = new Map(Object.entries(importColumns).map(([name, heading]) => [heading, name as ImportColumn]))
const needed: ImportColumn[] = ['text', 'source']

/** Which column is what; each heading that is wrong, missing or there twice is an error of its own. */
const headingsOf = (row: SheetRow, errors: CellError[]): Headings => {
  const found: Headings = new Map()
  for (const [column, { text }] of row.cells) {
    const heading = text.replace(/[\s*＊]/g, '')
    const name = columns.get(heading as never)
    const cell = `${columnName(column)}${row.number}`
    if (!name)
      errors.push({
        cell,
        message: `不认识的列“${text.slice(0, 20)}”，可以是：${Object.values(importColumns).join('、')}`,
      })
    else if ([...found.values()].includes(name)) errors.push({ cell, message: `“${heading}”这一列出现了两次` })
    else found.set(column, name)
  }
  for (const name of needed)
    if (![...found.values()].includes(name))
      errors.push({ cell: `A${row.number}`, message: `第一行缺少“${importColumns[name]}”这一列，请对照模板` })
  return found
}

const fieldOf: Record<string, ImportColumn> = {
  'submitter.name': 'name',
  'submitter.organisation': 'organisation',
  'submitter.district': 'district',
  'submitter.capacity': 'capacity',
}

/** One row as an entry by hand would be, or what is wrong with it. */
const entryOf = (row: SheetRow, headings: Headings, labels: ReadonlySet<string>, now: Date) => {
  const values: Partial<Record<ImportColumn, string>> = {}
  const errors: CellError[] = []
  const cellOf = (name: ImportColumn): string =>
    `${columnName([...headings].find(([, each]) => each === name)?.[0] ?? 0)}${row.number}`
  for (const [column, { text, formula }] of row.cells) {
    const name = headings.get(column)
    if (!name) continue
    if (formula) errors.push({ cell: cellOf(name), message: '这里是公式，请粘贴为数值后再导入' })
    else if (text.trim() !== '') values[name] = text.trim()
  }
  const { article, organisation, name, district } = values
  const label = article?.replace(/[\s\u3000]/g, '')
  const whole = label === undefined || label === '整部草案'
  if (label !== undefined && !whole && !labels.has(label))
    errors.push({ cell: cellOf('article'), message: `草案中没有“${label.slice(0, 20)}”` })
  const submitter = {
    ...(name && { name }),
    ...(organisation && { organisation }),
    ...(district && { district }),
    ...(values.capacity && { capacity: capacityOf(values.capacity) }),
  }
  const receivedAt = values.receivedAt && dayOf(values.receivedAt)
  const parsed = RegisteredInput.safeParse({
    article: whole ? null : label,
    kind: values.kind ? kindOf(values.kind) : 'other',
    text: values.text ?? '',
    source: sourceOf(values.source ?? ''),
    ...(values.suggestedText && { suggestedText: values.suggestedText }),
    ...(values.reason && { reason: values.reason }),
    ...(values.number && { number: values.number }),
    ...(receivedAt && { receivedAt }),
    ...(Object.keys(submitter).length > 0 && { submitter }),
  })
  if (!parsed.success)
    for (const issue of parsed.error.issues) {
      const path = issue.path.join('.')
      const field = fieldOf[path] ?? (path as ImportColumn)
      errors.push({ cell: cellOf(field), message: messageOf(field, issue.message) })
    }
  else if (isFuture(parsed.data.receivedAt, now))
    errors.push({ cell: cellOf('receivedAt'), message: '收到日期不能晚于今天' })
  return { errors, opinion: parsed.data }
}

const messageOf = (field: ImportColumn, message: string): string => {
  if (field === 'kind') return '类型可以是：修改、删除、新增、其他'
  if (field === 'capacity') return `身份可以是：${Object.values(capacityNames).join('、')}`
  return /[\u4e00-\u9fff]/.test(message) ? message : '填写有误'
}

/** Every row of a table, and everything that is wrong with it. Throws UnreadableDocument. */
export const readTable = async (bytes: Uint8Array, labels: ReadonlySet<string>, now: Date): Promise<ReadTable> => {
  const rows: ImportRow[] = []
  const errors: CellError[] = []
  let errorCount = 0
  let headings: Headings | undefined
  const refuse = (found: readonly CellError[]) => {
    errorCount += found.length
    errors.push(...found.slice(0, Math.max(0, MOST_ERRORS - errors.length)))
  }
  await readSheet(bytes, (row) => {
    if (!headings) {
      const wrong: CellError[] = []
      headings = headingsOf(row, wrong)
      refuse(wrong)
      return wrong.length === 0
    }
    if (rows.length >= MOST_IMPORT_ROWS) {
      refuse([{ cell: `A${row.number}`, message: `一次最多导入 ${MOST_IMPORT_ROWS} 行，请分成几份` }])
      return false
    }
    const { errors: wrong, opinion } = entryOf(row, headings, labels, now)
    refuse(wrong)
    if (opinion) rows.push({ number: row.number, opinion })
    return true
  })
  if (!headings) refuse([{ cell: 'A1', message: '表里没有内容，请对照模板填写' }])
  else if (rows.length === 0 && errorCount === 0) refuse([{ cell: 'A2', message: '只有表头，没有意见' }])
  return { rows, errors, errorCount }
}
