import { problem } from '@shared/api/errors'
import type { jobs as contract } from '@shared/jobs/endpoints'
import { lookAgainAt, UNFINISHED } from '../platform/jobs'
import { type Operation, Reply } from '../platform/serve'
import { changeJob } from './change'
import { jobOf, seeJob } from './view'

/** The job runs once more, backwards, as long as nobody has been told. */
export const undoJob: Operation<typeof contract.undoJob> = async ({ jobId }, caller, { now, requestId }) => {
  const job = await seeJob(jobId, caller)
  // Asked again: it is on its way or done.
  if (job.undo) return new Reply(202, jobOf(job))
  if (job.status === 'queued' || job.status === 'running') throw problem('job_running')
  if (!['decisions', 'confirmations', 'returns'].includes(job.kind)) throw problem('job_not_undoable')
  const at = now.toISOString()
  if (!job.undoableUntil || job.undoableUntil <= at) throw problem('undo_too_late')
  const undoing = {
    status: 'queued',
    undo: 'running',
    undoneBy: caller.id,
    attempts: 0,
    done: 0,
    updatedAt: at,
    p2: UNFINISHED,
    s2: lookAgainAt(now),
    by: caller.id,
  } as const
  if (!(await changeJob(job, { set: { ...undoing, rq: requestId } })))
    return new Reply(202, jobOf(await seeJob(jobId, caller)))
  return new Reply(202, jobOf({ ...job, ...undoing }))
}
