import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import type { Operation } from '../platform/serve'
import type { ChatDeps } from './deps'
import { messagePage, scopeOf } from './messagePage'
import { recordLook } from './reportConversation'
import { mayReview, sideOf } from './sides'
import { readMessages, readSides } from './store'

/** Messages newest first; with `after`, those behind that place in their order, until there are no more. */
export const listMessages: Operation<typeof contract.listMessages, ChatDeps> = async (input, caller, deps) => {
  const { cursors } = deps
  const { conversationId, after, limit } = input
  const scope = scopeOf(caller.id, conversationId, after)
  const place = input.next === undefined ? undefined : cursors.open<number>(scope, input.next)
  const range = after === undefined ? { before: place } : { after: place ?? after, oldestFirst: true }
  // The end of the conversation tells its sides too: reading it costs one query.
  const first = await readMessages(conversationId, { ...range, limit: limit + 1 })
  const sides = first.sides ?? (await readSides(conversationId))
  const side = sides && sideOf(caller, sides)
  if (!side) {
    if (!mayReview(caller, sides)) throw problem('not_found')
    await recordLook(conversationId, sides, caller, deps)
  }
  return messagePage(
    { conversationId, after, limit },
    { accountId: caller.id, side: side ?? 'staff', sides },
    first,
    cursors,
  )
}
