import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { lastDayFrom } from '@shared/chat/state'
import { WALK_IN } from '@shared/chat/words'
import { EntityParser } from 'dynamodb-toolbox'
import { config } from '../platform/config'
import { DueEntity } from '../platform/deskEntities'
import type { StreamChange } from '../platform/streamChange'
import { conditionFailed, documentClient, ttl } from '../platform/table'
import { type ConversationRecord, conversationOf, type HolderKind } from './conversationRecord'

/** What the board shows of a matter that waits, and the schedule needs: no word of what was said, and no name of a resident. */
export type DueCard = {
  residentId: string
  kind: HolderKind
  holderId: string
  holderName: string
  category?: string
  place?: string
  dueAt: string
  since: string
  extended?: boolean
  urgent?: boolean
  walkIn?: boolean
}

/** Stays as long as a record of the stream may come late. */
const KEPT_SECONDS = 3 * 86_400

const cardOf = (record: ConversationRecord): DueCard | undefined =>
  record.phase === 'waiting' && record.dueAt !== undefined
    ? {
        residentId: record.residentId,
        kind: record.kind,
        holderId: record.holderId,
        holderName: record.holderName,
        ...(record.category && { category: record.category }),
        ...(record.place && { place: record.place }),
        dueAt: record.dueAt,
        since: record.createdAt,
        ...(record.extension?.until === record.dueAt && { extended: true }),
        ...(record.urgent && { urgent: true }),
        ...(record.via === WALK_IN && { walkIn: true }),
      }
    : undefined

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const parser = DueEntity.build(EntityParser)

/** Order of the entry: the time of its next notice. */
export const orderAt = (time: string, conversationId: string) => `${time}#${conversationId}`

/**
 * Keeps the list of what waits up to its conversations: one write where an answer begins or ends to be owed, none for a
 * message in between. An entry that is no longer owed leaves the list and stays a while, so that a late record of the
 * stream brings nothing back.
 */
export const followDue = async ({ before, after }: StreamChange): Promise<void> => {
  if (after?._et !== 'Conversation') return
  const record = conversationOf(after)
  const card = cardOf(record)
  const was = before && cardOf(conversationOf(before))
  if (same(card, was) && same(after.ct, before?.ct)) return
  const now = new Date()
  const { item } = parser.parse({
    conversationId: record.id,
    rev: record.rev,
    ...(card
      ? {
          card,
          p2: 'DUE',
          s2: orderAt(lastDayFrom(card.dueAt), record.id),
          ...(record.counted && { p1: 'DUE_PROVISIONAL', s1: card.dueAt }),
        }
      : { ttl: ttl(now, KEPT_SECONDS) }),
  })
  try {
    await documentClient().send(
      new PutCommand({
        TableName: config().tableName,
        Item: item,
        ConditionExpression: 'attribute_not_exists(pk) OR rv < :rev',
        ExpressionAttributeValues: { ':rev': record.rev },
      }),
    )
  } catch (error) {
    if (!conditionFailed(error)) throw error
  }
}
