import { invalid, problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import type { Caller } from '../platform/caller'
import type { Operation } from '../platform/serve'
import { append, findSent, readEnd } from './append'
import { checkWords, heldAs } from './checkWords'
import { countMessage } from './countMessage'
import type { ChatDeps } from './deps'
import { pushConversation, pushMessage } from './frames'
import { messageView } from './messageRecord'
import { settle } from './settle'
import { needSide, typedBy } from './sides'
import { readRecord } from './store'

/**
 * A message: it takes the next place (one write), then its conversation is brought up to it (another, with its
 * inbox entry). Only the first is what the answer promises; the second is made good by whoever comes next.
 */
export const sendMessage: Operation<typeof contract.sendMessage, ChatDeps, Awaited<ReturnType<typeof findEnd>>> = {
  see: ({ conversationId }, caller) => findEnd(conversationId, caller),

  run: async (input, caller, deps, { sides, side, end }) => {
    const { conversationId } = input
    const { now, rules } = deps
    const id = input.id ?? deps.newId()
    const origin = input.id !== undefined ? 'client' : deps.repeated ? 'repeated' : 'new'
    const [record, sent] = await Promise.all([
      readRecord(conversationId, sides.residentId, true),
      findSent({ conversationId, id, side }, end, now, origin),
    ])
    if (sent && deps.idempotencyKey === id && sent.recalledAt === undefined && sent.text !== input.text)
      throw problem('idempotency_key_reused')
    if (sent) return messageView(sent, side)
    if (record.phase === 'closed') throw problem('conversation_closed', { days: rules.chat.reopenDays })
    if (input.awaitsResident && side === 'resident')
      throw invalid('awaitsResident', '只有代表或家站室可以请群众补充情况')
    await countMessage(caller.id, rules.limits.messagesPerMinute, now)
    const verdict = side === 'resident' ? await checkWords(deps, caller, input.text) : 'pass'
    const stamp = { by: caller.id, request: deps.requestId }
    const { message, tail: known } = await append(
      {
        conversationId,
        id,
        side,
        from: side === 'resident' ? 'resident' : sides.kind,
        text: input.text,
        ...(side === 'official' && typedBy(caller, sides.kind)),
        ...(input.awaitsResident && { awaitsResident: true }),
        ...heldAs(verdict, now),
        ...stamp,
      },
      end.messages,
      now,
    )
    const [settled] = await Promise.all([
      settle(conversationId, sides.residentId, rules, { record, known, stamp }),
      pushMessage(sides, message),
    ])
    if (settled.phase !== record.phase) await pushConversation(settled, rules, now)
    return messageView(message, side)
  },
}

/** The conversation's end, which says too whose it is: one query. Throws not_found for whoever is not on a side. */
const findEnd = async (conversationId: string, caller: Caller) => {
  const end = await readEnd(conversationId)
  return { ...needSide(caller, end.sides), end }
}
