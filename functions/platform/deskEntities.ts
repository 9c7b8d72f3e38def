import { any, boolean, Entity, item, list, map, number, string } from 'dynamodb-toolbox'
import { plain, prefixed, stamp } from './entityParts'
import { table } from './table'

/** The short code on a wall or a slip, and where it leads. A code stays the same for good: it is printed. */
export const SourceCodeEntity = new Entity({
  name: 'SourceCode',
  table,
  ...plain,
  schema: item({
    code: string().key().savedAs('pk').transform(prefixed('QR')),
    sk: string().key().default('Q'),
    kind: string().enum('deputy', 'station', 'contact_point', 'walk_in'),
    targetId: string(),
    /** What the page needs besides the id. */
    card: any().savedAs('c').optional(),
    createdAt: string(),
    ...stamp,
  }),
})

/**
 * What waits for an answer, by when its next notice is due: p2 `DUE`. The board lists it; it holds no word of what was
 * said. Follows its conversation through the stream. p1 `DUE_PROVISIONAL` where the due time is to be counted again.
 */
export const DueEntity = new Entity({
  name: 'Due',
  table,
  ...plain,
  schema: item({
    conversationId: string().key().savedAs('pk').transform(prefixed('DU')),
    sk: string().key().default('D'),
    p2: string().optional(),
    /** Time of the next notice and the conversation; `~` when all were given. */
    s2: string().optional(),
    p1: string().optional(),
    s1: string().optional(),
    card: any().savedAs('c').optional(),
    /** Of the conversation that it follows. */
    rev: number().savedAs('rv'),
    ttl: number().optional(),
  }),
})

/** 紧急上报, for the office on duty. */
export const UrgentReportEntity = new Entity({
  name: 'UrgentReport',
  table,
  ...plain,
  schema: item({
    conversationId: string().key().savedAs('pk').transform(prefixed('UR')),
    sk: string().key().default('U'),
    p2: string().default('URGENT_REPORTS'),
    s2: string(),
    card: any().savedAs('c'),
    ...stamp,
  }),
})

/** 转办: a matter handed to 12345 or a department. p1 its conversation, p2 open (by due time) or done (by when). */
export const HandoverEntity = new Entity({
  name: 'Handover',
  table,
  ...plain,
  schema: item({
    id: string().key().savedAs('pk').transform(prefixed('HO')),
    sk: string().key().default('H'),
    p1: string(),
    s1: string(),
    p2: string(),
    s2: string(),
    card: any().savedAs('c'),
    rev: number().savedAs('rv'),
    ...stamp,
  }),
})

/** 签到: a deputy came to a reception day. The key says which. */
export const CheckInEntity = new Entity({
  name: 'CheckIn',
  table,
  ...plain,
  schema: item({
    stationId: string().key().savedAs('pk').transform(prefixed('SC')),
    /** `2026-11-23#09:00#<deputy>` */
    duty: string().key().savedAs('sk'),
    at: string(),
    ...stamp,
  }),
})

const call = map({ at: string(), by: string(), reached: boolean(), said: string(), visitorSaid: string().optional() })

/** 代录: what a station's worker wrote down for a visitor without a phone; the conversation's id is its own. p1 its station. */
export const WalkInEntity = new Entity({
  name: 'WalkIn',
  table,
  ...plain,
  schema: item({
    id: string().key().savedAs('pk').transform(prefixed('WI')),
    sk: string().key().default('W'),
    p1: string(),
    s1: string(),
    number: string(),
    stationId: string(),
    /** The telephone number, sealed. */
    sealedPhone: string(),
    calls: list(call),
    createdAt: string(),
    rev: number().savedAs('rv'),
    ...stamp,
  }),
})

/** What an official likes to say. */
export const PhrasesEntity = new Entity({
  name: 'Phrases',
  table,
  ...plain,
  schema: item({
    accountId: string().key().savedAs('pk').transform(prefixed('A')),
    sk: string().key().default('PHRASES'),
    items: list(string()),
  }),
})

/** A note to oneself on a matter: nobody else reads it. */
export const MemoEntity = new Entity({
  name: 'Memo',
  table,
  ...plain,
  schema: item({
    conversationId: string().key().savedAs('pk').transform(prefixed('CN')),
    accountId: string().key().savedAs('sk'),
    text: string(),
  }),
})
