import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { readAccount } from '../platform/caller'
import { type Operation, Reply } from '../platform/serve'
import { act } from './act'
import { append } from './append'
import type { ChatDeps } from './deps'
import { pushConversation, pushMessage } from './frames'
import { settle } from './settle'
import { readMessages, readSides } from './store'
import { conversationOfWalkIn, needWalkIn, putWalkIn, walkInView } from './walkInRecord'

/**
 * The answer was told on the telephone: who called, when and what was said stand with the slip, and in the
 * conversation. What the visitor added goes to the deputy as the visitor's words.
 */
export const recordCall: Operation<typeof contract.recordCall, ChatDeps> = async (
  { walkInId, reached, said, visitorSaid, rating },
  caller,
  deps,
) => {
  const { now, rules, requestId } = deps
  const record = await needWalkIn(walkInId, caller)
  const sides = await readSides(walkInId)
  if (!sides) throw problem('not_found')
  const before = await conversationOfWalkIn(walkInId)
  if (visitorSaid && before.phase === 'closed') throw problem('conversation_closed', { days: rules.chat.reopenDays })
  const stamp = { by: caller.id, request: requestId }
  const by = caller.name ?? (await readAccount(caller.id))?.name ?? '家站室工作人员'
  const place = { conversationId: walkInId, sides, side: 'official' as const }
  await act(deps, caller, place, {
    change: (conversation) => (rating && conversation.phase === 'closed' && !conversation.rating ? { rating } : {}),
    notice: () => (reached ? `家站室${by}已电话告知来访群众：${said}` : `家站室${by}打电话没有联系上来访群众：${said}`),
  })
  if (visitorSaid) {
    const { messages } = await readMessages(walkInId, { limit: 20, consistent: true })
    const spoken = { conversationId: walkInId, id: deps.newId(), side: 'resident', from: 'resident' } as const
    const { message } = await append({ ...spoken, text: visitorSaid, ...stamp }, messages, now)
    const conversation = await settle(walkInId, sides.residentId, rules, { stamp })
    await Promise.all([pushMessage(sides, message), pushConversation(conversation, rules, now)])
  }
  const conversation = await conversationOfWalkIn(walkInId)
  // Later than the words that the call itself left, so that only a further answer is to be told.
  const at = [now.toISOString(), conversation.lastAt].sort()[1] ?? now.toISOString()
  const call = { at, by, reached, said, ...(visitorSaid && { visitorSaid }) }
  const next = { ...record, calls: [...record.calls, call], ...stamp }
  if (!(await putWalkIn(next, record.rev))) throw problem('conflict')
  return new Reply(201, await walkInView(next, conversation, now, true))
}
