import { z } from 'zod'
import { Moment } from '../api/common'
import { endpoint } from '../api/endpoint'
import { type ExportColumn, exportColumns, scopes } from './words'

export * from './words'

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
