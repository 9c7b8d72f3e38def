import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import type { Side } from '@shared/chat/state'
import type { Operation } from '../platform/serve'
import type { ChatDeps } from './deps'
import { isSeenBy, type MessageRecord, messageView } from './messageRecord'
import { recordLook } from './reportConversation'
import { mayReview, sideOf } from './sides'
import { readMessages, readSides } from './store'

/** Messages newest first; with `after`, those behind that place in their order, until there are no more. */
export const listMessages: Operation<typeof contract.listMessages, ChatDeps> = async (input, caller, deps) => {
  const { cursors } = deps
  const { conversationId, after, limit } = input
  const scope = JSON.stringify(['messages', caller.id, conversationId, after])
  const place = input.next === undefined ? undefined : cursors.open<number>(scope, input.next)
  const range = after === undefined ? { before: place } : { after: place ?? after, oldestFirst: true }
  // The end of the conversation tells its sides too: opening one costs one query.
  const first = await readMessages(conversationId, { ...range, limit: limit + 1 })
  const sides = first.sides ?? (await readSides(conversationId))
  const side = sides && sideOf(caller, sides)
  if (!side) {
    if (!mayReview(caller, sides)) throw problem('not_found')
    await recordLook(conversationId, sides, caller, deps)
  }
  const { items, next } = await page(conversationId, side ?? 'staff', limit, after !== undefined, first)
  return {
    items: await Promise.all(items.map((message) => messageView(message, side ?? 'staff'))),
    next: next === undefined ? undefined : cursors.seal(scope, next),
  }
}

/** Reads on while what the other side does not see (held messages) leaves room on the page. */
const page = async (
  conversationId: string,
  side: Side | 'staff',
  limit: number,
  oldestFirst: boolean,
  first: { messages: MessageRecord[]; more: boolean },
): Promise<{ items: MessageRecord[]; next?: number }> => {
  const items: MessageRecord[] = []
  let { messages, more } = first
  for (;;) {
    for (const message of messages) {
      if (!isSeenBy(message, side)) continue
      if (items.length === limit) return { items, next: items.at(-1)?.seq }
      items.push(message)
    }
    const last = messages.at(-1)
    if (!more || !last) return { items }
    const range = oldestFirst ? { after: last.seq, oldestFirst } : { before: last.seq }
    ;({ messages, more } = await readMessages(conversationId, { ...range, limit: limit + 1 }))
  }
}
