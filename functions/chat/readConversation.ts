import { isOfficial } from '@shared/accounts/roles'
import { Problem, problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { cached } from '../platform/cache'
import type { Operation } from '../platform/serve'
import type { ChatDeps } from './deps'
import { messagePage } from './messagePage'
import { recordLook } from './reportConversation'
import { mayReview, sideOf } from './sides'
import { readMessages, readRecord, readSides } from './store'
import { conversationView } from './views'

/** Whose partition a conversation is in never changes. */
const residents = cached(
  async (conversationId: string) => (await readSides(conversationId))?.residentId,
  3600_000,
  5000,
)

const missing = (error: unknown): undefined => {
  if (!(error instanceof Problem)) throw error
}

/** One conversation; with `messages`, its latest ones too, so that opening it is one request and two read units. */
export const readConversation: Operation<typeof contract.readConversation, ChatDeps> = async (
  { conversationId, messages: limit },
  caller,
  deps,
) => {
  const { rules, now, cursors } = deps
  const end = limit === undefined ? undefined : readMessages(conversationId, { limit: limit + 1 })
  end?.catch(missing)
  const withMessages = async <T extends object>(view: T, side: 'resident' | 'official' | 'staff') => {
    if (!end || limit === undefined) return view
    const first = await end
    const reader = { accountId: caller.id, side, sides: first.sides }
    return { ...view, messages: await messagePage({ conversationId, limit }, reader, first, cursors) }
  }
  // A resident's own stands in their partition: nothing has to be looked up first.
  const own = isOfficial(caller.roles) ? undefined : await readRecord(conversationId, caller.id, false).catch(missing)
  if (own) return withMessages(conversationView(own, 'resident', rules, now), 'resident')
  const residentId = (await end)?.sides?.residentId ?? (await residents.get(conversationId))
  if (residentId === undefined) {
    residents.forget(conversationId)
    throw problem('not_found')
  }
  const record = await readRecord(conversationId, residentId, false)
  const side = sideOf(caller, record)
  if (side) return withMessages(conversationView(record, side, rules, now), side)
  const sides = caller.may('chat:review') ? await readSides(conversationId) : undefined
  if (!mayReview(caller, sides)) throw problem('not_found')
  await recordLook(conversationId, sides, caller, deps)
  return withMessages({ ...conversationView(record, 'resident', rules, now), as: 'staff' as const, unread: 0 }, 'staff')
}
