import { problem } from '@shared/api/errors'
import type { draftLife as contract } from '@shared/drafts/lifeEndpoints'
import type { SignOff } from '@shared/drafts/lifeSchemas'
import type { Caller } from '../platform/caller'
import type { DraftRecord } from '../platform/draftRecords'
import type { Operation, Platform } from '../platform/serve'
import { isInside } from './access'
import { applySignOff } from './applySignOff'
import type { DraftDeps } from './deps'
import type { Plan, SignOffItem } from './signOff'
import { signOffItem } from './signOff'
import { saveDraft, stampOf } from './store'

type Deps = DraftDeps & Platform

/** The sign-off and its draft, for staff whose share it is in. Throws not_found. */
export const seenSignOff = async (deps: Deps, caller: Caller, id: string) => {
  const item = await deps.signOffs.get(id)
  if (!item || !isInside(caller, item.draftId)) throw problem('not_found')
  const record = await deps.drafts.fresh(item.draftId)
  if (!record) throw problem('not_found')
  return { item, record }
}

/** The draft says where its one waiting matter stands; each step changes it there, so that two never both succeed. */
const standing = (record: DraftRecord, item: SignOffItem, ...states: string[]): void => {
  if (record.awaiting?.signOffId !== item.id || !states.includes(record.awaiting.state)) throw problem('sign_off_state')
}

const stepOf = (caller: Caller, deps: Deps, comment?: string) => ({
  by: caller.name ?? '工作人员',
  at: deps.now.toISOString(),
  ...(comment && { comment }),
})

type Move = { state: SignOffItem['state']; card: Partial<SignOff>; examinedBy?: string; plan?: Plan }

const save = async (
  deps: Deps,
  caller: Caller,
  { item, record }: { item: SignOffItem; record: DraftRecord },
  { state, card: changed, examinedBy, plan }: Move,
): Promise<SignOff> => {
  const stamp = stampOf(caller, deps)
  const card = { ...item.card, ...changed, state }
  const next = signOffItem({ ...item, state, card, ...(examinedBy && { examinedBy }) }, stamp)
  const awaiting = state === 'signing' ? { signOffId: item.id, matter: item.matter, state } : undefined
  await saveDraft(deps, record, { ...plan?.change, awaiting }, stamp, [...(plan?.along ?? []), next])
  return { ...card, asked: item.asked }
}

/** 审核 with the 保密审查. Nobody examines what they asked for themselves. */
export const examineSignOff: Operation<typeof contract.examineSignOff, DraftDeps> = async (input, caller, deps) => {
  const seen = await seenSignOff(deps, caller, input.signOffId)
  standing(seen.record, seen.item, 'examining')
  if (seen.item.askedBy === caller.id) throw problem('own_request')
  const examined = { ...stepOf(caller, deps, input.comment), secrecy: 'cleared' as const }
  return save(deps, caller, seen, { state: 'signing', card: { examined }, examinedBy: caller.id })
}

/** 签发: what was asked for is done now, by the draft as it stands now. */
export const approveSignOff: Operation<typeof contract.approveSignOff, DraftDeps> = async (input, caller, deps) => {
  const seen = await seenSignOff(deps, caller, input.signOffId)
  standing(seen.record, seen.item, 'signing')
  if (seen.item.askedBy === caller.id || seen.item.examinedBy === caller.id) throw problem('own_request')
  const plan = await applySignOff(deps, seen.record, seen.item, stampOf(caller, deps))
  return save(deps, caller, seen, { state: 'approved', card: { signed: stepOf(caller, deps, input.comment) }, plan })
}

export const returnSignOff: Operation<typeof contract.returnSignOff, DraftDeps> = async (input, caller, deps) => {
  const seen = await seenSignOff(deps, caller, input.signOffId)
  standing(seen.record, seen.item, 'examining', 'signing')
  return save(deps, caller, seen, { state: 'returned', card: { returned: stepOf(caller, deps, input.reason) } })
}

/** The drafter takes it back. */
export const withdrawSignOff: Operation<typeof contract.withdrawSignOff, DraftDeps> = async (input, caller, deps) => {
  const seen = await seenSignOff(deps, caller, input.signOffId)
  if (seen.item.askedBy !== caller.id) throw problem('not_found')
  standing(seen.record, seen.item, 'examining', 'signing')
  return save(deps, caller, seen, { state: 'withdrawn', card: {} })
}
