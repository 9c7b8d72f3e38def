import type { jobs as contract } from '@shared/jobs/endpoints'
import { reviveJob } from '../platform/jobs'
import type { Operation } from '../platform/serve'
import { jobOf, seeJob } from './view'

/** How far a job is. Whoever asks after one whose worker died has it handed to another. */
export const readJob: Operation<typeof contract.readJob> = async ({ jobId }, caller, { now }) => {
  const job = await seeJob(jobId, caller)
  await reviveJob(job, now)
  return jobOf(job)
}
