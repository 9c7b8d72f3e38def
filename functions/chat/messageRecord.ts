import type { Message } from '@shared/chat/endpoints'
import type { Said, Side } from '@shared/chat/state'
import { EntityFormatter, EntityParser, type FormattedItem } from 'dynamodb-toolbox'
import { MessageEntity } from '../platform/chatEntities'

export type MessageRecord = FormattedItem<typeof MessageEntity>

/** Key of the message at a place; places beyond the last one still sort before the conversation's sides. */
export const placeOf = (seq: number): string => `M#${String(seq).padStart(12, '0')}`

const parser = MessageEntity.build(EntityParser)
const formatter = MessageEntity.build(EntityFormatter)

export const messageItem = (record: Omit<MessageRecord, 'place'>) =>
  parser.parse({ ...record, place: placeOf(record.seq) }).item
export const messageOf = (item: Record<string, unknown>): MessageRecord => formatter.format(item)

/** The message as its conversation counts it. */
export const saidOf = (record: MessageRecord): Said => ({
  seq: record.seq,
  side: record.side,
  system: record.from === 'system',
  held: record.heldAt !== undefined,
  awaitsResident: record.awaitsResident,
  at: record.createdAt,
  text: record.recalledAt === undefined ? (record.text ?? '') : '撤回了一条消息',
  residentCount: record.residentCount,
  officialCount: record.officialCount,
})

/** Held messages are their sender's; one that was released is shown at its new place only. */
export const isSeenBy = (record: MessageRecord, side: Side | 'staff'): boolean =>
  record.heldAt === undefined || (record.side === side && record.releasedAs === undefined)

export const messageView = (record: MessageRecord, side: Side | 'staff'): Message => ({
  id: record.id,
  seq: record.seq,
  from: record.from,
  mine: record.from !== 'system' && record.side === side,
  text: record.recalledAt === undefined ? record.text : undefined,
  createdAt: record.createdAt,
  recalledAt: record.recalledAt,
  heldAt: record.heldAt,
  refusedFor: record.refusedFor,
  awaitsResident: record.awaitsResident,
  typedBy: record.typedBy,
})
