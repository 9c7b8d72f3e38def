import { problem } from '@shared/api/errors'
import { type DocumentKind, documentKindNames } from '@shared/exports/words'
import type { Job } from '@shared/jobs/endpoints'
import type { Caller } from '../platform/caller'
import { type JobRecord, readJob } from '../platform/jobs'

/** The job, for whoever asked for it and for administrators. Throws not_found for everybody else. */
export const seeJob = async (jobId: string, caller: Caller): Promise<JobRecord> => {
  const job = await readJob(jobId)
  if (!job || job.status === 'waiting') throw problem('not_found')
  if (job.ownerId !== caller.id && !caller.roles.includes('admin')) throw problem('not_found')
  return job
}

/** The API's job of a stored one. */
export const jobOf = (job: JobRecord): Job => ({
  id: job.id,
  jobId: job.id,
  kind: job.kind,
  name: nameOf(job),
  draftId: job.draftId,
  status: job.status === 'waiting' ? 'queued' : job.status,
  progress: { done: job.done, total: job.total },
  result: resultOf(job),
  error: job.error,
  createdAt: job.createdAt,
  startedAt: job.startedAt,
  updatedAt: job.updatedAt,
  undoableUntil: job.undo ? undefined : job.undoableUntil,
  undo: job.undo,
})

/** A document by its own name; other jobs by their kind's. */
const nameOf = ({ kind, input }: JobRecord): string | undefined => {
  const { kind: document, round } = (input ?? {}) as { kind?: DocumentKind; round?: number }
  return kind === 'document' && document ? `${documentKindNames[document]}（第 ${round ?? 1} 轮）` : undefined
}

/** An export's result names places in storage; its links are given with the export. */
const resultOf = ({ kind, result }: JobRecord) => {
  if (result === undefined || result === null || typeof result !== 'object') return undefined
  const { key: _, summaryKey: __, ...shown } = result as Record<string, unknown>
  return kind === 'export' ? shown : (result as Record<string, unknown>)
}
