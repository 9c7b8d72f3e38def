import { config } from '../platform/config'
import type { StreamChange } from '../platform/streamChange'
import { messageOf } from './messageRecord'
import { settle } from './settle'
import { readSides } from './store'

/** A message whose sender's process ended before the conversation was brought up to it: done here, once. */
export const repairConversation = async ({ before, after }: StreamChange): Promise<void> => {
  if (after?._et !== 'Message' || before) return
  const message = messageOf(after)
  const sides = await readSides(message.conversationId)
  if (sides) await settle(message.conversationId, sides.residentId, config().rules)
}
