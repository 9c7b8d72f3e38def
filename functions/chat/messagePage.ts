import type { Side } from '@shared/chat/state'
import type { Cursors } from '../platform/cursor'
import { isSeenBy, type MessageRecord, messageView } from './messageRecord'
import { readMessages, type Sides } from './store'

type Range = { conversationId: string; after?: number; limit: number }
type First = { messages: MessageRecord[]; more: boolean }
type Reader = { accountId: string; side: Side | 'staff'; sides: Sides | undefined }

/** What a cursor of messages is good for. */
export const scopeOf = (accountId: string, conversationId: string, after?: number): string =>
  JSON.stringify(['messages', accountId, conversationId, after])

/** A page of messages as its reader sees them, beginning with what was read `first`. */
export const messagePage = async (
  { conversationId, after, limit }: Range,
  { accountId, side, sides }: Reader,
  first: First,
  cursors: Cursors,
) => {
  const sees = (message: MessageRecord) => isSeenBy(message, side, sides?.readableFrom)
  const { items, next } = await filled(conversationId, sees, limit, after !== undefined, first)
  return {
    items: await Promise.all(items.map((message) => messageView(message, side))),
    next: next === undefined ? undefined : cursors.seal(scopeOf(accountId, conversationId, after), next),
  }
}

/** Reads on while what this reader does not see (held messages) leaves room on the page. */
const filled = async (
  conversationId: string,
  sees: (message: MessageRecord) => boolean,
  limit: number,
  oldestFirst: boolean,
  first: First,
): Promise<{ items: MessageRecord[]; next?: number }> => {
  const items: MessageRecord[] = []
  let { messages, more } = first
  for (;;) {
    for (const message of messages) {
      if (!sees(message)) continue
      if (items.length === limit) return { items, next: items.at(-1)?.seq }
      items.push(message)
    }
    const last = messages.at(-1)
    if (!more || !last) return { items }
    const range = oldestFirst ? { after: last.seq, oldestFirst } : { before: last.seq }
    ;({ messages, more } = await readMessages(conversationId, { ...range, limit: limit + 1 }))
  }
}
