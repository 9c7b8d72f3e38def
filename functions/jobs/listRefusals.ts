import type { jobs as contract } from '@shared/jobs/endpoints'
import { type Refusal, refusalsKey } from '../platform/jobFiles'
import { objects } from '../platform/objects'
import type { Operation } from '../platform/serve'
import { seeJob } from './view'

const MOST_BYTES = 8 * 1024 * 1024
type Place = { part: number; from: number }

/** What a bulk action did not do, and why, in the order of its work: read from the parts that the job put into storage. */
export const listRefusals: Operation<typeof contract.listRefusals> = async ({ jobId, next, limit }, caller, deps) => {
  const job = await seeJob(jobId, caller)
  const scope = ['refusals', caller.id, jobId, limit].join('/')
  const start = next === undefined ? { part: 0, from: 0 } : deps.cursors.open<Place>(scope, next)
  const parts = (job.place as { refusalParts?: number[] } | undefined)?.refusalParts ?? []
  const items: Refusal[] = []
  for (let part = start.part; part < parts.length; part++) {
    const bytes = await objects.get(refusalsKey(jobId, parts[part] ?? 0), MOST_BYTES)
    const refusals = bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as Refusal[]) : []
    const from = part === start.part ? start.from : 0
    const taken = refusals.slice(from, from + limit - items.length)
    items.push(...taken)
    if (from + taken.length < refusals.length)
      return { items, next: deps.cursors.seal(scope, { part, from: from + taken.length }) }
    if (items.length >= limit && part + 1 < parts.length)
      return { items, next: deps.cursors.seal(scope, { part: part + 1, from: 0 }) }
  }
  return { items }
}
