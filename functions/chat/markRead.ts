import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { afterReading } from '@shared/chat/state'
import type { Operation } from '../platform/serve'
import type { ChatDeps } from './deps'
import { pushRead } from './frames'
import { isSeenBy, type MessageRecord, saidOf } from './messageRecord'
import { findSide } from './sides'
import { putRecord, readMessages, readRecord } from './store'
import { conversationView } from './views'

const TRIES = 8

/** This side has read up to a message. Whatever it has read before stays read. */
export const markRead: Operation<typeof contract.markRead, ChatDeps> = async (
  { conversationId, messageId },
  caller,
  { now, rules, requestId },
) => {
  const { sides, side } = await findSide(conversationId, caller)
  const message = await findMessage(conversationId, messageId)
  if (!message || !isSeenBy(message, side, sides.readableFrom)) throw problem('not_found')
  for (let tries = 0; tries < TRIES; tries++) {
    const record = await readRecord(conversationId, sides.residentId, true)
    const state = afterReading(record, side, saidOf(message))
    if (state === record) return conversationView(record, side, rules, now)
    const next = { ...record, ...state, rev: record.rev + 1, by: caller.id, request: requestId }
    if (await putRecord(record, next)) {
      await pushRead(next, side)
      return conversationView(next, side, rules, now)
    }
  }
  throw problem('unavailable')
}

/** From the newest on, where what is being read stands. */
export const findMessage = async (conversationId: string, messageId: string): Promise<MessageRecord | undefined> => {
  let before: number | undefined
  for (let limit = 20; ; limit = 200) {
    const { messages, more } = await readMessages(conversationId, { before, limit, consistent: true })
    const found = messages.find(({ id }) => id === messageId)
    before = messages.at(-1)?.seq
    if (found || !more || before === undefined) return found
  }
}
