import { any, boolean, Entity, item, list, map, number, string } from 'dynamodb-toolbox'
import { plain, prefixed, stamp } from './entityParts'
import { table } from './table'

/**
 * The chat's part of the data model.
 *
 * A message is one item, a conversation another. The conversation stands in its resident's partition, so that the
 * resident's list needs no index, and a message costs: itself 1, the conversation 1, its entry in the deputy's or
 * station's inbox 2 (the key is the time of the last message, so that a page is read in its order).
 * What a conversation holds follows from its messages: it can be made again from the message after its `seq`.
 */

const position = map({ seq: number().savedAs('q'), count: number().savedAs('n') })

export const ConversationEntity = new Entity({
  name: 'Conversation',
  table,
  ...plain,
  schema: item({
    residentId: string().key().savedAs('pk').transform(prefixed('CR')),
    id: string().key().savedAs('sk').transform(prefixed('C')),
    /** The inbox, `CI#deputy#<id>#w` where an answer is owed, else `…#o`; absent until something was delivered. */
    inbox: string().savedAs('p2').optional(),
    /** Time of the last message, made unique by the id's end. */
    inboxOrder: string().savedAs('s2').optional(),
    /** What the inbox shows; see functions/chat/conversationRecord.ts. */
    card: any().savedAs('c'),
    kind: string().enum('deputy', 'station').savedAs('k'),
    holderId: string().savedAs('hi'),
    holderName: string().savedAs('hn'),
    place: string().savedAs('pl').optional(),
    via: string().savedAs('vi').optional(),
    phase: string().enum('waiting', 'answered', 'waiting_resident', 'closed').savedAs('ph'),
    dueAt: string().savedAs('du').optional(),
    /** While the due time is provisional: from when, and how many working days were counted. */
    counted: map({ from: string(), days: number() }).savedAs('ct').optional(),
    daysLeft: number().savedAs('dl').optional(),
    /** When whoever holds it now received it; the beginning unless given. */
    receivedAt: string().savedAs('rx').optional(),
    /** Their first answer, for the figures. */
    first: map({ days: number().savedAs('d'), late: boolean().savedAs('l') })
      .savedAs('fa')
      .optional(),
    /** The due time that an extension led to, and why. */
    extension: map({ until: string(), days: number(), reason: string() }).savedAs('ex').optional(),
    /** The deputy on leave who was written to. */
    standInFor: map({ id: string(), name: string() }).savedAs('sf').optional(),
    urgent: map({ at: string(), note: string(), seenAt: string().optional() }).savedAs('ur').optional(),
    /** 事项类别. */
    category: string().savedAs('cg').optional(),
    seq: number().savedAs('q'),
    lastAt: string().savedAs('la'),
    residentCount: number().savedAs('rc'),
    officialCount: number().savedAs('oc'),
    readByResident: position.savedAs('rr'),
    readByOfficial: position.savedAs('ro'),
    closure: map({ outcome: string(), summary: string(), at: string(), door: string().optional() })
      .savedAs('cl')
      .optional(),
    rating: map({ stars: number(), answered: boolean(), comment: string().optional() }).savedAs('ra').optional(),
    reopened: boolean().savedAs('re').optional(),
    /** The resident does not want what was said so far passed on with a transfer. */
    keepsHistory: boolean().savedAs('kh').optional(),
    /** From which message on whoever holds it now reads it, where the resident kept what was before. */
    readableFrom: number().savedAs('rf').optional(),
    remindedAt: string().savedAs('rm').optional(),
    suggestionId: string().savedAs('sg').optional(),
    opinionProposal: map({
      draftId: string(),
      draftTitle: string(),
      article: string().optional(),
      text: string(),
    })
      .savedAs('op')
      .optional(),
    opinionId: string().savedAs('oi').optional(),
    /** The last deed besides messages, by the id made under its Idempotency-Key. */
    deed: string().savedAs('de').optional(),
    /** Rises with each write: a write names the one it read. */
    rev: number().savedAs('rv'),
    createdAt: string().savedAs('ca'),
    ...stamp,
  }),
})

/** Who the two sides are. Sorts behind the messages, so that one query reads both. */
export const ConversationSidesEntity = new Entity({
  name: 'ConversationSides',
  table,
  ...plain,
  schema: item({
    conversationId: string().key().savedAs('pk').transform(prefixed('C')),
    sk: string().key().default('P'),
    residentId: string(),
    kind: string().enum('deputy', 'station'),
    holderId: string(),
    /** From which message on the official side reads it, where the resident kept what was before. */
    readableFrom: number().optional(),
    /** Since when staff may read it, because a side reported it. */
    reportedAt: string().optional(),
    /** Since when the office on duty may read it, because of a danger. */
    urgentAt: string().optional(),
    ...stamp,
  }),
})

/** A side asks staff to look at the conversation; or a member of staff did look. */
export const ConversationReportEntity = new Entity({
  name: 'ConversationReport',
  table,
  ...plain,
  schema: item({
    conversationId: string().key().savedAs('pk').transform(prefixed('C')),
    id: string().key().savedAs('sk').transform(prefixed('R')),
    p2: string().default('CONVERSATION_REPORTS'),
    s2: string(),
    card: map({ by: string(), reason: string() }).savedAs('c'),
    ...stamp,
  }),
})

/** Whoever of the staff looked into a reported conversation, and on which day: both sides are told once. */
export const ConversationLookEntity = new Entity({
  name: 'ConversationLook',
  table,
  ...plain,
  schema: item({
    conversationId: string().key().savedAs('pk').transform(prefixed('C')),
    /** Day and account. */
    look: string().key().savedAs('sk').transform(prefixed('V')),
    at: string(),
    ...stamp,
  }),
})
/** An account that may not write for a while, because of a conversation that was reported. */
export const ChatBlockEntity = new Entity({
  name: 'ChatBlock',
  table,
  ...plain,
  schema: item({
    accountId: string().key().savedAs('pk').transform(prefixed('BL')),
    sk: string().key().default('BL'),
    conversationId: string(),
    reason: string(),
    until: string(),
    ttl: number(),
    ...stamp,
  }),
})
/** Lets one socket connect, once, within a minute; found by the digest of its secret. */
export const SocketTicketEntity = new Entity({
  name: 'SocketTicket',
  table,
  ...plain,
  schema: item({
    digest: string().key().savedAs('pk').transform(prefixed('WT')),
    sk: string().key().default('T'),
    accountId: string(),
    recipients: list(string()),
    expiresAt: string(),
    ttl: number(),
  }),
})

/** An open socket under each name that it listens for: `account#…`, `deputy#…`, `station#…`; and under its own id. */
export const ConnectionEntity = new Entity({
  name: 'Connection',
  table,
  ...plain,
  schema: item({
    recipient: string().key().savedAs('pk').transform(prefixed('WS')),
    connectionId: string().key().savedAs('sk'),
    recipients: list(string()).optional(),
    ttl: number(),
  }),
})
