import { isOfficial } from '@shared/accounts/roles'
import { Problem, problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { cached } from '../platform/cache'
import type { Operation } from '../platform/serve'
import type { ChatDeps } from './deps'
import { recordLook } from './reportConversation'
import { mayReview, sideOf } from './sides'
import { readRecord, readSides } from './store'
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

export const readConversation: Operation<typeof contract.readConversation, ChatDeps> = async (
  { conversationId },
  caller,
  deps,
) => {
  const { rules, now } = deps
  // A resident's own stands in their partition: nothing has to be looked up first.
  const own = isOfficial(caller.roles) ? undefined : await readRecord(conversationId, caller.id, false).catch(missing)
  if (own) return conversationView(own, 'resident', rules, now)
  const residentId = await residents.get(conversationId)
  if (residentId === undefined) {
    residents.forget(conversationId)
    throw problem('not_found')
  }
  const record = await readRecord(conversationId, residentId, false)
  const side = sideOf(caller, record)
  if (side) return conversationView(record, side, rules, now)
  const sides = caller.may('chat:review') ? await readSides(conversationId) : undefined
  if (!mayReview(caller, sides)) throw problem('not_found')
  await recordLook(conversationId, sides, caller, deps)
  return { ...conversationView(record, 'resident', rules, now), as: 'staff', unread: 0 }
}
