import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { type ClusterFile, type ClusterRun, clusterRunKey, packJson } from '../../platform/clusterRecords'
import { config } from '../../platform/config'
import { newId } from '../../platform/ids'
import { objects } from '../../platform/objects'
import { conditionFailed, documentClient } from '../../platform/table'

/** All clusterings stand here, so that the schedule finds the ones that new opinions are to join. */
export const CLUSTERINGS = 'CLUSTERINGS'

type Written = {
  draftId: string
  round: number
  /** The run that was read; undefined for the first one. */
  before: ClusterRun | undefined
  file: ClusterFile
  keys: string
  /** When opinions were put together; a change by hand leaves it. */
  at: string
  by: string
  request: string
}

const bySize = (a: { id: string; members: unknown[] }, b: { id: string; members: unknown[] }) =>
  b.members.length - a.members.length || (a.id < b.id ? -1 : 1)

/** A clustering as one file, under a new key, and the item that leads to it. False where somebody else wrote meanwhile. */
export const writeClusters = async ({ draftId, round, before, file, keys, at, by, request }: Written) => {
  const sorted = { ...file, clusters: [...file.clusters].sort(bySize) }
  const key = `clusters/${draftId}/${round}/${newId()}.json.gz`
  await objects.put(key, await packJson(sorted), 'application/gzip')
  const members = sorted.clusters.reduce((sum, cluster) => sum + cluster.members.length, 0)
  const run: ClusterRun = {
    ...clusterRunKey(draftId, round),
    draftId,
    round,
    rev: (before?.rev ?? 0) + 1,
    file: key,
    ...(before && { fileBefore: before.file }),
    keys,
    at,
    opinions: members + sorted.singles.length,
    distinct: sorted.clusters.length + sorted.singles.length,
    clusters: sorted.clusters.filter((cluster) => cluster.members.length > 1).length,
  }
  try {
    await documentClient().send(
      new PutCommand({
        TableName: config().tableName,
        Item: { ...run, _et: 'Clusters', p2: CLUSTERINGS, s2: `${draftId}#${round}`, by, rq: request },
        ConditionExpression: before ? 'rev = :rev' : 'attribute_not_exists(pk)',
        ...(before && { ExpressionAttributeValues: { ':rev': before.rev } }),
      }),
    )
  } catch (error) {
    if (!conditionFailed(error)) throw error
    await objects.remove([key])
    return undefined
  }
  if (before?.fileBefore) await objects.remove([before.fileBefore])
  return run
}
