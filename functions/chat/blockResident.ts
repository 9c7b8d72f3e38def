import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { GetItemCommand, PutItemCommand } from 'dynamodb-toolbox'
import type { Caller } from '../platform/caller'
import { ChatBlockEntity } from '../platform/chatEntities'
import type { Operation } from '../platform/serve'
import { documentClient, ttl } from '../platform/table'
import type { ChatDeps } from './deps'
import { mayReview } from './sides'
import { readSides } from './store'

const DAY_SECONDS = 86_400
const BEIJING_MS = 8 * 3_600_000

/** Throws account_blocked, with the reason and until when, for whoever may not write at present. */
export const needUnblocked = async (accountId: string, now: Date): Promise<void> => {
  documentClient()
  const { Item } = await ChatBlockEntity.build(GetItemCommand).key({ accountId }).send()
  refuseBlocked(Item, now)
}

/** The same of a block that was read already. */
export const refuseBlocked = (block: { until: string; reason: string } | undefined, now: Date): void => {
  if (!block || block.until <= now.toISOString()) return
  const last = new Date(Date.parse(block.until) + BEIJING_MS).toISOString()
  const until = `${Number(last.slice(5, 7))}月${Number(last.slice(8, 10))}日${last.slice(11, 16)}`
  throw problem('account_blocked', { reason: block.reason, until })
}

/** Only of what was reported do staff know anything, so only there can they act. Throws not_found. */
const residentOf = async (conversationId: string, caller: Caller): Promise<string> => {
  const sides = await readSides(conversationId)
  if (!mayReview(caller, sides)) throw problem('not_found')
  return sides.residentId
}

export const blockResident: Operation<typeof contract.blockResident, ChatDeps> = async (
  { conversationId, reason, days },
  caller,
  { now, requestId },
) => {
  const accountId = await residentOf(conversationId, caller)
  const seconds = days * DAY_SECONDS
  const until = new Date(now.getTime() + seconds * 1000).toISOString()
  await ChatBlockEntity.build(PutItemCommand)
    .item({ accountId, conversationId, reason, until, ttl: ttl(now, seconds), by: caller.id, request: requestId })
    .send()
  return { reason, until }
}

export const unblockResident: Operation<typeof contract.unblockResident, ChatDeps> = async (
  { conversationId },
  caller,
  { now, requestId },
) => {
  const accountId = await residentOf(conversationId, caller)
  const { Item } = await ChatBlockEntity.build(GetItemCommand).key({ accountId }).send()
  // Ended rather than taken away, so that it stays known who lifted it.
  if (Item)
    await ChatBlockEntity.build(PutItemCommand)
      .item({ ...Item, until: now.toISOString(), by: caller.id, request: requestId })
      .send()
  return { ok: true }
}
