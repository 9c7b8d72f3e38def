import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { readAccount } from '../platform/caller'
import { config } from '../platform/config'
import { indexPage, type Place } from '../platform/pages'
import { decrypt } from '../platform/personal'
import { secrets } from '../platform/secrets'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import { append } from './append'
import { askWechat, HELD, UNCHECKED } from './checkWords'
import { type ChatDeps, chatDeps } from './deps'
import { pushMessage } from './frames'
import { findMessage } from './markRead'
import { type MessageRecord, messageItem } from './messageRecord'
import { settle } from './settle'
import { readMessages, readSides } from './store'

/** The check is asked again as long as the sender's openid may be active. */
const RECHECK_MS = 2 * 3_600_000

const waits = (message: MessageRecord): boolean =>
  message.heldAt !== undefined && message.releasedAs === undefined && message.refusedFor === undefined

/** Held messages, newest first: the words alone, not the conversation. */
export const listHeldMessages: Operation<typeof contract.listHeldMessages, ChatDeps> = async (
  { limit, next },
  caller,
  { cursors },
) => {
  const scope = JSON.stringify(['held-messages', caller.id])
  const place = next === undefined ? undefined : cursors.open<Place>(scope, next)
  const page = await indexPage('byQueue', [HELD, UNCHECKED], { place, limit })
  const messages = await Promise.all(page.items.map(({ pk, sk }) => readPlace(pk, sk)))
  return {
    items: messages.flatMap((message) =>
      message?.heldAt && waits(message)
        ? [
            {
              id: message.id,
              conversationId: message.conversationId,
              text: message.text ?? '',
              unchecked: message.unchecked ?? false,
              heldAt: message.heldAt,
            },
          ]
        : [],
    ),
    next: page.next && cursors.seal(scope, page.next),
  }
}

const readPlace = async (pk: string, sk: string): Promise<MessageRecord | undefined> => {
  const seq = Number(sk.slice(2))
  const { messages } = await readMessages(pk.slice(2), { after: seq - 1, before: seq + 1, limit: 1 })
  return messages[0]
}

const put = async (message: MessageRecord): Promise<void> => {
  const { p2: _, s2: __, ...left } = message
  await documentClient().send(new PutCommand({ TableName: config().tableName, Item: messageItem(left) }))
}

/**
 * Delivers a held message: it takes a place at the end, so that whoever reads on from the last place they saw meets
 * it, and leaves its old one. Done twice, it is done once.
 */
const deliver = async (held: MessageRecord, now: Date, stamp: { by: string; request: string }): Promise<void> => {
  const { conversationId, id, side, from, text, awaitsResident, by } = held
  const sides = await readSides(conversationId)
  if (!sides) return
  const newest = await findMessage(conversationId, id)
  const { messages: tail } = await readMessages(conversationId, { limit: 20, consistent: true })
  const { message } = newest?.released
    ? { message: newest }
    : await append(
        { conversationId, id, side, from, text, awaitsResident, released: true, by, request: stamp.request },
        tail,
        now,
      )
  await put({ ...held, releasedAs: message.seq, ...stamp })
  await settle(conversationId, sides.residentId, config().rules)
  await pushMessage(sides, message)
}

/** The held message of this id. Throws not_found where none waits. */
const needHeld = async (conversationId: string, messageId: string): Promise<MessageRecord> => {
  const found = await findMessage(conversationId, messageId)
  if (!found || !waits(found)) throw problem('not_found')
  return found
}

export const releaseMessage: Operation<typeof contract.releaseMessage, ChatDeps> = async (
  { conversationId, messageId },
  caller,
  { now, requestId },
) => {
  const held = await needHeld(conversationId, messageId)
  await deliver(held, now, { by: caller.id, request: requestId })
  return { ok: true }
}

export const refuseMessage: Operation<typeof contract.refuseMessage, ChatDeps> = async (
  { conversationId, messageId, reason },
  caller,
  { requestId },
) => {
  const held = await needHeld(conversationId, messageId)
  await put({ ...held, refusedFor: reason, by: caller.id, request: requestId })
  return { ok: true }
}

/** From the schedule: asks WeChat again about messages whose check gave no answer. Answers how many were settled. */
export const recheckMessages = async (now: Date): Promise<number> => {
  const since = new Date(now.getTime() - RECHECK_MS).toISOString()
  const { items } = await indexPage('byQueue', [UNCHECKED], { limit: 199 })
  let settled = 0
  for (const { pk, sk, s2 = '' } of items) {
    if (s2 < since) break
    const message = await readPlace(pk, sk)
    if (!message?.by || !waits(message)) continue
    const account = await readAccount(message.by)
    const openid = account && decrypt((await secrets()).phoneKey, account.sealedOpenid)
    const verdict = await askWechat(chatDeps(), openid, message.text ?? '')
    if (verdict === 'unchecked') continue
    const { unchecked: _, ...checked } = message
    if (verdict === 'pass') await deliver(checked, now, { by: 'system', request: 'recheck' })
    else await moveToStaff({ ...checked, p2: HELD })
    settled += 1
  }
  return settled
}

const moveToStaff = async (message: MessageRecord): Promise<void> => {
  await documentClient().send(new PutCommand({ TableName: config().tableName, Item: messageItem(message) }))
}
