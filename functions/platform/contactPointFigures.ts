import { batchGet } from './batchGet'
import { queryPartition } from './query'

/** What came in by a contact point, by draft: kept by the stream (functions/statistics/countContactPoints.ts). */
export const contactPointFigures = async (
  contactPointId: string,
): Promise<{ draftId: string; opinions: number; adopted: number }[]> =>
  (await queryPartition<{ sk: string; opinions?: number; adopted?: number }>({ pk: `CPC#${contactPointId}` })).map(
    ({ sk, opinions = 0, adopted = 0 }) => ({ draftId: sk, opinions, adopted }),
  )

/** What each of some contact points collected on one draft; those without anything are left out. */
export const draftContactPointFigures = async (draftId: string, contactPointIds: readonly string[]) => {
  const keys = contactPointIds.map((id) => ({ pk: `CPC#${id}`, sk: draftId }))
  const items = await batchGet<{ pk: string; opinions?: number; adopted?: number }>(keys)
  return [...items.values()]
    .map(({ pk, opinions = 0, adopted = 0 }) => ({ id: pk.slice(4), opinions, adopted }))
    .filter(({ opinions }) => opinions > 0)
}
