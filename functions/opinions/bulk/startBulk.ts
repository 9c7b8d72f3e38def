import type { Permission } from '@shared/accounts/roles'
import type { Endpoint, Input } from '@shared/api/endpoint'
import { problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import type { Caller } from '../../platform/caller'
import { idLists } from '../../platform/jobFiles'
import { queueJob } from '../../platform/jobs'
import { type Operation, type Platform, Reply } from '../../platform/serve'
import { findCluster } from '../clusters/members'
import { checkAdoptedIn } from '../decideOpinion'
import type { OpinionDeps } from '../deps'
import { askedRound } from '../rounds'
import { type BulkInput, jobKinds, workable } from './input'

type Selection = Pick<
  Input<typeof contract.confirmDecisions>,
  'draftId' | 'ids' | 'clusterId' | 'filter' | 'except' | 'round' | 'noticeDelayMinutes'
>
type Action = { [A in BulkInput['action']]: Omit<Extract<BulkInput, { action: A }>, Common> }[BulkInput['action']]
type Common = 'round' | 'filter' | 'clusterId' | 'delayMinutes'

const actionNames: Record<BulkInput['action'], string> = { decide: '处理', confirm: '复核', return: '退回' }

/** Puts the lists into storage and writes one item: a job that waits. */
const start = async (
  action: Action,
  permission: Permission,
  { draftId, ids, clusterId, filter, except, round, noticeDelayMinutes }: Selection,
  caller: Caller,
  deps: OpinionDeps & Platform,
) => {
  const draft = await deps.drafts.fresh(draftId)
  if (!draft || !caller.mayFor(permission, draftId)) throw problem('not_found')
  if (filter?.status && !filter.status.some((status) => workable[action.action].includes(status)))
    throw problem('opinions_closed', { action: actionNames[action.action] })
  if (clusterId && !(await findCluster(draftId, askedRound(draft, round), clusterId))) throw problem('not_found')
  const input: BulkInput = {
    ...action,
    round: askedRound(draft, round),
    ...(filter && { filter }),
    ...(clusterId && { clusterId }),
    delayMinutes: noticeDelayMinutes ?? 0,
  }
  const jobId = deps.newId()
  const given = ids && [...new Set(ids)]
  if (given) await idLists.put(jobId, 'ids', given)
  if (except) await idLists.put(jobId, 'except', except)
  await queueJob({
    id: jobId,
    kind: jobKinds[action.action],
    ownerId: caller.id,
    draftId,
    input,
    total: given?.length,
    requestId: deps.requestId,
    now: deps.now,
  })
  return new Reply(202, { jobId })
}

type Bulk<E extends Endpoint> = Operation<E, OpinionDeps>

/** One decision and its answer for many opinions, each decided as it would be by itself. */
export const decideOpinions: Bulk<typeof contract.decideOpinions> = async (input, caller, deps) => {
  const { result, reply, adoptedIn, ...selection } = input
  if (!(await deps.drafts.fresh(input.draftId))) throw problem('not_found')
  await checkAdoptedIn(deps, input.draftId, adoptedIn)
  const action = { action: 'decide' as const, result, reply, ...(adoptedIn && { adoptedIn }) }
  return start(action, 'opinions:decide', selection, caller, deps)
}

/** The second step for many: nobody confirms their own. */
export const confirmDecisions: Bulk<typeof contract.confirmDecisions> = (input, caller, deps) =>
  start({ action: 'confirm' }, 'opinions:confirm', input, caller, deps)

/** Many back to their handlers, with one reason. */
export const returnDecisions: Bulk<typeof contract.returnDecisions> = ({ reason, ...selection }, caller, deps) =>
  start({ action: 'return', reason }, 'opinions:confirm', selection, caller, deps)
