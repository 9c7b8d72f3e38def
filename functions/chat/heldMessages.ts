import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { attachmentViews, isFile } from '../platform/attachments'
import { config } from '../platform/config'
import { indexPage, type Place } from '../platform/pages'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import { append } from './append'
import type { ChatDeps } from './deps'
import { pushMessage } from './frames'
import { findMessage } from './markRead'
import { attachmentsOf, HELD, type MessageRecord, messageItem, UNCHECKED } from './messageRecord'
import { settle } from './settle'
import { readMessages, readSides } from './store'

export const waits = (message: MessageRecord): boolean =>
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
    items: await Promise.all(messages.flatMap((message) => (message && waits(message) ? [heldView(message)] : []))),
    next: page.next && cursors.seal(scope, page.next),
  }
}

const heldView = async (message: MessageRecord) => {
  const files = attachmentsOf(message)
  return {
    id: message.id,
    conversationId: message.conversationId,
    text: message.text ?? '',
    ...(files.length > 0 && { attachments: await attachmentViews(files) }),
    unchecked: message.unchecked ?? false,
    heldAt: message.heldAt ?? message.createdAt,
  }
}

export const readPlace = async (pk: string, sk: string): Promise<MessageRecord | undefined> => {
  const seq = Number(sk.slice(2))
  const { messages } = await readMessages(pk.slice(2), { after: seq - 1, before: seq + 1, limit: 1 })
  return messages[0]
}

/** Writes a message that takes no further place. */
export const put = async (message: MessageRecord): Promise<void> => {
  await documentClient().send(new PutCommand({ TableName: config().tableName, Item: messageItem(message) }))
}

const putOutOfQueue = ({ p2: _, s2: __, ...message }: MessageRecord): Promise<void> => put(message)

/**
 * Delivers a held message: it takes a place at the end, so that whoever reads on from the last place they saw meets
 * it, and leaves its old one. Done twice, it is done once.
 */
export const deliver = async (
  held: MessageRecord,
  now: Date,
  stamp: { by: string; request: string },
): Promise<void> => {
  const { conversationId, id, side, from, text, awaitsResident, quote, by } = held
  const attachments =
    held.attachments && attachmentsOf(held).map((each) => (isFile(each) ? { ...each, state: 'passed' } : each))
  const sides = await readSides(conversationId)
  if (!sides) return
  const newest = await findMessage(conversationId, id)
  const { messages: tail } = await readMessages(conversationId, { limit: 20, consistent: true })
  const { message } = newest?.released
    ? { message: newest }
    : await append(
        {
          ...{ conversationId, id, side, from, text, awaitsResident, attachments, quote },
          ...{ released: true, by, request: stamp.request },
        },
        tail,
        now,
      )
  await putOutOfQueue({ ...held, releasedAs: message.seq, ...stamp })
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
  await putOutOfQueue({ ...held, refusedFor: reason, by: caller.id, request: requestId })
  return { ok: true }
}
