import { z } from 'zod'
import { Id, Moment, PageQuery, Time } from '../api/common'
import { endpoint } from '../api/endpoint'
import { auditActions, auditKinds } from './words'

const keysOf = <T extends Record<string, string>>(names: T) => Object.keys(names) as [keyof T & string]
const Kind = z.enum(keysOf(auditKinds))
const Action = z.enum(keysOf(auditActions))

/** A target or a person: an id, or the longer key of a record that has none of its own. */
const Key = z.string().min(1).max(120)

export const AuditEntry = z.object({
  id: z.string(),
  at: Moment,
  action: Action,
  kind: Kind,
  target: z.string(),
  /** How people know it: a title, a name, the first words. Personal data is masked. */
  targetName: z.string().optional(),
  draftId: z.string().optional(),
  by: z.string(),
  byName: z.string().optional(),
  /** Where from: the network, shortened, and the browser or app. Absent for what the system did by itself. */
  origin: z.object({ place: z.string(), browser: z.string() }).optional(),
  request: z.string().optional(),
  /** What became of each field; absent sides were empty. At most 16, long values cut. */
  changes: z.array(z.object({ field: z.string(), from: z.string().optional(), to: z.string().optional() })),
  /** Further fields changed than are listed. */
  moreChanges: z.number().int().optional(),
})
export type AuditEntry = z.output<typeof AuditEntry>

const filters = {
  by: Id.optional(),
  target: Key.optional(),
  kind: Kind.optional(),
  action: Action.optional(),
  draftId: Id.optional(),
  from: Time.optional(),
  to: Time.optional(),
}

export const listAuditLog = endpoint('GET /audit-log', {
  who: 'audit:read',
  summary: '审计日志：谁在何时从何处对哪条记录做了什么（默认最近 92 天，最新的在前）',
  input: z.strictObject({ ...filters, ...PageQuery }),
  answers: [
    200,
    z.object({
      items: z.array(AuditEntry),
      next: z.string().optional(),
      /** How far back this page looked. */
      lookedTo: Moment,
    }),
  ],
})

export const AuditExport = z.object({
  exportId: z.string(),
  jobId: z.string(),
  status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  /** The CSV, for 15 minutes. */
  url: z.string().optional(),
  fileName: z.string().optional(),
  rows: z.number().int().optional(),
  error: z.string().optional(),
})
export type AuditExport = z.output<typeof AuditExport>

export const exportAuditLog = endpoint('POST /audit-log/exports', {
  who: 'audit:read',
  summary: '导出审计日志（CSV）',
  input: z.strictObject(filters),
  answers: [202, AuditExport],
  fails: ['too_many_requests'],
})

export const readAuditExport = endpoint('GET /audit-log/exports/{exportId}', {
  who: 'audit:read',
  summary: '审计日志导出的进度与下载地址',
  answers: [200, AuditExport],
  fails: ['not_found'],
})

export const audit = { listAuditLog, exportAuditLog, readAuditExport }
