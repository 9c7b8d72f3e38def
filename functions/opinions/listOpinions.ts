import { problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import { kindLetters, listedOpinion, queuePartitions } from '../platform/opinionRecords'
import { type IndexItem, indexPage, type Place } from '../platform/pages'
import type { Operation } from '../platform/serve'
import type { OpinionDeps } from './deps'
import { askedRound } from './rounds'

type Filter = { article?: string; kind?: keyof typeof kindLetters; result?: string; q?: string }

const matches =
  ({ article, kind, result, q }: Filter) =>
  (item: IndexItem): boolean =>
    (article === undefined || item.ar === article) &&
    (kind === undefined || item.kd === kindLetters[kind]) &&
    (result === undefined || item.dr === result) &&
    (q === undefined || q === '' || String(item.h).includes(q))

/** A round's opinions, newest first. Order and status come from the keys; the rest is a filter on what the index shows. */
export const listOpinions: Operation<typeof contract.listOpinions, OpinionDeps> = async (input, caller, deps) => {
  const draft = await deps.drafts.fresh(input.draftId)
  if (!draft || !caller.mayFor('opinions:read', draft.id)) throw problem('not_found')
  const round = askedRound(draft, input.round)
  const { article, kind, result, q, status, limit } = input
  const scope = ['opinions', caller.id, draft.id, round, status, article, kind, result, q, limit].join('/')
  const place = input.next === undefined ? undefined : deps.cursors.open<Place>(scope, input.next)
  const page = await indexPage('byQueue', queuePartitions(draft, round, status), {
    place,
    limit,
    keep: matches({ article, kind, result, q }),
  })
  const now = deps.now.toISOString()
  return {
    items: page.items.map((item) => listedOpinion(item, { inside: true, draft, now })),
    next: page.next && deps.cursors.seal(scope, page.next),
  }
}
