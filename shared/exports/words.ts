import { results } from '../opinions/words'

// Words and closed lists without their schemas: phones bundle these and leave zod out.
export const exportColumns = {
  number: '序号',
  draft: '法规草案',
  version: '版本',
  article: '条款',
  kind: '类型',
  text: '意见内容',
  suggestedText: '建议表述',
  reason: '理由',
  submitter: '提出单位或个人',
  district: '区域',
  capacity: '身份',
  status: '状态',
  result: '处理结果',
  reply: '答复',
  decidedAt: '处理时间',
  source: '来源',
  createdAt: '提交时间',
  id: '意见编号',
} as const
export type ExportColumn = keyof typeof exportColumns
/** Columns with personal data: only for the permission opinions:personal. */
export const personalColumns: readonly ExportColumn[] = ['submitter']
export const standardColumns: readonly ExportColumn[] = [
  'number',
  'draft',
  'version',
  'article',
  'kind',
  'text',
  'suggestedText',
  'reason',
  'result',
  'reply',
  'decidedAt',
  'source',
  'createdAt',
  'id',
]
/** As it is stored in a preset, which may name a column of an earlier version. */
export const knownColumn = (name: string): name is ExportColumn => Object.hasOwn(exportColumns, name)

export const exportFormats = ['xlsx', 'csv', 'docx', 'jsonl', 'opendata'] as const
export type ExportFormat = (typeof exportFormats)[number]
export const exportFormatNames: Record<ExportFormat, string> = {
  xlsx: 'Excel 表',
  csv: 'CSV',
  docx: 'Word 汇总表',
  jsonl: 'JSON Lines',
  opendata: '开放数据包',
}

export const exportOrders = ['article', 'newest', 'oldest'] as const
export type ExportOrder = (typeof exportOrders)[number]
export const exportOrderNames: Record<ExportOrder, string> = {
  article: '按条文顺序',
  newest: '新提交的在前',
  oldest: '早提交的在前',
}

export const scopes = ['all', 'decided', 'undecided', ...results] as const

/** Documents made of a round: what a report starts from, the report, the report for the inside, the archive. */
export const documentKinds = ['composition', 'feedback', 'inside', 'archive'] as const
export type DocumentKind = (typeof documentKinds)[number]
export const documentKindNames: Record<DocumentKind, string> = {
  composition: '采纳情况汇总',
  feedback: '采纳情况反馈',
  inside: '征求意见情况报告',
  archive: '立法档案',
}
