import { draftRecords } from '../platform/draftRecords'
import { derivedId } from '../platform/ids'
import { indexPages, type WalkPlace } from '../platform/indexPages'
import { type JobRunner, queueJob } from '../platform/jobs'
import { notify } from '../platform/notify'
import { countsAsOpinion, queuePartitions } from '../platform/opinionRecords'
import type { IndexItem } from '../platform/pages'
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
  /** Also to whoever gave an opinion in this round, in these words. */
  authors?: { round: number; text: string }
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

type Listeners = { partition: string; text: string; accountOf: (item: IndexItem) => string | undefined }

/** Authors first: who also follows is told once, as an author. */
const listenersOf = async ({ draftId, text, authors }: News): Promise<Listeners[]> => {
  const draft = authors && (await draftRecords.fresh(draftId))
  const author = (item: IndexItem) => {
    const id = String(item.p1)
    return id.startsWith('staff#') || !countsAsOpinion(String(item.st)) ? undefined : id
  }
  return [
    ...(authors && draft ? queuePartitions(draft, authors.round) : []).map((partition) => ({
      partition,
      text: authors?.text ?? text,
      accountOf: author,
    })),
    ...followersPartitions(draftId).map((partition) => ({
      partition,
      text,
      accountOf: ({ pk }: IndexItem) => pk.slice('FW#'.length),
    })),
  ]
}

/** Tells each of them once, a page of the index at a time; the place is kept between invocations. */
export const tellFollowers: JobRunner = async (job, { save, timeLeft }) => {
  const news = job.input as News
  const { draftId, event, kind, at } = news
  const listeners = await listenersOf(news)
  let { partition, after, told } = (job.place as Place | undefined) ?? { partition: 0, told: 0 }
  for (; partition < listeners.length; partition++, after = undefined) {
    const { partition: name, text, accountOf } = listeners[partition] as Listeners
    for await (const { items, place } of indexPages('byQueue', name, after)) {
      const people = [...new Set(items.map(accountOf))].filter((id) => id !== undefined)
      for (let from = 0; from < people.length; from += AT_ONCE)
        await Promise.all(
          people.slice(from, from + AT_ONCE).map((accountId) =>
            // The notification's id derives from account and event, and its time from the news.
            notify([{ accountId, event: `${event}#${draftId}`, at, kind, text, draftId }], { at }),
          ),
        )
      told += people.length
      const next: Place = place ? { partition, after: place, told } : { partition: partition + 1, told }
      await save({ done: told, place: next })
      if (timeLeft() < LAST_MS) return 'again'
    }
  }
  return { result: { told }, done: told }
}
