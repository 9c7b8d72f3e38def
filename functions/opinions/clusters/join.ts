import { assignToClusters } from '@shared/opinions/cluster'
import type { SavedCluster } from '@shared/opinions/clusterIndex'
import type { Cluster, ClusterFile } from '../../platform/clusterRecords'
import { sampleOf } from './putTogether'
import type { Said } from './texts'

const resolve = (merged: ClusterFile['merged'], id: string): string => {
  let found = id
  while (merged[found] !== undefined) found = merged[found] as string
  return found
}

type Joining = {
  /** Opinions that are not in yet. */
  fresh: readonly Said[]
  /** Clusters that may say the same as one of them. */
  candidates: readonly SavedCluster[]
  gone: ReadonlySet<string>
  /** The words of an opinion that nobody had repeated so far. */
  wordsOf: (id: string) => Promise<Said | undefined>
}

/** New opinions beside the ones that are together already: each comes to those that say the same, or stands alone. */
export const join = async (file: ClusterFile, { fresh, candidates, gone, wordsOf }: Joining): Promise<ClusterFile> => {
  const known = new Set(file.later.map(({ id }) => id))
  const { assigned, clusters: saved } = assignToClusters(
    [...file.later, ...candidates.filter(({ id }) => !known.has(id))],
    fresh,
  )
  const clusters = new Map<string, Cluster>()
  for (const cluster of file.clusters) {
    const members = cluster.members.some((id) => gone.has(id))
      ? cluster.members.filter((id) => !gone.has(id))
      : cluster.members
    if (members.length > 0) clusters.set(cluster.id, members === cluster.members ? cluster : { ...cluster, members })
  }
  const singles = new Set(file.singles.filter((id) => !gone.has(id)))
  const words = new Map(fresh.map((each) => [each.id, each]))
  const touched = new Set<string>()
  for (const { id, clusterId } of assigned) {
    const home = resolve(file.merged, clusterId)
    touched.add(clusterId)
    const cluster = clusters.get(home)
    if (cluster) clusters.set(home, { ...cluster, members: [...cluster.members, id] })
    else if (home !== id && singles.has(home)) {
      singles.delete(home)
      const first = words.get(home) ?? (await wordsOf(home))
      const sample = sampleOf(first?.text ?? words.get(id)?.text ?? '')
      clusters.set(home, { id: home, sample, article: first?.article ?? null, members: [home, id] })
    } else singles.add(id)
  }
  let { upTo } = file
  for (const { at } of fresh) if (at > upTo) upTo = at
  const later = saved.filter(({ id }) => touched.has(id) || known.has(id))
  return { ...file, clusters: [...clusters.values()], singles: [...singles], upTo, later }
}
