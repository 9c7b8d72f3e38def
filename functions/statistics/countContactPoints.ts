import { isSourceCode } from '@shared/stations/sourceCodes'
import { cached } from '../platform/cache'
import { countsAsOpinion, queuePlace } from '../platform/opinionRecords'
import { findSource } from '../platform/sourceCodes'
import type { StreamChange } from '../platform/streamChange'
import { countOnce } from './countOnce'

/** The contact point behind a printed code; none where the code is of something else, or of nothing. */
const pointOfCode = cached<string, string | undefined>(
  (code) =>
    findSource(code).then(
      ({ kind, targetId }) => (kind === 'contact_point' ? targetId : undefined),
      () => undefined,
    ),
  600_000,
)

const pointOf = async (item: Record<string, unknown>): Promise<string | undefined> => {
  const sourceId = item.si === undefined ? undefined : String(item.si)
  if (sourceId === undefined) return undefined
  if (item.so === 'contact_point') return sourceId
  return isSourceCode(sourceId) ? pointOfCode.get(sourceId) : undefined
}

/** Counts an opinion for the contact point that it came in by, once, whatever becomes of it later. */
export const countContactPoints = async ({ after }: StreamChange): Promise<void> => {
  if (after?._et !== 'Opinion') return
  const pointId = await pointOf(after)
  if (pointId === undefined) return
  const opinions = countsAsOpinion(String(after.st)) ? 1 : 0
  // A decision that waits for its release is not told in figures either.
  const adopted = after.st === 'D' && ['adopted', 'partially_adopted'].includes(String(after.dr)) && after.rl !== '~'
  await countOnce({
    marker: { pk: `CPM#${String(after.pk).slice(2)}`, sk: 'M' },
    writes: Number(after.w),
    counter: { pk: `CPC#${pointId}`, sk: queuePlace(String(after.p2)).draftId },
    counts: { opinions, adopted: opinions && adopted ? 1 : 0 },
  })
}
