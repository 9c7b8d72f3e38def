import type { sourceNames } from './words'

/** Ways in which opinions come besides the app: staff enter them. */
export const elsewhereSources = [
  'letter',
  'email',
  'meeting',
  'hearing',
] as const satisfies readonly (keyof typeof sourceNames)[]

/** Columns of the table to import, as its first row names them. `*` in the template marks the two that are needed. */
export const importColumns = {
  text: '意见内容',
  source: '来源',
  article: '条款',
  kind: '类型',
  suggestedText: '建议表述',
  reason: '理由',
  organisation: '提出单位',
  name: '提出人',
  capacity: '身份',
  district: '地区',
  number: '编号',
  receivedAt: '收到日期',
} as const
export type ImportColumn = keyof typeof importColumns

/** More rows than one office enters at once; a longer table is imported in parts. */
export const MOST_IMPORT_ROWS = 20_000
