import { beijingTime } from '@shared/exports/cells'
import { type ExportColumn, exportColumns, standardColumns } from '@shared/exports/endpoints'
import { capacityNames, kindNames, opinionStatusNames, resultNames, sourceNames } from '@shared/opinions/words'
import type { ExportInput } from './exportJob'
import type { ExportRow } from './rows'

export type Cell = string | number

export type Column = {
  header: string
  /** In characters of the usual font. */
  width: number
  cell: (row: ExportRow, number: number) => Cell
  /** Equal cells below each other are one, where a format can. */
  merges?: boolean
}

const named = (names: Record<string, string>, code: string | undefined): string => (code ? (names[code] ?? code) : '')

const nameOf = ({ submitter }: ExportRow): string =>
  [submitter?.organisation, submitter?.name].filter(Boolean).join(' ')

const capacityOf = ({ submitter }: ExportRow): string => named(capacityNames, submitter?.capacity)

const articleOf = ({ article }: ExportRow): string => article ?? '整部草案'

const cells = (title: string): Record<ExportColumn, [width: number, cell: Column['cell']]> => ({
  number: [6, (_row, number) => number],
  draft: [20, () => title],
  version: [8, ({ version }) => `第 ${version} 稿`],
  article: [12, articleOf],
  kind: [8, ({ kind }) => named(kindNames, kind)],
  text: [50, ({ text }) => text],
  suggestedText: [40, ({ suggestedText }) => suggestedText ?? ''],
  reason: [30, ({ reason }) => reason ?? ''],
  submitter: [20, nameOf],
  district: [12, ({ submitter }) => submitter?.district ?? ''],
  capacity: [12, capacityOf],
  status: [10, ({ status }) => named(opinionStatusNames, status)],
  result: [10, ({ result }) => named(resultNames, result)],
  reply: [40, ({ reply }) => reply ?? ''],
  decidedAt: [20, ({ decidedAt }) => (decidedAt ? beijingTime(decidedAt) : '')],
  source: [12, ({ source }) => named(sourceNames, source)],
  createdAt: [20, ({ createdAt }) => beijingTime(createdAt)],
  id: [28, ({ id }) => id],
})

/** The columns of a table, in the order asked for. */
export const columnsOf = (
  title: string,
  { columns = [...standardColumns] }: Pick<ExportInput, 'columns'>,
): Column[] => {
  const known = cells(title)
  return columns.map((name) => ({ header: exportColumns[name], width: known[name][0], cell: known[name][1] }))
}

const adviceOf = ({ text, suggestedText, reason }: ExportRow): string =>
  [text, suggestedText && `建议表述：${suggestedText}`, reason && `理由：${reason}`].filter(Boolean).join('\n')

/** The columns of the official table (征求意见及采纳情况汇总表). */
export const officialColumns = (personal: boolean): Column[] => [
  // Wide enough for six digits.
  { header: '序号', width: 9, cell: (_row, number) => number },
  { header: '条款', width: 12, cell: articleOf, merges: true },
  { header: '意见建议', width: 50, cell: adviceOf },
  {
    header: '提出单位或个人',
    width: 16,
    cell: (row) => (row.status === 'withdrawn' ? '' : (personal && nameOf(row)) || capacityOf(row) || '群众'),
  },
  {
    header: '采纳情况',
    width: 12,
    cell: ({ status, result }) => (result ? named(resultNames, result) : named(opinionStatusNames, status)),
  },
  { header: '理由', width: 34, cell: ({ reply }) => reply ?? '' },
]
