import { Problem } from '@shared/api/errors'
import type { OpinionStatus } from '@shared/opinions/words'
import type { Caller } from '../../platform/caller'
import type { Cluster } from '../../platform/clusterRecords'
import type { DraftRecord } from '../../platform/draftRecords'
import { queryQueue } from '../../platform/queueIndex/query'
import { GONE } from '../../platform/queueIndex/row'

type Counts = Partial<Record<OpinionStatus, number>>
type At = { draft: DraftRecord; round: number; caller: Caller; now: Date }

/** How many of each cluster's opinions are in each state now, from the queue's index; nothing while that is being built. */
export const statusCounts = async (
  clusters: readonly Pick<Cluster, 'id' | 'members'>[],
  { draft, round, caller, now }: At,
): Promise<Map<string, Counts>> => {
  try {
    const { table } = await queryQueue({ draft, round, filter: {}, callerId: caller.id, now })
    return new Map(
      clusters.map(({ id, members }) => {
        const counts: Counts = {}
        for (const member of members) {
          const row = table.find(member)
          const status = row === undefined ? GONE : table.value('status', row)
          if (status !== GONE) counts[status as OpinionStatus] = (counts[status as OpinionStatus] ?? 0) + 1
        }
        return [id, counts]
      }),
    )
  } catch (error) {
    if (error instanceof Problem) return new Map()
    throw error
  }
}
