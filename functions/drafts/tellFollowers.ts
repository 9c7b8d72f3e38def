import { derivedId } from '../platform/ids'
import { indexPages, type WalkPlace } from '../platform/indexPages'
import { type JobRunner, queueJob } from '../platform/jobs'
import { notify } from '../platform/notify'
import { followersPartitions } from './followers'

/** Time to keep the place before the invocation ends. */
const LAST_MS = 30_000
const AT_ONCE = 20

type News = {
  draftId: string
  /** What happened, uniquely: the same news twice is told once. */
  event: string
  kind: 'draft_closing' | 'draft_stage' | 'draft_feedback' | 'draft_consultation'
  text: string
  at: string
}

/** Followers may be many, so a job tells them. Its id derives from the event: put twice, it is one. */
export const announce = async ({ at, ...news }: News): Promise<void> => {
  await queueJob({
    id: derivedId('followers', news.draftId, news.event),
    kind: 'followers',
    ownerId: 'system',
    draftId: news.draftId,
    input: { ...news, at },
    requestId: 'stream',
    now: new Date(at),
  })
}

type Place = { partition: number; after?: WalkPlace; told: number }

/** Tells each follower of a draft once, a page of the index at a time; the place is kept between invocations. */
export const tellFollowers: JobRunner = async (job, { save, timeLeft }) => {
  const { draftId, event, kind, text, at } = job.input as News
  const partitions = followersPartitions(draftId)
  let { partition, after, told } = (job.place as Place | undefined) ?? { partition: 0, told: 0 }
  for (; partition < partitions.length; partition++, after = undefined) {
    for await (const { items, place } of indexPages('byQueue', partitions[partition] ?? '', after)) {
      for (let from = 0; from < items.length; from += AT_ONCE)
        await Promise.all(
          items.slice(from, from + AT_ONCE).map(({ pk }) => {
            const accountId = pk.slice('FW#'.length)
            // The notification's id derives from account and event, and its time from the news.
            return notify([{ accountId, event: `${event}#${draftId}`, at, kind, text, draftId }], { at })
          }),
        )
      told += items.length
      const next: Place = place ? { partition, after: place, told } : { partition: partition + 1, told }
      await save({ done: told, place: next })
      if (timeLeft() < LAST_MS) return 'again'
    }
  }
  return { result: { told }, done: told }
}
