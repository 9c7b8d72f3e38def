import { problem } from '@shared/api/errors'
import type { Side } from '@shared/chat/state'
import type { Caller } from '../platform/caller'
import { following } from './append'
import type { ConversationRecord } from './conversationRecord'
import type { ChatPlatform } from './deps'
import { pushConversation, pushMessage } from './frames'
import { settle, withMessages } from './settle'
import { putRecord, putTogether, readMessages, type Sides } from './store'

const TRIES = 8

export type Deed = {
  /** What becomes of the conversation. Throws why it may not. */
  change: (record: ConversationRecord) => Partial<ConversationRecord>
  /** What the system tells both sides in the conversation. */
  notice?: (record: ConversationRecord) => string
  /** The sides after it, where they change. */
  sides?: (record: ConversationRecord) => Sides
}

/**
 * Something other than a message befalls a conversation: closing, a transfer, a rating. The change and its notice are
 * written together; a try repeated under its Idempotency-Key finds that it was done.
 */
export const act = async (
  deps: ChatPlatform,
  caller: Caller,
  { conversationId, sides, side }: { conversationId: string; sides: Sides; side: Side },
  deed: Deed,
): Promise<ConversationRecord> => {
  const id = deps.newId()
  const stamp = { by: caller.id, request: deps.requestId }
  for (let tries = 0; tries < TRIES; tries++) {
    const { messages: tail } = await readMessages(conversationId, { limit: 1, consistent: true })
    const before = await settle(conversationId, sides.residentId, deps.rules, { stamp })
    if (deps.repeated && before.deed === id) return before
    const change = deed.change(before)
    const changed = { ...before, ...change, deed: id, rev: before.rev + 1, ...stamp }
    const text = deed.notice?.(changed)
    if (text === undefined) {
      if (!(await putRecord(before, changed))) continue
      await pushConversation(changed, deps.rules, deps.now)
      return changed
    }
    const message = following(tail[0], { conversationId, id, side, from: 'system', text, ...stamp }, deps.now)
    const next = withMessages(changed, [{ ...message, place: '' }], deps.rules)
    const moved = deed.sides && { ...deed.sides(changed), ...stamp }
    if (message.seq !== before.seq + 1 || !(await putTogether({ before, next, message, sides: moved }))) continue
    await Promise.all([pushMessage(next, { ...message, place: '' }), pushConversation(next, deps.rules, deps.now)])
    return next
  }
  throw problem('unavailable')
}
