import { type Problem, problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import { type OpinionRecord, queuePlace } from '../platform/opinionRecords'
import type { Operation } from '../platform/serve'
import { confirmed, returned } from './decisionChanges'
import type { OpinionDeps } from './deps'
import { move } from './move'
import { tell, workOn } from './readOpinion'
import { keepUndo, noticeTime } from './undoDecision'

type Proposed = OpinionRecord & { proposal: NonNullable<OpinionRecord['proposal']> }

/** Why this person cannot review the opinion's proposal; the proposed opinion where they can. */
export const toReview = (record: OpinionRecord, reviewerId: string): Proposed | Problem => {
  if (record.status !== 'P' || !record.proposal) return problem('opinion_not_decided')
  if (record.proposal.by === reviewerId) return problem('own_proposal')
  return { ...record, proposal: record.proposal }
}

const needToReview = (record: OpinionRecord, reviewerId: string): Proposed => {
  const proposed = toReview(record, reviewerId)
  if ('code' in proposed) throw proposed
  return proposed
}

/** The second step: another person confirms what was proposed. Nobody confirms their own. */
export const confirmDecision: Operation<typeof contract.confirmDecision, OpinionDeps> = async (
  { opinionId, noticeDelayMinutes },
  caller,
  deps,
) => {
  const record = await workOn(opinionId, caller)
  if (record.status === 'D') return tell(record, true, deps)
  const { proposal } = needToReview(record, caller.id)
  const draft = await deps.drafts.fresh(queuePlace(record.queue).draftId)
  const noticeAt = noticeTime(noticeDelayMinutes, deps.now)
  const { status, what, also } = confirmed(record, proposal, draft, deps.now.toISOString(), noticeAt)
  const undo = await keepUndo({ record, noticeAt, untold: also.untold === true, by: caller.id }, deps)
  return tell(await move(record, status, what, caller, deps, { ...also, ...undo }), true, deps)
}

/** Back to the handler, with the reason; the proposal stays to be read. */
export const returnDecision: Operation<typeof contract.returnDecision, OpinionDeps> = async (
  { opinionId, reason },
  caller,
  deps,
) => {
  const record = await workOn(opinionId, caller)
  const { proposal } = needToReview(record, caller.id)
  const { status, what, also } = returned(proposal, reason)
  return tell(await move(record, status, what, caller, deps, also), true, deps)
}
