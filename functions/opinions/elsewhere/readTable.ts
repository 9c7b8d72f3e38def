import { RegisteredInput } from '@shared/opinions/elsewhereEndpoints'
import { elsewhereSources, type ImportColumn, importColumns, MOST_IMPORT_ROWS } from '@shared/opinions/elsewhereWords'
import { capacityNames, kindNames, sourceNames } from '@shared/opinions/words'
import { type CellError, readImport, type TableRow } from '../../platform/documents/importTable'
import { isFuture } from './register'

export type ImportRow = { number: number; opinion: Omit<RegisteredInput, 'attachments' | 'round'> }
export type ReadTable = { rows: ImportRow[]; errors: CellError[]; errorCount: number }

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

const fieldOf: Record<string, ImportColumn> = {
  'submitter.name': 'name',
  'submitter.organisation': 'organisation',
  'submitter.district': 'district',
  'submitter.capacity': 'capacity',
}

/** One row as an entry by hand would be, or what is wrong with it. */
const entryOf = ({ values, cell }: TableRow<ImportColumn>, labels: ReadonlySet<string>, now: Date) => {
  const errors: CellError[] = []
  const { article, organisation, name, district } = values
  const label = article?.replace(/[\s\u3000]/g, '')
  const whole = label === undefined || label === '整部草案'
  if (label !== undefined && !whole && !labels.has(label))
    errors.push({ cell: cell('article'), message: `草案中没有“${label.slice(0, 20)}”` })
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
      errors.push({ cell: cell(field), message: messageOf(field, issue.message) })
    }
  else if (isFuture(parsed.data.receivedAt, now))
    errors.push({ cell: cell('receivedAt'), message: '收到日期不能晚于今天' })
  return { errors, entry: parsed.data }
}

const messageOf = (field: ImportColumn, message: string): string => {
  if (field === 'kind') return '类型可以是：修改、删除、新增、其他'
  if (field === 'capacity') return `身份可以是：${Object.values(capacityNames).join('、')}`
  return /[\u4e00-\u9fff]/.test(message) ? message : '填写有误'
}

/** Every row of a table, and everything that is wrong with it. Throws UnreadableDocument. */
export const readTable = async (bytes: Uint8Array, labels: ReadonlySet<string>, now: Date): Promise<ReadTable> => {
  const { rows, ...wrong } = await readImport(bytes, {
    columns: importColumns,
    needed: ['text', 'source'],
    most: MOST_IMPORT_ROWS,
    entry: (row) => entryOf(row, labels, now),
  })
  return { ...wrong, rows: rows.map(({ number, entry }) => ({ number, opinion: entry })) }
}
