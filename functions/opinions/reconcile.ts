import { problem } from '@shared/api/errors'
import { type opinions as contract, type OpinionStatus, opinionStatuses } from '@shared/opinions/endpoints'
import { clusterRun } from '../platform/clusterRecords'
import { lastRecount, type Recount, roundFigures, roundSums, type Sides } from '../platform/figures'
import { queueJob } from '../platform/jobs'
import { statusLetters } from '../platform/opinionRecords'
import type { Operation } from '../platform/serve'
import type { OpinionDeps } from './deps'
import { askedRound } from './rounds'

const bothSides = ({ received, states: byLetter }: Sides) => {
  const states = Object.fromEntries(
    opinionStatuses.map((status) => [status, byLetter[statusLetters[status]] ?? 0]),
  ) as Record<OpinionStatus, number>
  const sum = Object.values(states).reduce((total, count) => total + count, 0)
  return { received, ...states, balanced: received === sum }
}

/** Names of what differs: a source or a day whose records are not as many as were acknowledged. */
export const differencesOf = (received: Record<string, Sides>, counted: Record<string, Record<string, number>>) =>
  [...new Set([...Object.keys(received), ...Object.keys(counted)])].filter((name) => {
    const records = Object.values(counted[name] ?? {}).reduce((sum, count) => sum + count, 0)
    return records !== (received[name]?.received ?? 0)
  })

type Sums = Awaited<ReturnType<typeof roundSums>>

const recounted = ({ at, states, bySource, byDay }: Recount, received: number, sums: Sums) => ({
  at,
  ...bothSides({ received, states }),
  differences: [...differencesOf(sums.bySource, bySource), ...differencesOf(sums.byDay, byDay)],
})

/**
 * received = the sum of the states, in all, by source and by day. Received is counted when an opinion arrives and never
 * taken back; the states are the records'. Four items, whatever the number of opinions.
 */
export const reconcile: Operation<typeof contract.reconcile, OpinionDeps> = async (
  { draftId, round },
  caller,
  { drafts },
) => {
  const draft = await drafts.fresh(draftId)
  if (!draft || !caller.mayFor('opinions:read', draftId)) throw problem('not_found')
  const asked = askedRound(draft, round)
  const [figures, sums, again, together] = await Promise.all([
    roundFigures(draftId, asked),
    roundSums(draftId, asked),
    lastRecount(draftId, asked),
    clusterRun(draftId, asked),
  ])
  return {
    ...bothSides({ received: figures.received, states: figures.byStatus }),
    bySource: Object.entries(sums.bySource).map(([source, sides]) => ({ source, ...bothSides(sides) })),
    byDay: Object.entries(sums.byDay)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, sides]) => ({ day, ...bothSides(sides) })),
    ...(again && { recount: recounted(again, figures.received, sums) }),
    ...(together && { distinct: together.distinct, distinctAt: together.at }),
  }
}

/** A job counts the records one by one. */
export const recount: Operation<typeof contract.recount, OpinionDeps> = async ({ draftId, round }, caller, deps) => {
  const draft = await deps.drafts.fresh(draftId)
  if (!draft || !caller.mayFor('opinions:read', draftId)) throw problem('not_found')
  const input = { round: askedRound(draft, round) }
  const jobId = deps.newId()
  const { requestId, now } = deps
  await queueJob({ id: jobId, kind: 'recount', ownerId: caller.id, draftId, input, requestId, now })
  return { jobId }
}
