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
export const scopes = ['all', 'decided', 'undecided', ...results] as const
