import { config } from '../platform/config'
import type { StreamChange } from '../platform/streamChange'
import { conversationOf } from './conversationRecord'
import { pushMessage } from './frames'
import { type MessageRecord, messageOf } from './messageRecord'
import { settle } from './settle'
import { readRecord, readSides } from './store'

/** The sender brings the conversation up to its message within this time, or never. */
const SENDER_MS = 3_000
const FIRST_PAUSE_MS = 40

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Messages whose sender's process ended before the conversation was brought up to them: done here, once. Where the same
 * batch tells that it was, nothing is read.
 */
export const repairConversations = async (changes: readonly StreamChange[]): Promise<void> => {
  const reached = new Map<string, number>()
  for (const { after } of changes) {
    if (after?._et !== 'Conversation') continue
    const { id, seq } = conversationOf(after)
    reached.set(id, Math.max(seq, reached.get(id) ?? 0))
  }
  for (const { before, after } of changes) {
    if (after?._et !== 'Message' || before) continue
    const message = messageOf(after)
    if ((reached.get(message.conversationId) ?? 0) < message.seq) await repair(message)
  }
}

const repair = async (message: MessageRecord): Promise<void> => {
  const { conversationId, seq, createdAt } = message
  const sides = await readSides(conversationId)
  if (!sides) return
  const until = Date.parse(createdAt) + SENDER_MS
  for (let wait = FIRST_PAUSE_MS; ; wait *= 2) {
    const record = await readRecord(conversationId, sides.residentId, true)
    if (record.seq >= seq) return
    const left = until - Date.now()
    if (left <= 0) break
    await pause(Math.min(wait, left, SENDER_MS))
  }
  await settle(conversationId, sides.residentId, config().rules)
  // Whoever died before the conversation was written pushed nothing either.
  await pushMessage(sides, message)
}
