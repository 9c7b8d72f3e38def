import { afterMessage } from '@shared/chat/state'
import type { CityRules } from '@shared/city/rules'
import type { ConversationRecord } from './conversationRecord'
import { inTurn } from './inTurn'
import { type MessageRecord, saidOf } from './messageRecord'
import { putRecord, readMessages, readRecord } from './store'

const TRIES = 8

export const answerDays = ({ kind }: Pick<ConversationRecord, 'kind'>, { chat }: CityRules): number =>
  kind === 'deputy' ? chat.deputyAnswerDays : chat.stationAnswerDays

/** The conversation with further messages reflected. */
export const withMessages = (
  record: ConversationRecord,
  messages: readonly MessageRecord[],
  rules: CityRules,
): ConversationRecord => {
  let next = record
  for (const message of messages.toSorted((a, b) => a.seq - b.seq))
    next = { ...next, ...afterMessage(next, saidOf(message), answerDays(record, rules)) }
  return next
}

type Stamp = { by?: string; request?: string }

/**
 * Brings a conversation up to its last message, and answers it. Messages are what is acknowledged: whatever ended
 * between a message and its conversation is made good here, by the next sender or by the stream.
 * `record` and `known` save reads where the caller has them; `known` are messages without a gap up to the last one.
 */
export const settle = (conversationId: string, residentId: string, rules: CityRules, read: Read = {}) =>
  inTurn(`settle ${conversationId}`, (waited) =>
    bringUp(conversationId, residentId, rules, waited ? { ...read, record: undefined } : read),
  )

type Read = { record?: ConversationRecord; known?: readonly MessageRecord[]; stamp?: Stamp }

const bringUp = async (
  conversationId: string,
  residentId: string,
  rules: CityRules,
  { record, known, stamp = {} }: Read,
): Promise<ConversationRecord> => {
  let before = record ?? (await readRecord(conversationId, residentId, true))
  for (let tries = 0; tries < TRIES; tries++) {
    const { seq } = before
    const reaches = known?.some((message) => message.seq === seq + 1 || message.seq <= seq)
    const news = reaches ? known?.filter((message) => message.seq > seq) : await messagesAfter(conversationId, seq)
    if (!news || news.length === 0) return before
    const next = { ...withMessages(before, news, rules), ...stamp, rev: before.rev + 1 }
    if (await putRecord(before, next)) return next
    before = await readRecord(conversationId, residentId, true)
  }
  // Others keep writing: one of them, or the stream, brings it up to date.
  return before
}

const messagesAfter = async (conversationId: string, seq: number): Promise<MessageRecord[]> => {
  const found: MessageRecord[] = []
  for (let after = seq; ; after = found.at(-1)?.seq ?? after) {
    const { messages, more } = await readMessages(conversationId, {
      after,
      limit: 200,
      oldestFirst: true,
      consistent: true,
    })
    found.push(...messages)
    if (!more || messages.length === 0) return found
  }
}
