import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import type { Operation } from '../platform/serve'
import type { ChatDeps } from './deps'
import { put, waits } from './heldMessages'
import { findMessage } from './markRead'
import { HELD, messageView } from './messageRecord'
import { findSide } from './sides'

/** The sender of a message that WeChat found against the rules asks a person to look at it. Asked again, nothing changes. */
export const requestReview: Operation<typeof contract.requestReview, ChatDeps> = async (
  { conversationId, messageId },
  caller,
  { now, requestId },
) => {
  const { side } = await findSide(conversationId, caller)
  const message = await findMessage(conversationId, messageId)
  if (!message || message.side !== side || !waits(message)) throw problem('not_found')
  if (message.p2 !== undefined) return messageView(message, side)
  const asked = { ...message, p2: HELD, s2: now.toISOString(), by: caller.id, request: requestId }
  await put(asked)
  return messageView(asked, side)
}
