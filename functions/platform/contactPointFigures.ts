import { queryPartition } from './query'

/** What came in by a contact point, by draft: kept by the stream (functions/statistics/countContactPoints.ts). */
export const contactPointFigures = async (
  contactPointId: string,
): Promise<{ draftId: string; opinions: number; adopted: number }[]> =>
  (await queryPartition<{ sk: string; opinions?: number; adopted?: number }>({ pk: `CPC#${contactPointId}` })).map(
    ({ sk, opinions = 0, adopted = 0 }) => ({ draftId: sk, opinions, adopted }),
  )
