import type { Conversation } from '@shared/chat/endpoints'
import {
  isProvisional,
  mayRemind,
  reopenUntil,
  type Side,
  statusOf,
  unreadBy,
  workingDaysLeft,
} from '@shared/chat/state'
import type { CityRules } from '@shared/city/rules'
import { type ConversationRecord, type entryOf, type HolderKind, otherSide } from './conversationRecord'

/** The answer's time, as long as one is owed. */
const due = ({ phase, dueAt }: Pick<ConversationRecord, 'phase' | 'dueAt'>, now: string) =>
  phase === 'waiting' && dueAt !== undefined
    ? { dueAt, dueDays: workingDaysLeft(dueAt, now), ...(isProvisional(dueAt) && { provisional: true }) }
    : {}

/** An extension counts for the wait that it was given in. */
const extensionOf = ({ phase, dueAt, extension }: ConversationRecord) =>
  phase === 'waiting' && extension?.until === dueAt && extension
    ? { extension: { days: extension.days, reason: extension.reason } }
    : {}

/** A conversation as one of its sides sees it. The official knows the resident by display name only. */
export const conversationView = (record: ConversationRecord, side: Side, rules: CityRules, now: Date): Conversation => {
  const { closure, phase } = record
  const until =
    closure && phase === 'closed' ? reopenUntil(closure.at, record.reopened ?? false, rules.chat.reopenDays) : undefined
  const at = now.toISOString()
  return {
    id: record.id,
    as: side === 'resident' ? 'resident' : record.kind,
    status: statusOf(record, at),
    with:
      side === 'resident'
        ? { kind: record.kind, id: record.holderId, name: record.holderName }
        : { kind: 'resident', name: record.name },
    topic: record.topic,
    place: record.place,
    via: record.via,
    ...due(record, at),
    ...(side === 'resident' &&
      statusOf(record, at) === 'overdue' && { mayRemind: mayRemind(record, record.remindedAt, at) }),
    ...extensionOf(record),
    standInFor: record.standInFor,
    urgent: record.urgent && { at: record.urgent.at, seenAt: record.urgent.seenAt },
    category: side === 'official' ? (record.category as Conversation['category']) : undefined,
    unread: unreadBy(side, record),
    lastMessage: record.lastText || undefined,
    lastMessageAt: record.lastAt,
    lastSeq: record.lastSeq,
    readByOther: record.readBy[otherSide(side)].seq,
    closure: closure && phase === 'closed' ? (closure as Conversation['closure']) : undefined,
    rating: record.rating,
    readableFrom: record.readableFrom,
    keepsHistory: side === 'resident' ? record.keepsHistory : undefined,
    canReopenUntil: until !== undefined && at < until ? until : undefined,
    opinionProposal: record.opinionProposal && {
      ...record.opinionProposal,
      article: record.opinionProposal.article ?? null,
    },
    opinionId: record.opinionId,
    suggestionId: record.suggestionId,
    createdAt: record.createdAt,
  }
}

/** The same from an entry of an inbox: without what only a page of its own shows. */
export const entryView = (entry: ReturnType<typeof entryOf>, kind: HolderKind, now: Date): Conversation => ({
  id: entry.id,
  as: kind,
  status: statusOf(entry, now.toISOString()),
  with: { kind: 'resident', name: entry.name },
  topic: entry.topic,
  ...due(entry, now.toISOString()),
  unread: entry.unread,
  lastMessage: entry.lastText || undefined,
  lastMessageAt: entry.lastAt,
  lastSeq: entry.lastSeq,
  readByOther: entry.readByResident,
  createdAt: entry.createdAt,
})
