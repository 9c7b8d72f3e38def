import type { jobs as contract } from '@shared/jobs/endpoints'
import { type JobRecord, jobsOf, readJob } from '../platform/jobs'
import { indexPage, type Place } from '../platform/pages'
import type { Operation } from '../platform/serve'
import { jobOf } from './view'

const going = ({ status }: JobRecord) => status === 'queued' || status === 'running'

/** The caller's own jobs, newest first. */
export const listJobs: Operation<typeof contract.listJobs> = async (
  { next, limit, running },
  caller,
  { now, cursors },
) => {
  const scope = ['jobs', caller.id, limit, running].join('/')
  const place = next === undefined ? undefined : cursors.open<Place>(scope, next)
  const page = await indexPage('byOwner', [jobsOf(caller.id)], { place, limit })
  const jobs = await Promise.all(page.items.map(({ pk }) => readJob(pk.slice(2))))
  // TTL may be a day or two late.
  const seconds = now.getTime() / 1000
  const kept = jobs.filter((job): job is JobRecord => job !== undefined && (job.ttl ?? seconds) >= seconds)
  return {
    items: kept.filter((job) => !running || going(job)).map(jobOf),
    next: page.next && cursors.seal(scope, page.next),
  }
}
