import { problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import { kindLetters, listedOpinion, queuePartitions } from '../platform/opinionRecords'
import { type IndexItem, indexPage, type Place } from '../platform/pages'
import type { Operation } from '../platform/serve'
import { anchorOf, labelsLeadingTo } from './anchors'
import type { OpinionDeps } from './deps'
import { askedRound } from './rounds'

type Filter = { articles?: readonly string[]; kind?: keyof typeof kindLetters; result?: string; q?: string }

const matches =
  ({ articles, kind, result, q }: Filter) =>
  (item: IndexItem): boolean =>
    (articles === undefined || articles.includes(String(item.ar))) &&
    (kind === undefined || item.kd === kindLetters[kind]) &&
    (result === undefined || item.dr === result) &&
    (q === undefined || q === '' || String(item.h).includes(q))

/** A round's opinions, newest first. Order and status come from the keys; the rest is a filter on what the index shows. */
export const listOpinions: Operation<typeof contract.listOpinions, OpinionDeps> = async (input, caller, deps) => {
  const draft = await deps.drafts.fresh(input.draftId)
  if (!draft || !caller.mayFor('opinions:read', draft.id)) throw problem('not_found')
  const round = askedRound(draft, input.round)
  const { article, version, kind, result, q, status, limit } = input
  const scope = ['opinions', caller.id, draft.id, round, status, article, version, kind, result, q, limit].join('/')
  // Said of 第十二条 when it had that number: found at 第十四条 of the version that is asked about.
  const asked = draft.rounds.find((each) => each.round === round)?.version ?? 1
  const articles =
    article === undefined
      ? undefined
      : await labelsLeadingTo(article, draft, { from: asked, to: version ?? asked }, deps)
  const place = input.next === undefined ? undefined : deps.cursors.open<Place>(scope, input.next)
  const page = await indexPage('byQueue', queuePartitions(draft, round, status), {
    place,
    limit,
    keep: matches({ articles, kind, result, q }),
  })
  const now = deps.now.toISOString()
  return {
    items: await Promise.all(
      page.items.map(async (item) => {
        const listed = listedOpinion(item, { inside: true, draft, now })
        const anchor = await anchorOf(listed, draft, { inside: true }, deps)
        return anchor ? { ...listed, anchor } : listed
      }),
    ),
    next: page.next && deps.cursors.seal(scope, page.next),
  }
}
