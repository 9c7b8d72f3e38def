import { problem } from '@shared/api/errors'
import { type opinions as contract, type Result, resultNames } from '@shared/opinions/endpoints'
import { queuePlace } from '../platform/opinionRecords'
import type { Operation } from '../platform/serve'
import { checkAdoptedIn, decisionBy } from './decideOpinion'
import type { OpinionDeps } from './deps'
import { move } from './move'
import { tell, workOn } from './readOpinion'

/** A decision changes only by an explicit revision that keeps the earlier one in its history. */
export const reviseDecision: Operation<typeof contract.reviseDecision, OpinionDeps> = async (input, caller, deps) => {
  const record = await workOn(input.opinionId, caller)
  const before = record.decision
  if (record.status !== 'D' || !before) throw problem('opinion_not_decided')
  const last = (record.earlier ?? [])[(record.earlier ?? []).length - 1]
  const again = before.by === caller.id && before.result === input.result && before.reply === input.reply
  if (again && last?.revisionReason === input.reason) return tell(record, true, deps)
  const now = deps.now.toISOString()
  const decision = {
    ...(await decisionBy(input, caller, now)),
    ...(before.adoptedIn && { adoptedIn: before.adoptedIn }),
  }
  const text = `修订处理结果：${resultNames[before.result as Result]} → ${resultNames[input.result]}`
  const revised = await move(record, 'decided', { event: 'revised', text }, caller, deps, {
    decision,
    result: decision.result,
    earlier: [...(record.earlier ?? []), { ...before, revisedAt: now, revisionReason: input.reason }],
  })
  return tell(revised, true, deps)
}

/** Ties an adopted opinion to the articles that took it in. */
export const setAdoptedIn: Operation<typeof contract.setAdoptedIn, OpinionDeps> = async (
  { opinionId, items },
  caller,
  deps,
) => {
  const record = await workOn(opinionId, caller)
  if (record.status !== 'D' || !record.decision) throw problem('opinion_not_decided')
  await checkAdoptedIn(deps, queuePlace(record.queue).draftId, items)
  const places = items.map(({ version, article }) => `第 ${version} 稿${article}`).join('、') || '（已取消关联）'
  const tied = await move(record, 'decided', { event: 'adopted_in', text: `吸收进：${places}` }, caller, deps, {
    decision: { ...record.decision, adoptedIn: items },
  })
  return tell(tied, true, deps)
}
