import type { DraftRecord } from '../../platform/draftRecords'
import { idLists } from '../../platform/jobFiles'
import { type JobRecord, JobRefused } from '../../platform/jobs'
import { matchingIds } from '../../platform/queueIndex/query'
import { findCluster } from '../clusters/members'
import { bulkInput, workable } from './input'

const byFilter = async (job: JobRecord, draft: DraftRecord): Promise<string[]> => {
  const { action, round, filter = {} } = bulkInput(job)
  const asked = { ...filter, status: filter.status ?? [...workable[action]] }
  const ids: string[] = []
  const query = { draft, round, filter: asked, callerId: job.ownerId, now: new Date() }
  for await (const part of matchingIds(query)) for (const id of part.ids) ids.push(id)
  return ids
}

const inCluster = async (draftId: string, round: number, clusterId: string): Promise<readonly string[]> => {
  const cluster = await findCluster(draftId, round, clusterId)
  if (!cluster) throw new JobRefused('这组相同意见已不存在，请刷新后再试。')
  return cluster.members
}

/**
 * The opinions that a bulk job works through, each once. What a filter finds is fixed when the job begins: opinions that arrive later
 * are not answered with words that nobody meant for them.
 */
export const selectOpinions = async (job: JobRecord, draft: DraftRecord): Promise<string[]> => {
  const chosen = await idLists.get(job.id, 'targets')
  if (chosen) return chosen
  const { round, clusterId } = bulkInput(job)
  const found =
    (await idLists.get(job.id, 'ids')) ??
    (clusterId ? await inCluster(draft.id, round, clusterId) : await byFilter(job, draft))
  const except = new Set(await idLists.get(job.id, 'except'))
  const targets = [...new Set(found)].filter((id) => !except.has(id))
  await idLists.put(job.id, 'targets', targets)
  return targets
}
