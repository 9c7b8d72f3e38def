import { type Cluster, clusterFile, clusterRun } from '../../platform/clusterRecords'

/** A cluster of a round; an opinion that nobody repeats is one of its own. Undefined where there is none of that id. */
export const findCluster = async (
  draftId: string,
  round: number,
  clusterId: string,
): Promise<Pick<Cluster, 'id' | 'members' | 'hand'> | undefined> => {
  const run = await clusterRun(draftId, round)
  const file = run && (await clusterFile(run))
  return (
    file?.clusters.find(({ id }) => id === clusterId) ??
    (file?.singles.includes(clusterId) ? { id: clusterId, members: [clusterId] } : undefined)
  )
}
