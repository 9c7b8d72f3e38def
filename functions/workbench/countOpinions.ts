import type { workbench as contract } from '@shared/workbench/endpoints'
import { queryQueue } from '../platform/queueIndex/query'
import type { Operation } from '../platform/serve'
import { draftInShare, roundOf } from './access'
import type { WorkbenchDeps } from './deps'

/** Counts beside each filter, without a page of opinions. */
export const countOpinions: Operation<typeof contract.countOpinions, WorkbenchDeps> = async (input, caller, deps) => {
  const { draftId, round, ...filter } = input
  const draft = await draftInShare(deps, caller, 'opinions:read', draftId)
  const asked = { draft, round: roundOf(draft, round), filter, callerId: caller.id, now: deps.now }
  const { selection, asOf, behind } = await queryQueue(asked)
  return { total: selection.total, counts: selection.counts(), asOf, behind }
}
