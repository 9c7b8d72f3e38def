import { z } from 'zod'
import { Id, Moment, Text, Time } from '../api/common'
import { endpoint } from '../api/endpoint'
import { capacities, kinds, sources } from '../opinions/words'
import { type ExportColumn, exportColumns, exportFormats, exportOrders, scopes } from './words'

export * from './words'

const list = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(50)

/** What of the scope: every condition given must hold; within one, any of its values. */
export const ExportFilters = z.strictObject({
  /** Labels as printed; null is the whole draft. */
  articles: z.array(z.string().min(1).max(40).nullable()).min(1).max(500).optional(),
  kinds: list(z.enum(kinds)).optional(),
  sources: list(z.enum(sources)).optional(),
  capacities: list(z.enum(capacities)).optional(),
  districts: list(z.string().min(1).max(40)).optional(),
  /** Submitted in this time, the end not included. */
  from: Time.optional(),
  to: Time.optional(),
  hasSuggestedText: z.boolean().optional(),
})
export type ExportFilters = z.output<typeof ExportFilters>

export const Export = z.object({
  id: z.string(),
  exportId: z.string(),
  draftId: z.string(),
  format: z.enum(exportFormats),
  scope: z.enum(scopes),
  status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  /** The file itself, for 15 minutes. */
  url: z.string().optional(),
  summaryUrl: z.string().optional(),
  fileName: z.string().optional(),
  rows: z.number().int().optional(),
  /** Of the file, so that whoever passes it on can tell that it is whole. */
  bytes: z.number().int().optional(),
  sha256: z.string().optional(),
  /** Which of them, where not all were asked for. */
  filters: ExportFilters.optional(),
  /** Who asked for it, where exports are listed. */
  byName: z.string().optional(),
  error: z.string().optional(),
  createdAt: Moment,
})
export type Export = z.output<typeof Export>

const Columns = z
  .array(z.enum(Object.keys(exportColumns) as [ExportColumn, ...ExportColumn[]], { error: '没有这一列' }))
  .min(1, '请至少选择一列')
  .max(30)
const Format = z.enum(exportFormats)
const Scope = z.enum(scopes)
const Order = z.enum(exportOrders)

export const createExport = endpoint('POST /drafts/{draftId}/exports', {
  who: 'exports:make',
  summary: '导出意见',
  input: z.strictObject({
    format: Format.optional(),
    scope: Scope.optional(),
    round: z.number().int().min(1).optional(),
    columns: Columns.optional(),
    order: Order.optional(),
    filters: ExportFilters.optional(),
    /** Takes what is not given here from a preset. */
    presetId: Id.optional(),
  }),
  answers: [202, Export],
  fails: ['not_found', 'forbidden', 'preset_outdated'],
})

const presetWords = {
  name: Text(1, 30),
  format: Format,
  scope: Scope.default('all'),
  columns: Columns.optional(),
  order: Order.default('article'),
  filters: ExportFilters.optional(),
}

export const Preset = z.object({
  id: z.string(),
  name: z.string(),
  format: Format,
  scope: Scope,
  columns: z.array(z.string()).optional(),
  order: Order,
  filters: ExportFilters.optional(),
  /** Columns that it names and that are no more: it must be saved anew before it can be used. */
  missingColumns: z.array(z.string()),
  by: z.string(),
  createdAt: Moment,
})
export type Preset = z.output<typeof Preset>

export const listPresets = endpoint('GET /export-presets', {
  who: 'exports:make',
  summary: '导出方案（全体工作人员共用）',
  answers: [200, z.object({ items: z.array(Preset) })],
})

export const createPreset = endpoint('POST /export-presets', {
  who: 'exports:make',
  summary: '保存导出方案',
  input: z.strictObject(presetWords),
  answers: [201, Preset],
})

export const replacePreset = endpoint('PUT /export-presets/{presetId}', {
  who: 'exports:make',
  summary: '更改导出方案',
  input: z.strictObject(presetWords),
  answers: [200, Preset],
  fails: ['not_found'],
})

export const deletePreset = endpoint('DELETE /export-presets/{presetId}', {
  who: 'exports:make',
  summary: '删除导出方案',
  answers: [204, null],
  fails: ['not_found'],
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

export const exportsContext = {
  createExport,
  readExport,
  listExports,
  listPresets,
  createPreset,
  replacePreset,
  deletePreset,
}
