import { problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import type { Caller } from '../../platform/caller'
import { type Cluster, clusterFile, clusterRun } from '../../platform/clusterRecords'
import { opinionStatus } from '../../platform/opinionRecords'
import type { Operation } from '../../platform/serve'
import type { OpinionDeps } from '../deps'
import { readMany } from '../readMany'
import { askedRound } from '../rounds'
import { sampleOf } from './putTogether'
import { statusCounts } from './statusCounts'

/** The draft's clustering of a round, for whoever may read its opinions. */
export const clusteringFor = async (
  { draftId, round: asked }: { draftId: string; round?: number },
  caller: Caller,
  deps: Pick<OpinionDeps, 'drafts'>,
) => {
  const draft = await deps.drafts.fresh(draftId)
  if (!draft || !caller.mayFor('opinions:read', draftId)) throw problem('not_found')
  const round = askedRound(draft, asked)
  const run = await clusterRun(draftId, round)
  return { draft, round, run, file: run && (await clusterFile(run)) }
}

export const aboutCluster = ({ id, members, sample, article, hand }: Cluster) => ({
  id,
  size: members.length,
  sample,
  article,
  ...(hand && { hand }),
})

/** Opinions that nobody repeats stand behind the clusters; their words are read for the page alone. */
const withSingles = async (ids: readonly string[]) => {
  const records = await readMany(ids)
  return ids.map((id) => {
    const record = records.get(id)
    return {
      id,
      size: 1,
      sample: sampleOf(record ? record.head : ''),
      article: record?.article ?? null,
      ...(record && { statuses: { [opinionStatus(record.status)]: 1 } }),
    }
  })
}

type Place = { at: number }

/** Largest first; behind them the opinions that nobody repeats. */
export const listClusters: Operation<typeof contract.listClusters, OpinionDeps> = async (input, caller, deps) => {
  const { draft, round, run, file } = await clusteringFor(input, caller, deps)
  if (!run || !file) return { items: [] }
  const { limit, article, q, minSize } = input
  const scope = ['clusters', caller.id, draft.id, round, article, q, minSize, limit].join('/')
  const place = input.next === undefined ? undefined : deps.cursors.open<Place>(scope, input.next)
  const from = place?.at ?? 0
  const fits = (cluster: Cluster) =>
    cluster.members.length >= minSize &&
    (article === undefined || cluster.article === article) &&
    (q === undefined || cluster.sample.includes(q))
  const page: Cluster[] = []
  const singles: string[] = []
  let at = from
  for (; at < file.clusters.length && page.length < limit; at++) {
    const cluster = file.clusters[at]
    if (cluster && fits(cluster)) page.push(cluster)
  }
  const alone = minSize > 1 || article !== undefined || q ? 0 : file.singles.length
  const end = file.clusters.length + alone
  for (; at >= file.clusters.length && at < end && page.length + singles.length < limit; at++)
    singles.push(file.singles[at - file.clusters.length] ?? '')
  const statuses = await statusCounts(page, { draft, round, caller, now: deps.now })
  return {
    items: [
      ...page.map((cluster) => ({ ...aboutCluster(cluster), statuses: statuses.get(cluster.id) })),
      ...(await withSingles(singles)),
    ],
    ...(at < end && { next: deps.cursors.seal(scope, { at }) }),
    madeAt: run.at,
    opinions: run.opinions,
    distinct: run.distinct,
  }
}
