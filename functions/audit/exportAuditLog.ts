import { problem } from '@shared/api/errors'
import type { AuditExport, audit as contract } from '@shared/audit/endpoints'
import { recordRead } from '../platform/audit'
import { type JobRecord, queueJob, readJob, reviveJob } from '../platform/jobs'
import { countUse } from '../platform/limit'
import { objects } from '../platform/objects'
import type { Operation } from '../platform/serve'
import { type AuditFilter, spanOf } from './entries'
import type { AuditFile } from './runAuditExport'

const KIND = 'audit-export'
const PER_HOUR = 20
const LINK_MS = 900_000

const viewOf = async (job: JobRecord): Promise<AuditExport> => {
  const file = job.status === 'done' ? (job.result as AuditFile) : undefined
  return {
    exportId: job.id,
    jobId: job.id,
    status: job.status === 'waiting' ? 'queued' : job.status,
    progress: { done: job.done, total: job.total },
    ...(file && { url: await objects.link(file.key, file.fileName), fileName: file.fileName, rows: file.rows }),
    error: job.error,
  }
}

/** A job that waits; the stream hands it to a worker. */
export const exportAuditLog: Operation<typeof contract.exportAuditLog> = async (filter, caller, deps) => {
  if (!deps.repeated) await countUse('audit-exports', caller.id, PER_HOUR, 3600, deps.now)
  const input: AuditFilter = { ...filter, ...spanOf(filter, deps.now) }
  const { now, requestId } = deps
  const id = deps.newId()
  await queueJob({ id, kind: KIND, ownerId: caller.id, input, requestId, now })
  const job = await readJob(id)
  if (!job) throw problem('unavailable')
  return viewOf(job)
}

/** Who made it reads it; being given the link is recorded. */
export const readAuditExport: Operation<typeof contract.readAuditExport> = async ({ exportId }, caller, deps) => {
  const job = await readJob(exportId)
  if (job?.kind !== KIND || job.ownerId !== caller.id) throw problem('not_found')
  await reviveJob(job, deps.now)
  if (job.status === 'done')
    await recordRead({ action: 'download', kind: 'export', target: job.id, name: '审计日志' }, caller, deps, LINK_MS)
  return viewOf(job)
}
