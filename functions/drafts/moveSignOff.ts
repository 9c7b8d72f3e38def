import { problem } from '@shared/api/errors'
import type { draftLife as contract } from '@shared/drafts/lifeEndpoints'
import type { SignOff } from '@shared/drafts/lifeSchemas'
import type { Caller } from '../platform/caller'
import type { Operation, Platform } from '../platform/serve'
import { type SignOffItem, signOffItem } from '../platform/signOffs'
import type { DraftDeps } from './deps'
import { ownSignOff, type Subject, seenSignOff } from './signOffSubjects'
import { stampOf } from './store'

type Deps = DraftDeps & Platform
type Seen = { item: SignOffItem; subject: Subject }

/** The draft or station says where its one waiting matter stands; each step changes it there, so that two never both succeed. */
const standing = ({ subject: { awaiting }, item }: Seen, ...states: string[]): void => {
  if (awaiting?.signOffId !== item.id || !states.includes(awaiting.state)) throw problem('sign_off_state')
}

const stepOf = (caller: Caller, deps: Deps, comment?: string) => ({
  by: caller.name ?? '工作人员',
  at: deps.now.toISOString(),
  ...(comment && { comment }),
})

type Move = { state: SignOffItem['state']; card: Partial<SignOff>; examinedBy?: string }

const save = async (
  deps: Deps,
  caller: Caller,
  { item, subject }: Seen,
  { state, card: changed, examinedBy }: Move,
): Promise<SignOff> => {
  const stamp = stampOf(caller, deps)
  const card = { ...item.card, ...changed, state }
  const next = signOffItem({ ...item, state, card, ...(examinedBy && { examinedBy }) }, stamp)
  const awaiting = state === 'signing' ? { signOffId: item.id, matter: item.matter, state } : undefined
  await subject.step({ next, awaiting, signed: state === 'approved', stamp })
  return { ...card, asked: item.asked }
}

/** 审核 with the 保密审查. Nobody examines what they asked for themselves. */
export const examineSignOff: Operation<typeof contract.examineSignOff, DraftDeps> = async (input, caller, deps) => {
  const seen = await seenSignOff(deps, caller, input.signOffId)
  standing(seen, 'examining')
  if (seen.item.askedBy === caller.id) throw problem('own_request')
  const examined = { ...stepOf(caller, deps, input.comment), secrecy: 'cleared' as const }
  return save(deps, caller, seen, { state: 'signing', card: { examined }, examinedBy: caller.id })
}

/** 签发: what was asked for is done now, by the draft or roster as it stands now. */
export const approveSignOff: Operation<typeof contract.approveSignOff, DraftDeps> = async (input, caller, deps) => {
  const seen = await seenSignOff(deps, caller, input.signOffId)
  standing(seen, 'signing')
  if (seen.item.askedBy === caller.id || seen.item.examinedBy === caller.id) throw problem('own_request')
  return save(deps, caller, seen, { state: 'approved', card: { signed: stepOf(caller, deps, input.comment) } })
}

export const returnSignOff: Operation<typeof contract.returnSignOff, DraftDeps> = async (input, caller, deps) => {
  const seen = await seenSignOff(deps, caller, input.signOffId)
  standing(seen, 'examining', 'signing')
  return save(deps, caller, seen, { state: 'returned', card: { returned: stepOf(caller, deps, input.reason) } })
}

/** Who asked takes it back. */
export const withdrawSignOff: Operation<typeof contract.withdrawSignOff, DraftDeps> = async (input, caller, deps) => {
  const seen = await ownSignOff(deps, caller, input.signOffId)
  standing(seen, 'examining', 'signing')
  return save(deps, caller, seen, { state: 'withdrawn', card: {} })
}
