import { config } from '../platform/config'
import type { StreamChange } from '../platform/streamChange'
import { pushMessage } from './frames'
import { messageOf } from './messageRecord'
import { settle } from './settle'
import { readRecord, readSides } from './store'

/** The sender brings the conversation up to its message within this time, or never. */
const SENDER_MS = 3_000

/** A message whose sender's process ended before the conversation was brought up to it: done here, once. */
export const repairConversation = async ({ before, after }: StreamChange): Promise<void> => {
  if (after?._et !== 'Message' || before) return
  const message = messageOf(after)
  const sides = await readSides(message.conversationId)
  if (!sides) return
  const record = await readRecord(message.conversationId, sides.residentId, true)
  if (record.seq >= message.seq) return
  const early = Date.parse(message.createdAt) + SENDER_MS - Date.now()
  if (early > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(early, SENDER_MS)))
  const again = await readRecord(message.conversationId, sides.residentId, true)
  if (again.seq >= message.seq) return
  await settle(message.conversationId, sides.residentId, config().rules)
  // Whoever died before the conversation was written pushed nothing either.
  await pushMessage(sides, message)
}
