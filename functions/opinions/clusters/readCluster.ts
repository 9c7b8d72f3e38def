import { problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import { opinionStatus } from '../../platform/opinionRecords'
import type { Operation } from '../../platform/serve'
import type { OpinionDeps } from '../deps'
import { readMany } from '../readMany'
import { aboutCluster, clusteringFor } from './listClusters'
import { sampleOf } from './putTogether'
import { statusCounts } from './statusCounts'

type Place = { at: number }

/** A cluster and a page of its opinions, in the order in which they came in. */
export const readCluster: Operation<typeof contract.readCluster, OpinionDeps> = async (input, caller, deps) => {
  const { draft, round, file } = await clusteringFor(input, caller, deps)
  const { clusterId, limit } = input
  const cluster =
    file?.clusters.find(({ id }) => id === clusterId) ??
    (file?.singles.includes(clusterId) ? { id: clusterId, members: [clusterId], sample: '', article: null } : undefined)
  if (!cluster) throw problem('not_found')
  const scope = ['cluster', caller.id, draft.id, round, clusterId, limit].join('/')
  const from = input.next === undefined ? 0 : deps.cursors.open<Place>(scope, input.next).at
  const ids = cluster.members.slice(from, from + limit)
  const [records, statuses] = await Promise.all([
    readMany(ids),
    statusCounts([cluster], { draft, round, caller, now: deps.now }),
  ])
  const items = ids.flatMap((id) => {
    const record = records.get(id)
    if (!record) return []
    return {
      id,
      article: record.article ?? null,
      text: record.head + (record.rest ?? ''),
      status: opinionStatus(record.status),
      result: record.result,
      createdAt: record.createdAt,
    }
  })
  const [first] = items
  const about = aboutCluster(cluster)
  return {
    ...about,
    ...(cluster.sample === '' && first && { sample: sampleOf(first.text), article: first.article }),
    statuses: statuses.get(clusterId),
    items,
    ...(from + limit < cluster.members.length && { next: deps.cursors.seal(scope, { at: from + limit }) }),
  }
}
