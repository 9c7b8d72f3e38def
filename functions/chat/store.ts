import { GetCommand, PutCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import { EntityFormatter, EntityParser, type FormattedItem } from 'dynamodb-toolbox'
import { ConversationSidesEntity } from '../platform/chatEntities'
import { config } from '../platform/config'
import { conditionFailed, documentClient, transactionConflict } from '../platform/table'
import { type ConversationRecord, conversationOf, itemOf } from './conversationRecord'
import { type MessageRecord, messageItem, messageOf, placeOf } from './messageRecord'

export type Sides = Pick<
  FormattedItem<typeof ConversationSidesEntity>,
  'residentId' | 'kind' | 'holderId' | 'readableFrom' | 'reportedAt' | 'urgentAt'
>

const sidesParser = ConversationSidesEntity.build(EntityParser)
const sidesFormatter = ConversationSidesEntity.build(EntityFormatter)
const BEHIND_MESSAGES = 'P'

type Item = Record<string, unknown>
const get = async (pk: string, sk: string, consistent: boolean): Promise<Item | undefined> => {
  const { Item } = await documentClient().send(
    new GetCommand({ TableName: config().tableName, Key: { pk, sk }, ConsistentRead: consistent }),
  )
  return Item
}

/** Whose conversation it is; a transfer changes it. Eventually consistent unless missing. */
export const readSides = async (conversationId: string): Promise<Sides | undefined> => {
  const pk = `C#${conversationId}`
  const item = (await get(pk, BEHIND_MESSAGES, false)) ?? (await get(pk, BEHIND_MESSAGES, true))
  return item && sidesFormatter.format(item)
}

export const readRecord = async (
  conversationId: string,
  residentId: string,
  consistent: boolean,
): Promise<ConversationRecord> => {
  const item = await get(`CR#${residentId}`, `C#${conversationId}`, consistent)
  if (!item) throw problem('not_found')
  return conversationOf(item)
}

/** All conversations of a resident, who has few: their partition is read whole. */
export const conversationsOf = async (residentId: string): Promise<ConversationRecord[]> => {
  const records: ConversationRecord[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await documentClient().send(
      new QueryCommand({
        TableName: config().tableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `CR#${residentId}` },
        ExclusiveStartKey,
      }),
    )
    records.push(...(page.Items ?? []).map(conversationOf))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return records
}

type Range = { after?: number; before?: number; limit: number; oldestFirst?: boolean; consistent?: boolean }

/**
 * Messages of a conversation by place, newest first unless told, and its sides where the range reaches its end
 * (one query reads both). `more` says that others follow.
 */
export const readMessages = async (
  conversationId: string,
  { after = 0, before, limit, oldestFirst = false, consistent = false }: Range,
): Promise<{ messages: MessageRecord[]; sides?: Sides; more: boolean }> => {
  if (before !== undefined && before <= after + 1) return { messages: [], more: false }
  const { Items = [], LastEvaluatedKey } = await documentClient().send(
    new QueryCommand({
      TableName: config().tableName,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: {
        ':pk': `C#${conversationId}`,
        ':first': placeOf(after + 1),
        ':last': before === undefined ? BEHIND_MESSAGES : placeOf(before - 1),
      },
      ScanIndexForward: oldestFirst,
      ConsistentRead: consistent,
      Limit: before === undefined ? limit + 1 : limit,
    }),
  )
  const isSides = (item: Item) => item.sk === BEHIND_MESSAGES
  const sides = Items.find(isSides)
  return {
    messages: Items.filter((item) => !isSides(item)).map(messageOf),
    sides: sides && sidesFormatter.format(sides),
    more: LastEvaluatedKey !== undefined,
  }
}

const conversationPut = (before: ConversationRecord | undefined, next: ConversationRecord) => ({
  TableName: config().tableName,
  Item: itemOf(next),
  ...(before
    ? { ConditionExpression: 'rv = :rev', ExpressionAttributeValues: { ':rev': before.rev } }
    : { ConditionExpression: 'attribute_not_exists(pk)' }),
})

const messagePut = (message: Omit<MessageRecord, 'place'>) => ({
  TableName: config().tableName,
  Item: messageItem(message),
  ConditionExpression: 'attribute_not_exists(pk)',
})

/** Writes what became of the conversation that was read. False where somebody else wrote meanwhile. */
export const putRecord = async (before: ConversationRecord, next: ConversationRecord): Promise<boolean> =>
  held(documentClient().send(new PutCommand(conversationPut(before, next))))

/** Takes the message's place. False where it is taken. */
export const putMessage = async (message: Omit<MessageRecord, 'place'>): Promise<boolean> =>
  held(documentClient().send(new PutCommand(messagePut(message))))

type Together = {
  before?: ConversationRecord
  next: ConversationRecord
  message: Omit<MessageRecord, 'place'>
  sides?: Sides & { by: string; request: string }
}

/** Conversation, message and, where they change, its sides, all or nothing. False where somebody else wrote meanwhile. */
export const putTogether = async ({ before, next, message, sides }: Together): Promise<boolean> =>
  held(
    documentClient().send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: conversationPut(before, next) },
          { Put: messagePut(message) },
          ...(sides
            ? [
                {
                  Put: {
                    TableName: config().tableName,
                    Item: sidesParser.parse({ ...sides, conversationId: next.id }).item,
                  },
                },
              ]
            : []),
        ],
      }),
    ),
  )

const held = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write
    return true
  } catch (error) {
    if (conditionFailed(error) || transactionConflict(error)) return false
    throw error
  }
}
