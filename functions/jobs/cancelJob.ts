import { problem } from '@shared/api/errors'
import type { jobs as contract } from '@shared/jobs/endpoints'
import type { Operation } from '../platform/serve'
import { changeJob } from './change'
import { jobOf, seeJob } from './view'

/** A table is imported whole or not at all: once its first row is written it goes on to the last. */
const isImport = ({ kind }: { kind: string }): boolean => kind.endsWith('-import')

/** What is done stays; the worker finds its hold gone at its next saving and stops. */
export const cancelJob: Operation<typeof contract.cancelJob> = async ({ jobId }, caller, { now, requestId }) => {
  for (;;) {
    const job = await seeJob(jobId, caller)
    if (job.status === 'cancelled') return jobOf(job)
    if (job.undo || (job.status !== 'queued' && job.status !== 'running')) throw problem('job_finished')
    if (isImport(job) && job.place) throw problem('job_writing')
    const cancelled = await changeJob(job, {
      set: { status: 'cancelled', updatedAt: now.toISOString(), by: caller.id, rq: requestId },
      remove: ['worker', 'heldUntil', 'p2', 's2'],
      ...(isImport(job) && { unless: 'place' }),
    })
    if (cancelled) return jobOf({ ...job, status: 'cancelled', updatedAt: now.toISOString() })
  }
}
