import type { opinions as contract } from '@shared/opinions/endpoints'
import { likeness } from '@shared/opinions/likeness'
import type { PublicOpinion } from '@shared/opinions/publicEndpoints'
import { codePoints } from '@shared/text/codePoints'
import { cached } from '../platform/cache'
import { indexPage, type Place } from '../platform/pages'
import type { Operation } from '../platform/serve'
import type { OpinionDeps } from './deps'
import { publicOpinionsOf } from './publicView'
import { askedRound, publicDraft } from './rounds'

export const publicPartition = (draftId: string, round: number) => `PO#${draftId}#${round}`

/** What staff published of a round, by supports or by time. Nothing where the round does not show opinions. */
export const listPublicOpinions: Operation<typeof contract.listPublicOpinions, OpinionDeps> = async (
  input,
  caller,
  deps,
) => {
  const draft = await publicDraft(deps, input.draftId)
  const round = askedRound(draft, input.round)
  const scope = JSON.stringify(['public-opinions', draft.id, round, input.article, input.sort])
  const page = await indexPage(input.sort === 'supports' ? 'byOwner' : 'byQueue', [publicPartition(draft.id, round)], {
    place: input.next === undefined ? undefined : deps.cursors.open<Place>(scope, input.next),
    limit: input.limit,
    keep: ({ ar }) => input.article === undefined || (ar ?? '') === input.article,
  })
  return {
    items: await publicOpinionsOf(
      page.items.map(({ pk }) => pk.slice(3)),
      { draft, caller, now: deps.now.toISOString() },
    ),
    next: page.next && deps.cursors.seal(scope, page.next),
  }
}

/** Somebody who writes is shown the most supported ones; more than these are not compared. */
const COMPARED = 300
/** At least this alike, of 1. */
const ALIKE = 0.34
const SHOWN = 3
/** Too short to be like anything. */
const LEAST = 6

const mostSupported = cached<string, string[]>(
  async (partition) =>
    (await indexPage('byOwner', [partition], { limit: COMPARED, rounds: 3 })).items.map(({ pk }) => pk.slice(3)),
  10_000,
  200,
)

/** Public opinions that say much the same as what is being written: support one of them instead of writing again. */
export const findSimilar: Operation<typeof contract.findSimilar, OpinionDeps> = async (input, caller, deps) => {
  const draft = await publicDraft(deps, input.draftId)
  const round = askedRound(draft, undefined)
  const shows = draft.rounds.some((each) => each.round === round && each.showOpinions === true)
  if (!shows || codePoints(input.text) < LEAST) return { items: [] }
  const ids = await mostSupported.get(publicPartition(draft.id, round))
  const all = await keptViews(ids, draft, deps.now)
  const alike = all
    .filter(({ article }) => input.article === undefined || article === input.article)
    .map((opinion) => ({ id: opinion.id, alike: likeness(input.text, opinion.text) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, SHOWN)
  const now = deps.now.toISOString()
  return {
    items: await publicOpinionsOf(
      alike.map(({ id }) => id),
      { draft, caller, now },
    ),
  }
}

type Draft = Parameters<typeof publicOpinionsOf>[1]['draft']

let views: { key: string; until: number; value: Promise<PublicOpinion[]> } | undefined
/** The words to compare with, kept for some seconds: everybody who types asks for the same. */
const keptViews = (ids: readonly string[], draft: Draft, now: Date): Promise<PublicOpinion[]> => {
  const key = `${draft?.id}/${ids.length}/${ids[0]}`
  if (views?.key !== key || views.until < now.getTime())
    views = { key, until: now.getTime() + 10_000, value: publicOpinionsOf(ids, { draft, now: now.toISOString() }) }
  return views.value
}
