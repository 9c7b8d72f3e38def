import { type Side, type State, unreadBy } from '@shared/chat/state'
import { EntityFormatter, EntityParser, type FormattedItem } from 'dynamodb-toolbox'
import { ConversationEntity } from '../platform/chatEntities'
import type { IndexItem } from '../platform/pages'

/** What an inbox shows of a conversation, with short names: 20 of them are read for two read units. */
type Card = {
  /** Resident's display name. */
  n: string
  /** Topic. */
  t?: string
  /** Excerpt of the last message. */
  x: string
  /** Its place. */
  q: number
  /** Unread by the official. */
  u: number
  /** How far the resident has read. */
  r: number
  /** Phase, its first letter; w alone is waiting, r waiting for the resident. */
  p: 'w' | 'a' | 'r' | 'c'
  /** Due time, epoch ms. */
  d?: number
  /** Created, epoch ms. */
  a: number
}

const letters = { waiting: 'w', answered: 'a', waiting_resident: 'r', closed: 'c' } as const
const phases = { w: 'waiting', a: 'answered', r: 'waiting_resident', c: 'closed' } as const

type Stored = FormattedItem<typeof ConversationEntity>
type Derived = 'card' | 'inbox' | 'inboxOrder' | 'readByResident' | 'readByOfficial'

/** A conversation as the operations know it. */
export type ConversationRecord = Omit<Stored, Derived> & State & { name: string; topic?: string }

export type HolderKind = ConversationRecord['kind']

/** Partitions of an inbox: where an answer is owed, and the others. */
export const inboxes = (kind: HolderKind, holderId: string) => ({
  waiting: `CI#${kind}#${holderId}#w`,
  others: `CI#${kind}#${holderId}#o`,
})

const parser = ConversationEntity.build(EntityParser)
const formatter = ConversationEntity.build(EntityFormatter)

/** The stored item. */
export const itemOf = (record: ConversationRecord) => {
  const { name, topic, lastSeq, lastText, readBy, ...rest } = record
  const { waiting, others } = inboxes(record.kind, record.holderId)
  const card: Card = {
    n: name,
    ...(topic !== undefined && { t: topic }),
    x: lastText,
    q: lastSeq,
    u: unreadBy('official', record),
    r: readBy.resident.seq,
    p: letters[record.phase],
    ...(record.dueAt !== undefined && { d: Date.parse(record.dueAt) }),
    a: Date.parse(record.createdAt),
  }
  return parser.parse({
    ...rest,
    card,
    readByResident: readBy.resident,
    readByOfficial: readBy.official,
    // What nobody delivered yet waits in no inbox.
    ...(lastSeq > 0 && {
      inbox: record.phase === 'waiting' ? waiting : others,
      inboxOrder: `${record.lastAt}#${record.id.slice(-6)}`,
    }),
  }).item
}

export const conversationOf = (item: Record<string, unknown>): ConversationRecord => {
  const { card, inbox: _, inboxOrder: __, readByResident, readByOfficial, ...rest } = formatter.format(item)
  const { n, t, x, q } = card as Card
  return {
    ...rest,
    name: n,
    topic: t,
    lastSeq: q,
    lastText: x,
    readBy: { resident: readByResident, official: readByOfficial },
  }
}

/** What an inbox entry says, in the same words as a whole conversation. */
export const entryOf = ({ sk, s2 = '', c }: IndexItem) => {
  const card = c as Card
  return {
    id: sk.slice(2),
    order: s2,
    name: card.n,
    topic: card.t,
    lastText: card.x,
    lastSeq: card.q,
    lastAt: s2.slice(0, s2.indexOf('#')),
    unread: card.u,
    readByResident: card.r,
    phase: phases[card.p],
    dueAt: card.d === undefined ? undefined : new Date(card.d).toISOString(),
    createdAt: new Date(card.a).toISOString(),
  }
}

export const otherSide = (side: Side): Side => (side === 'resident' ? 'official' : 'resident')
