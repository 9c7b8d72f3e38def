import { problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import { queueJob } from '../../platform/jobs'
import { type Operation, Reply } from '../../platform/serve'
import type { OpinionDeps } from '../deps'
import { askedRound } from '../rounds'

export const makeClusters: Operation<typeof contract.makeClusters, OpinionDeps> = async (input, caller, deps) => {
  const { draftId, round, anew } = input
  const draft = await deps.drafts.fresh(draftId)
  if (!draft || !caller.mayFor('opinions:read', draftId)) throw problem('not_found')
  const jobId = deps.newId()
  await queueJob({
    id: jobId,
    kind: 'clusters',
    ownerId: caller.id,
    draftId,
    input: { round: askedRound(draft, round), ...(anew && { anew }) },
    requestId: deps.requestId,
    now: deps.now,
  })
  return new Reply(202, { jobId })
}
