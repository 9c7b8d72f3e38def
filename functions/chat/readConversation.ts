import type { chat as contract } from '@shared/chat/endpoints'
import { cached } from '../platform/cache'
import type { Operation } from '../platform/serve'
import type { ChatDeps } from './deps'
import { needSide } from './sides'
import { readRecord, readSides } from './store'
import { conversationView } from './views'

/** Whose partition a conversation is in never changes. */
const residents = cached(
  async (conversationId: string) => (await readSides(conversationId))?.residentId,
  3600_000,
  5000,
)

export const readConversation: Operation<typeof contract.readConversation, ChatDeps> = async (
  { conversationId },
  caller,
  { rules, now },
) => {
  const residentId = await residents.get(conversationId)
  if (residentId === undefined) residents.forget(conversationId)
  const record = residentId === undefined ? undefined : await readRecord(conversationId, residentId, false)
  const { side } = needSide(caller, record)
  return conversationView(record as NonNullable<typeof record>, side, rules, now)
}
