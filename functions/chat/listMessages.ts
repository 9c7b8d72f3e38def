import type { chat as contract } from '@shared/chat/endpoints'
import type { Side } from '@shared/chat/state'
import type { Operation } from '../platform/serve'
import type { ChatDeps } from './deps'
import { isSeenBy, type MessageRecord, messageView } from './messageRecord'
import { findSide, needSide } from './sides'
import { readMessages } from './store'

/** Messages newest first; with `after`, those behind that place in their order, until there are no more. */
export const listMessages: Operation<typeof contract.listMessages, ChatDeps> = async (input, caller, { cursors }) => {
  const { conversationId, after, limit } = input
  const scope = JSON.stringify(['messages', caller.id, conversationId, after])
  const place = input.next === undefined ? undefined : cursors.open<number>(scope, input.next)
  const range = after === undefined ? { before: place } : { after: place ?? after, oldestFirst: true }
  // The end of the conversation tells its sides too: opening one costs one query.
  const first = await readMessages(conversationId, { ...range, limit: limit + 1 })
  const { side } = first.sides ? needSide(caller, first.sides) : await findSide(conversationId, caller)
  const { items, next } = await page(conversationId, side, limit, after !== undefined, first)
  return {
    items: items.map((message) => messageView(message, side)),
    next: next === undefined ? undefined : cursors.seal(scope, next),
  }
}

/** Reads on while what the other side does not see (held messages) leaves room on the page. */
const page = async (
  conversationId: string,
  side: Side,
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
