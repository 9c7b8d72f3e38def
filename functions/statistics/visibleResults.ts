import type { DraftRecord } from '../platform/draftRecords'
import type { RoundFigures } from '../platform/figures'

/** What of a round's decisions figures may show: none until its release where results come out together. */
export const visibleResults = ({ round, byResult }: RoundFigures, draft: DraftRecord | undefined) => {
  const rules = draft?.rounds.find((each) => each.round === round)
  if (rules?.release === 'together' && !rules.releasedAt) return { adopted: 0, partiallyAdopted: 0 }
  const partiallyAdopted = byResult.partially_adopted ?? 0
  return { adopted: (byResult.adopted ?? 0) + partiallyAdopted, partiallyAdopted }
}
