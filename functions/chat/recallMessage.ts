import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { config } from '../platform/config'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import type { ChatDeps } from './deps'
import { pushMessage } from './frames'
import { findMessage } from './markRead'
import { type MessageRecord, messageItem, messageView, placeOf, saidOf } from './messageRecord'
import { findSide } from './sides'
import { putRecord, readMessages, readRecord } from './store'

const TRIES = 8
/** More than fit into the minutes that a message may be recalled in. */
const MOST_AFTER = 500

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
  const { text: _, attachments: __, quote: ___, p2: ____, s2: _____, ...left } = message
  const recalled = { ...left, recalledAt: now.toISOString(), by: caller.id, request: requestId }
  await documentClient().send(new PutCommand({ TableName: config().tableName, Item: messageItem(recalled) }))
  for (let tries = 0; tries < TRIES; tries++) {
    const record = await readRecord(conversationId, sides.residentId, true)
    if (record.lastSeq !== message.seq) break
    const next = { ...record, lastText: saidOf(recalled).text, rev: record.rev + 1, by: caller.id, request: requestId }
    if (await putRecord(record, next)) break
  }
  await forgetQuotes(message)
  await pushMessage(sides, recalled)
  return messageView(recalled, side)
}

/** Whoever answered to it in these minutes quotes its words: they go too. */
const forgetQuotes = async ({ conversationId, id, seq }: MessageRecord): Promise<void> => {
  const range = { after: seq, oldestFirst: true, limit: MOST_AFTER, consistent: true }
  const { messages } = await readMessages(conversationId, range)
  for (const message of messages)
    if (message.quote?.id === id && message.quote.text !== '')
      await documentClient().send(
        new UpdateCommand({
          TableName: config().tableName,
          Key: { pk: `C#${conversationId}`, sk: placeOf(message.seq) },
          UpdateExpression: 'SET #qu.#text = :none',
          ConditionExpression: 'attribute_exists(#qu)',
          ExpressionAttributeNames: { '#qu': 'qu', '#text': 'text' },
          ExpressionAttributeValues: { ':none': '' },
        }),
      )
}
