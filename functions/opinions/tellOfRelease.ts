import { derivedId } from '../platform/ids'
import { indexPages, type WalkPlace } from '../platform/indexPages'
import { type JobRunner, queueJob } from '../platform/jobs'
import type { StreamChange } from '../platform/streamChange'
import { publicPartition } from './listPublicOpinions'
import { readMany } from './readMany'
import { supportersOfReleased } from './tellSupporters'

const LAST_MS = 40_000

type Rounds = { round: number; releasedAt?: string }[]
type Released = { draftId: string; round: number; at: string }

const releasedIn = (item: Record<string, unknown> | undefined): Map<number, string> =>
  new Map(
    ((item?.rounds ?? []) as Rounds).flatMap(({ round, releasedAt }) => (releasedAt ? [[round, releasedAt]] : [])),
  )

/** The results of a round were released together: a job finds the public opinions, whose supporters are told now. */
export const planTellingRelease = async ({ before, after }: StreamChange): Promise<void> => {
  if (after?._et !== 'Draft' || before?._et !== 'Draft') return
  const known = releasedIn(before)
  const draftId = String(after.pk).slice(2)
  for (const [round, at] of releasedIn(after)) {
    if (known.has(round)) continue
    const input: Released = { draftId, round, at }
    await queueJob({
      id: derivedId('release', draftId, String(round)),
      kind: 'release',
      ownerId: 'system',
      draftId,
      input,
      requestId: 'stream',
      now: new Date(at),
    })
  }
}

type Place = { after?: WalkPlace; done: number }

/** Each public opinion whose decision waited for the release gets a job of its own, under an id that follows from it. */
export const tellOfRelease: JobRunner = async (job, control) => {
  const { draftId, round, at } = job.input as Released
  let { after, done } = (job.place as Place | undefined) ?? { done: 0 }
  for await (const { items, place } of indexPages('byQueue', publicPartition(draftId, round), after)) {
    const records = await readMany(items.map(({ pk }) => pk.slice(3)))
    for (const record of records.values())
      if (record.status === 'D' && record.visibleFrom === '~') await supportersOfReleased(record, draftId, at)
    after = place
    done += records.size
    await control.save({ done, place: { done, ...(after && { after }) } satisfies Place })
    if (place && control.timeLeft() < LAST_MS) return 'again'
  }
  return { done, result: { opinions: done } }
}
