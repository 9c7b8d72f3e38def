import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { config } from '../platform/config'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import type { ChatDeps } from './deps'
import { pushMessage } from './frames'
import { findMessage } from './markRead'
import { messageItem, messageView, saidOf } from './messageRecord'
import { findSide } from './sides'
import { putRecord, readRecord } from './store'

const TRIES = 8

/** The sender takes a message back within the city's minutes. Its words are gone, its place says so. */
export const recallMessage: Operation<typeof contract.recallMessage, ChatDeps> = async (
  { conversationId, messageId },
  caller,
  { now, rules, requestId },
) => {
  const { sides, side } = await findSide(conversationId, caller)
  const message = await findMessage(conversationId, messageId)
  if (!message || message.side !== side || message.from === 'system') throw problem('not_found')
  if (message.recalledAt !== undefined) return messageView(message, side)
  const minutes = rules.chat.recallMinutes
  if (now.getTime() - Date.parse(message.createdAt) > minutes * 60_000) throw problem('recall_too_late', { minutes })
  const { text: _, p2: __, s2: ___, ...left } = message
  const recalled = { ...left, recalledAt: now.toISOString(), by: caller.id, request: requestId }
  await documentClient().send(new PutCommand({ TableName: config().tableName, Item: messageItem(recalled) }))
  for (let tries = 0; tries < TRIES; tries++) {
    const record = await readRecord(conversationId, sides.residentId, true)
    if (record.lastSeq !== message.seq) break
    const next = { ...record, lastText: saidOf(recalled).text, rev: record.rev + 1, by: caller.id, request: requestId }
    if (await putRecord(record, next)) break
  }
  await pushMessage(sides, recalled)
  return messageView(recalled, side)
}
