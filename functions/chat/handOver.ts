import { invalid, problem } from '@shared/api/errors'
import { addWorkingDays } from '@shared/calendar/workingDays'
import type { chat as contract } from '@shared/chat/endpoints'
import type { Handover } from '@shared/chat/handoverEndpoints'
import { workingDaysLeft } from '@shared/chat/state'
import { HOTLINE } from '@shared/chat/words'
import type { Caller } from '../platform/caller'
import { nextNumber } from '../platform/numbers'
import { indexPage, type Place } from '../platform/pages'
import type { Operation } from '../platform/serve'
import { act } from './act'
import type { ChatDeps, ChatPlatform } from './deps'
import { DONE, handoversOf, needHandover, OPEN, putHandover } from './handoverRecord'
import { findSide, mayReview, sideOf } from './sides'
import { readRecord, readSides } from './store'

/** 转办: the matter goes to 12345 or a department, as a record with a number and a time; the conversation stays open. */
export const handOver: Operation<typeof contract.handOver, ChatDeps> = async (
  { conversationId, to, unit, hard = false, note },
  caller,
  deps,
) => {
  const { sides, side } = await findSide(conversationId, caller)
  if (side === 'resident') throw problem('forbidden')
  if (to === 'department' && unit === undefined) throw invalid('unit', '请填写承办部门')
  const id = deps.newId()
  if (deps.repeated) {
    const made = await needHandover(id).catch(() => undefined)
    if (made) return made.card
  }
  const { phase } = await readRecord(conversationId, sides.residentId, true)
  if (phase === 'closed') throw problem('conversation_closed', { days: deps.rules.chat.reopenDays })
  const [usual, most] = deps.rules.chat.handoverDays
  const at = deps.now.toISOString()
  const card: Handover = {
    id,
    conversationId,
    number: await nextNumber('HANDOVER', deps.now),
    to,
    unit: to === 'hotline' ? HOTLINE : (unit ?? ''),
    note,
    status: 'sent',
    dueAt: addWorkingDays(at, hard ? most : usual),
    hard,
    createdAt: at,
  }
  await putHandover(card, undefined, { by: caller.id, request: deps.requestId })
  await act(
    deps,
    caller,
    { conversationId, sides, side },
    {
      change: () => ({}),
      notice: () =>
        `这件事已转交${card.unit}办理（编号 ${card.number}），${hard ? most : usual} 个工作日内答复。代表会继续跟进。`,
    },
  )
  return card
}

export const conversationHandovers: Operation<typeof contract.conversationHandovers, ChatDeps> = async (
  { conversationId },
  caller,
  { now },
) => {
  const sides = await readSides(conversationId)
  if (!sides || (!sideOf(caller, sides) && !mayReview(caller, sides))) throw problem('not_found')
  return { items: (await handoversOf(conversationId)).map((card) => withDays(card, now)) }
}

const withDays = (card: Handover, now: Date): Handover =>
  card.status === 'sent' ? { ...card, dueDays: workingDaysLeft(card.dueAt, now.toISOString()) } : card

/** Units and the deputies' office see what was handed on: the note that was written for them, not the conversation. */
const handles = (caller: Caller): boolean => caller.may('suggestions:answer') || caller.may('suggestions:examine')

export const listHandovers: Operation<typeof contract.listHandovers, ChatDeps> = async (
  { status, limit, next },
  caller,
  { cursors, now },
) => {
  if (!handles(caller)) throw problem('forbidden')
  const scope = JSON.stringify(['handovers', caller.id, status])
  const place = next === undefined ? undefined : cursors.open<Place>(scope, next)
  const partition = status === 'open' ? OPEN : DONE
  const page = await indexPage('byQueue', [partition], { place, limit, oldestFirst: status === 'open' })
  return {
    items: page.items.map(({ c }) => withDays(c as Handover, now)),
    next: page.next && cursors.seal(scope, page.next),
  }
}

type Ending = { change: Partial<Handover>; text: (card: Handover) => string; check?: (card: Handover) => void }

/** What came back: kept with the record and told in the conversation. */
const end = async (handoverId: string, caller: Caller, deps: ChatPlatform, { change, text, check }: Ending) => {
  const { card, rev } = await needHandover(handoverId)
  const sides = await readSides(card.conversationId)
  if (!sides || (sideOf(caller, sides) !== 'official' && !handles(caller))) throw problem('not_found')
  if (card.status !== 'sent') throw problem('handover_done')
  check?.(card)
  const next = { ...card, ...change }
  if (!(await putHandover(next, rev, { by: caller.id, request: deps.requestId }))) throw problem('conflict')
  const { conversationId } = card
  await act(deps, caller, { conversationId, sides, side: 'official' }, { change: () => ({}), notice: () => text(next) })
  return next
}

export const answerHandover: Operation<typeof contract.answerHandover, ChatDeps> = (
  { handoverId, text },
  caller,
  deps,
) =>
  end(handoverId, caller, deps, {
    change: { status: 'answered', answer: { text, at: deps.now.toISOString() } },
    text: ({ unit, number }) => [...`${unit}对转办事项（编号 ${number}）的答复：\n${text}`].slice(0, 2000).join(''),
  })

/** Not this unit's: returned within 7 working days, with the reason, so that the deputy finds the right one. */
export const returnHandover: Operation<typeof contract.returnHandover, ChatDeps> = (
  { handoverId, reason },
  caller,
  deps,
) => {
  const [, , days] = deps.rules.chat.handoverDays
  const at = deps.now.toISOString()
  return end(handoverId, caller, deps, {
    check: ({ createdAt }) => {
      if (at >= addWorkingDays(createdAt, days)) throw problem('handover_return_late', { days })
    },
    change: { status: 'returned', returned: { reason, at } },
    text: ({ unit, number }) => `${unit}退回了转办事项（编号 ${number}），理由：${reason}。代表会转到合适的单位。`,
  })
}
