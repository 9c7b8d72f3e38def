import { maskNumbers } from '@shared/chat/masking'
import type { Message } from '@shared/chat/message'
import type { Said, Side } from '@shared/chat/state'
import { EntityFormatter, EntityParser, type FormattedItem } from 'dynamodb-toolbox'
import { attachmentViews, type StoredAttachment } from '../platform/attachments'
import { MessageEntity } from '../platform/messageEntities'

export type MessageRecord = FormattedItem<typeof MessageEntity>

/** Key of the message at a place; places beyond the last one still sort before the conversation's sides. */
export const placeOf = (seq: number): string => `M#${String(seq).padStart(12, '0')}`

const parser = MessageEntity.build(EntityParser)
const formatter = MessageEntity.build(EntityFormatter)

export const messageItem = (record: Omit<MessageRecord, 'place'>) =>
  parser.parse({ ...record, place: placeOf(record.seq) }).item
export const messageOf = (item: Record<string, unknown>): MessageRecord => formatter.format(item)

export const attachmentsOf = ({ attachments }: Pick<MessageRecord, 'attachments'>): StoredAttachment[] =>
  (attachments ?? []) as StoredAttachment[]

/** The message as its conversation counts it. */
export const saidOf = (record: MessageRecord): Said => ({
  seq: record.seq,
  side: record.side,
  system: record.from === 'system',
  held: record.heldAt !== undefined,
  awaitsResident: record.awaitsResident,
  at: record.createdAt,
  text: wordsOf(record),
  residentCount: record.residentCount,
  officialCount: record.officialCount,
})

/**
 * Held messages are their sender's; one that was released is shown at its new place only. `readableFrom` is where the
 * official side begins to read, where a resident kept what was said before a transfer.
 */
export const isSeenBy = (record: MessageRecord, side: Side | 'staff', readableFrom = 0): boolean =>
  (side !== 'official' || record.seq >= readableFrom) &&
  (record.heldAt === undefined || (record.side === side && record.releasedAs === undefined))

/** The message as a side sees it; numbers of identity or bank cards are for its sender alone. Links in it end soon. */
export const messageView = async (record: MessageRecord, side: Side | 'staff'): Promise<Message> => {
  const recalled = record.recalledAt !== undefined
  const mine = record.from !== 'system' && record.side === side
  const shown = maskNumbers(record.text ?? '')
  const files = attachmentsOf(record)
  return {
    id: record.id,
    seq: record.seq,
    from: record.from,
    mine,
    ...(!recalled && record.text !== undefined && { text: mine ? record.text : shown }),
    ...(!recalled && mine && shown !== (record.text ?? '') && { masked: true }),
    ...(!recalled && files.length > 0 && { attachments: await attachmentViews(files) }),
    quote: recalled ? undefined : record.quote,
    createdAt: record.createdAt,
    recalledAt: record.recalledAt,
    heldAt: record.heldAt,
    ...(record.heldAt !== undefined && record.refusedFor === undefined && { heldFor: heldFor(record) }),
    refusedFor: record.refusedFor,
    awaitsResident: record.awaitsResident,
    typedBy: record.typedBy,
  }
}

const heldFor = ({ risky, p2 }: MessageRecord): Message['heldFor'] => {
  if (p2 === CHECKING) return 'checking'
  return risky && p2 === undefined ? 'risky' : 'review'
}

/** Queues of what waits: for staff, for another check first, and for WeChat's verdict on a file. */
export const HELD = 'HELD_MESSAGES'
export const UNCHECKED = 'UNCHECKED_MESSAGES'
export const CHECKING = 'CHECKING_MESSAGES'

const NAMES = { picture: '[图片]', voice: '[语音]', location: '[位置]', article: '[草案条文]' } as const

/** The message in words, for lists and quotes: files by their kind, numbers covered. */
export const wordsOf = (record: Pick<MessageRecord, 'text' | 'attachments' | 'recalledAt'>): string => {
  if (record.recalledAt !== undefined) return '撤回了一条消息'
  return [...attachmentsOf(record).map(({ kind }) => NAMES[kind]), maskNumbers(record.text ?? '')].join('')
}
