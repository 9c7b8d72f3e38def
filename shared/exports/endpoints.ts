import { z } from 'zod'
import { Moment } from '../api/common'
import { endpoint } from '../api/endpoint'
import { results } from '../opinions/endpoints'

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

export const Export = z.object({
  id: z.string(),
  exportId: z.string(),
  draftId: z.string(),
  format: z.enum(['xlsx', 'csv', 'docx', 'jsonl']),
  scope: z.enum(scopes),
  status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  /** The file itself, for 15 minutes. */
  url: z.string().optional(),
  summaryUrl: z.string().optional(),
  fileName: z.string().optional(),
  rows: z.number().int().optional(),
  error: z.string().optional(),
  createdAt: Moment,
})
export type Export = z.output<typeof Export>

export const createExport = endpoint('POST /drafts/{draftId}/exports', {
  who: 'exports:make',
  summary: '导出意见',
  input: z.strictObject({
    format: z.enum(['xlsx', 'csv', 'docx', 'jsonl']),
    scope: z.enum(scopes).default('all'),
    round: z.number().int().min(1).optional(),
    columns: z
      .array(z.enum(Object.keys(exportColumns) as [ExportColumn, ...ExportColumn[]]))
      .min(1)
      .max(30)
      .optional(),
  }),
  answers: [202, Export],
  fails: ['not_found', 'forbidden'],
})

export const readExport = endpoint('GET /exports/{exportId}', {
  who: 'exports:make',
  summary: '导出进度与下载地址',
  answers: [200, Export],
  fails: ['not_found'],
})

export const listExports = endpoint('GET /drafts/{draftId}/exports', {
  who: 'exports:make',
  summary: '导出记录',
  answers: [200, z.object({ items: z.array(Export) })],
  fails: ['not_found'],
})

export const exportsContext = { createExport, readExport, listExports }
