import { invalid, problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { excerptOf, type Side } from '@shared/chat/state'
import { isFile, takeAttachments } from '../platform/attachments'
import type { Caller } from '../platform/caller'
import { askAboutMedia } from '../platform/mediaChecks'
import type { Operation } from '../platform/serve'
import { append, findSent, readEnd } from './append'
import { needUnblocked } from './blockResident'
import { checkWords, heldAs } from './checkWords'
import { countMessage } from './countMessage'
import type { ChatDeps } from './deps'
import { listening, pushConversation, pushMessage } from './frames'
import { put } from './heldMessages'
import { knownEnd } from './knownEnds'
import { lookAhead, type MessageInput, rememberResident, wordsIn } from './lookAhead'
import { findMessage } from './markRead'
import { attachmentsOf, CHECKING, isSeenBy, type MessageRecord, messageView, UNCHECKED, wordsOf } from './messageRecord'
import { settle } from './settle'
import { needSide, typedBy } from './sides'
import { readRecord, type Sides } from './store'

type Seen = Awaited<ReturnType<typeof findEnd>> & { early: ReturnType<typeof lookAhead> }

/**
 * A message: it takes the next place (one write), then its conversation is brought up to it (another, with its
 * inbox entry). Only the first is what the answer promises; the second is made good by whoever comes next.
 * What can be looked up beside one another is: the other side hears it that much sooner.
 */
export const sendMessage: Operation<typeof contract.sendMessage, ChatDeps, Seen> = {
  see: async (input, caller, deps) => {
    const early = lookAhead(input, caller, deps)
    return { ...((await ownEnd(input, caller, early)) ?? (await findEnd(input.conversationId, caller))), early }
  },

  run: async (input, caller, deps, { sides, side, end, early }) => {
    const { conversationId, text } = input
    const { now, rules } = deps
    const id = input.id ?? deps.newId()
    const origin = input.id !== undefined ? 'client' : deps.repeated ? 'repeated' : 'new'
    const sockets = listening(sides, side)
    const [record, sent] = await Promise.all([
      early.record ?? readRecord(conversationId, sides.residentId, true),
      findSent({ conversationId, id, side }, end, now, origin, early.since),
    ])
    if (sent && deps.idempotencyKey === id && sent.recalledAt === undefined && sent.text !== text)
      throw problem('idempotency_key_reused')
    if (sent) return messageView(sent, side)
    if (record.phase === 'closed') throw problem('conversation_closed', { days: rules.chat.reopenDays })
    if (text === undefined && !input.attachments?.length) throw invalid('text', '请填写文字，或者添加图片等附件')
    if (input.awaitsResident && side === 'resident')
      throw invalid('awaitsResident', '只有代表或家站室可以请群众补充情况')
    await (early.free ?? (side === 'resident' ? needUnblocked(caller.id, now) : undefined))
    const counted = await countMessage(caller.id, rules.limits.messagesPerMinute, now)
    const [attachments, quote, verdict] = await Promise.all([
      takeAttachments(caller.id, input.attachments, side === 'resident' ? 'checking' : 'passed'),
      quoted(input.quote, sides, conversationId, side),
      early.verdict ?? (side === 'resident' ? checkWords(deps, caller, ...wordsIn(input)) : ('pass' as const)),
    ])
    const files = side === 'resident' && attachments.some(isFile)
    const stamp = { by: caller.id, request: deps.requestId }
    const { message, tail: known } = await append(
      {
        ...{ conversationId, id, side, from: side === 'resident' ? 'resident' : sides.kind, text, quote },
        ...(attachments.length > 0 && { attachments }),
        ...(side === 'official' && typedBy(caller, sides.kind)),
        ...(input.awaitsResident && { awaitsResident: true }),
        ...heldAs(verdict, now, files),
        ...stamp,
      },
      end.messages,
      now,
    )
    // The other side first: what they wait for is the message.
    const open = await pushMessage(sides, message, sockets)
    const settled = await settle(conversationId, sides.residentId, rules, { record, known, stamp })
    await counted()
    if (settled.phase !== record.phase) await pushConversation(settled, rules, now, open)
    return messageView(message.p2 === CHECKING ? await startCheck(message, now) : message, side)
  },
}

/** Where this process wrote to a conversation last it knows its end: its record says whose it is now, and that is all. */
const ownEnd = async (
  { conversationId, id }: MessageInput,
  caller: Caller,
  { record }: ReturnType<typeof lookAhead>,
) => {
  const end = record && id !== undefined ? knownEnd(conversationId, id) : undefined
  if (!record || !end) return undefined
  const { residentId, kind, holderId, readableFrom } = await record
  const sides: Sides = { residentId, kind, holderId, readableFrom }
  return { ...needSide(caller, sides), end }
}

/** The conversation's end, which says too whose it is: one query. Throws not_found for whoever is not on a side. */
const findEnd = async (conversationId: string, caller: Caller) => {
  const end = await readEnd(conversationId)
  const found = needSide(caller, end.sides)
  rememberResident(conversationId, found.sides.residentId)
  return { ...found, end }
}

/** What a message answers to, as far as its sender sees it. */
const quoted = async (messageId: string | undefined, sides: Sides, conversationId: string, side: Side) => {
  if (messageId === undefined) return undefined
  const found = await findMessage(conversationId, messageId)
  if (!found || !isSeenBy(found, side, sides.readableFrom) || found.from === 'system' || found.recalledAt !== undefined)
    throw invalid('quote', '没有找到引用的消息，可能已经撤回')
  return { id: found.id, seq: found.seq, from: found.from, text: excerptOf(wordsOf(found)) }
}

/** WeChat is asked about the files once they stand; where it does not answer, the schedule asks again. */
const startCheck = async (message: MessageRecord, now: Date): Promise<MessageRecord> => {
  const { conversationId: id, seq } = message
  if (await askAboutMedia({ kind: 'message', id, seq }, attachmentsOf(message), now)) return message
  const waiting = { ...message, unchecked: true, p2: UNCHECKED }
  await put(waiting)
  return waiting
}
