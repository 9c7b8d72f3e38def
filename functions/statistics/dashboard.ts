import { problem } from '@shared/api/errors'
import { currentRound } from '@shared/drafts/rounds'
import { opinionStatuses, results } from '@shared/opinions/words'
import type { statistics as contract } from '@shared/statistics/endpoints'
import { cached } from '../platform/cache'
import { clusterRun } from '../platform/clusterRecords'
import { draftContactPointFigures } from '../platform/contactPointFigures'
import { draftRecords, versionRecords } from '../platform/draftRecords'
import {
  allRoundFigures,
  channelFigures,
  opinionsThatCount,
  type RoundFigures,
  roundDetail,
  roundFigures,
} from '../platform/figures'
import { indexPages } from '../platform/indexPages'
import { kindLetters, statusLetters } from '../platform/opinionRecords'
import type { Operation } from '../platform/serve'

const WAITS = ['0-3', '4-7', '8-15', '16-30', '31+']

type Counts = Record<string, number>

const named = (names: readonly string[], counts: Counts) => names.map((name) => ({ name, opinions: counts[name] ?? 0 }))
const byLetter = (letters: Record<string, string>, counts: Counts) =>
  Object.entries(letters).map(([name, letter]) => ({ name, opinions: counts[letter] ?? 0 }))

const sum = (counts: readonly Counts[]): Counts => {
  const total: Counts = {}
  for (const each of counts) for (const [name, count] of Object.entries(each)) total[name] = (total[name] ?? 0) + count
  return total
}

/** What each screen begins with. Those inside see decisions that wait for their release, too. */
const totals = (figures: Pick<RoundFigures, 'received' | 'participations' | 'byStatus' | 'byResult'>) => {
  const { byStatus, byResult } = figures
  const decided = byStatus[statusLetters.decided] ?? 0
  const partiallyAdopted = byResult.partially_adopted ?? 0
  const adopted = (byResult.adopted ?? 0) + partiallyAdopted
  return {
    participations: figures.participations,
    received: figures.received,
    decided,
    adopted,
    partiallyAdopted,
    adoptionRate: decided === 0 ? 0 : adopted / decided,
    byStatus: opinionStatuses.map((name) => ({ name, opinions: byStatus[statusLetters[name]] ?? 0 })),
    byResult: named(results, byResult),
  }
}

const contactPoints = cached(async () => {
  const found = new Map<string, string>()
  for await (const { items } of indexPages('byOwner', 'CONTACT_POINTS'))
    for (const { pk, c } of items) found.set(pk.slice(3), String((c as { name?: string }).name ?? ''))
  return found
}, 30_000)

/** All rounds of the draft: what the contact points' own counters know. */
const byContactPoint = async (draftId: string) => {
  const names = await contactPoints.get('all')
  const rows = await draftContactPointFigures(draftId, [...names.keys()])
  return rows
    .map(({ id, ...counts }) => ({ id, name: names.get(id) ?? '', ...counts }))
    .sort((a, b) => b.opinions - a.opinions)
}

/** A round on one screen: five items and the cached text. */
export const draftDashboard: Operation<typeof contract.draftDashboard> = async (
  { draftId, round: asked },
  caller,
  { now },
) => {
  const draft = await draftRecords.fresh(draftId)
  if (!draft || !caller.mayFor('statistics:inside', draftId)) throw problem('not_found')
  const round = asked ?? currentRound(draft.rounds)?.round ?? 1
  const rules = draft.rounds.find((each) => each.round === round)
  if (asked !== undefined && !rules) throw problem('not_found')
  const [figures, detail, together, version, points] = await Promise.all([
    roundFigures(draftId, round),
    roundDetail(draftId, round),
    clusterRun(draftId, round),
    rules ? versionRecords.get(`${draftId}/${rules.version}`) : undefined,
    byContactPoint(draftId),
  ])
  const labels = (version?.articles ?? []).map(({ label }) => label)
  const others = Object.keys(detail.byArticle).filter((label) => label !== '' && !labels.includes(label))
  return {
    draftId,
    title: draft.title,
    round,
    ...totals(figures),
    participants: figures.participants,
    opinions: opinionsThatCount(figures),
    ...(together && { distinct: together.distinct }),
    byDay: detail.days,
    byArticle: [
      { article: null, opinions: detail.byArticle[''] ?? 0 },
      ...[...labels, ...others].map((article) => ({ article, opinions: detail.byArticle[article] ?? 0 })),
    ],
    byKind: byLetter(kindLetters, detail.byKind),
    bySource: Object.entries(detail.bySource).map(([name, opinions]) => ({ name, opinions })),
    byWait: named(WAITS, detail.byWait),
    byContactPoint: points,
    at: now.toISOString(),
  }
}

/** The whole channel on one screen: grows with rounds, not with opinions. */
export const channelDashboard: Operation<typeof contract.channelDashboard> = async (_input, caller, { now }) => {
  const [channel, rounds] = await Promise.all([channelFigures(), allRoundFigures()])
  const ids = [...new Set(rounds.map(({ draftId }) => draftId))].filter((id) => caller.mayFor('statistics:inside', id))
  const records = await Promise.all(ids.map((id) => draftRecords.get(id)))
  const drafts = ids.map((draftId, index) => {
    const own = rounds.filter((round) => round.draftId === draftId)
    const results = sum(own.map(({ byResult }) => byResult))
    return {
      draftId,
      title: records[index]?.title ?? '',
      participants: own.reduce((total, { participants }) => total + participants, 0),
      opinions: own.reduce((total, round) => total + opinionsThatCount(round), 0),
      adopted: (results.adopted ?? 0) + (results.partially_adopted ?? 0),
    }
  })
  return {
    ...totals({
      received: rounds.reduce((total, { received }) => total + received, 0),
      participations: rounds.reduce((total, { participations }) => total + participations, 0),
      byStatus: sum(rounds.map(({ byStatus }) => byStatus)),
      byResult: sum(rounds.map(({ byResult }) => byResult)),
    }),
    participants: channel.participants,
    opinions: rounds.reduce((total, round) => total + opinionsThatCount(round), 0),
    byDay: channel.days,
    drafts: drafts.sort((a, b) => b.opinions - a.opinions).slice(0, 200),
    at: now.toISOString(),
  }
}
