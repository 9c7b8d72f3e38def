import { problem } from '@shared/api/errors'
import { type opinions as contract, opinionStatuses } from '@shared/opinions/endpoints'
import { clusterRun } from '../platform/clusterRecords'
import { roundFigures } from '../platform/figures'
import { statusLetters } from '../platform/opinionRecords'
import type { Operation } from '../platform/serve'
import type { OpinionDeps } from './deps'
import { askedRound } from './rounds'

/** received = the sum of the states, counted apart: what was acknowledged against what the records say. */
export const reconcile: Operation<typeof contract.reconcile, OpinionDeps> = async (
  { draftId, round },
  caller,
  { drafts },
) => {
  const draft = await drafts.fresh(draftId)
  if (!draft || !caller.mayFor('opinions:read', draftId)) throw problem('not_found')
  const asked = askedRound(draft, round)
  const [figures, together] = await Promise.all([roundFigures(draftId, asked), clusterRun(draftId, asked)])
  const states = Object.fromEntries(
    opinionStatuses.map((status) => [status, figures.byStatus[statusLetters[status]] ?? 0]),
  ) as Record<(typeof opinionStatuses)[number], number>
  const sum = Object.values(states).reduce((total, count) => total + count, 0)
  return {
    received: figures.received,
    ...states,
    balanced: figures.received === sum,
    ...(together && { distinct: together.distinct, distinctAt: together.at }),
  }
}
