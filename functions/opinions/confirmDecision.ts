import { problem } from '@shared/api/errors'
import { type opinions as contract, type Result, resultNames } from '@shared/opinions/endpoints'
import { $remove } from 'dynamodb-toolbox'
import { queuePlace } from '../platform/opinionRecords'
import type { Operation } from '../platform/serve'
import { visibleFrom } from './decideOpinion'
import type { OpinionDeps } from './deps'
import { move } from './move'
import { tell, workOn } from './readOpinion'

/** The second step: another person confirms what was proposed. Nobody confirms their own. */
export const confirmDecision: Operation<typeof contract.confirmDecision, OpinionDeps> = async (
  { opinionId },
  caller,
  deps,
) => {
  const record = await workOn(opinionId, caller)
  if (record.status === 'D') return tell(record, true, deps)
  if (record.status !== 'P' || !record.proposal) throw problem('opinion_not_decided')
  if (record.proposal.by === caller.id) throw problem('own_proposal')
  const { returned: _, ...decision } = record.proposal
  const draft = await deps.drafts.get(queuePlace(record.queue).draftId)
  const text = `复核通过：${resultNames[decision.result as Result]}`
  const confirmed = await move(record, 'decided', { event: 'confirmed', text }, caller, deps, {
    decision,
    proposal: $remove(),
    result: decision.result,
    visibleFrom: visibleFrom(draft, record, deps.now.toISOString()),
  })
  return tell(confirmed, true, deps)
}

/** Back to the handler, with the reason; the proposal stays to be read. */
export const returnDecision: Operation<typeof contract.returnDecision, OpinionDeps> = async (
  { opinionId, reason },
  caller,
  deps,
) => {
  const record = await workOn(opinionId, caller)
  if (record.status !== 'P' || !record.proposal) throw problem('opinion_not_decided')
  if (record.proposal.by === caller.id) throw problem('own_proposal')
  const returned = await move(record, 'reviewing', { event: 'returned', text: `复核退回：${reason}` }, caller, deps, {
    proposal: { ...record.proposal, returned: reason },
  })
  return tell(returned, true, deps)
}
