import { Entity, item, list, map, number, string } from 'dynamodb-toolbox'
import { card, ownerKeys, plain, prefixed, stamp } from './entityParts'
import { table } from './table'

export const AccountEntity = new Entity({
  name: 'Account',
  table,
  ...plain,
  schema: item({
    id: string().key().savedAs('pk').transform(prefixed('A')),
    sk: string().key().default('A'),
    name: string(),
    roles: list(string()),
    /** Encrypted; WeChat's interfaces want it. */
    sealedOpenid: string(),
    openidDigest: string(),
    sealedPhone: string().optional(),
    phoneDigest: string().optional(),
    phoneVerifiedAt: string().optional(),
    /** Each agreement to a privacy version, the newest last; a guardian's name where one agreed for a child. */
    consents: list(
      map({ version: string(), at: string(), withdrawnAt: string().optional(), guardian: string().optional() }),
    ).optional(),
    deputyId: string().optional(),
    stationId: string().optional(),
    /** Drafts a handler is limited to; absent: all. */
    draftIds: list(string()).optional(),
    /** Since when the person may not act for the office, and the roles that wait for their return. */
    deactivatedAt: string().optional(),
    heldRoles: list(string()).optional(),
    /** The prepared person whose roles wait for confirmation. */
    proposed: map({ preparedId: string(), roles: list(string()) }).optional(),
    /** Tokens by id that were ended before their time. */
    endedTokens: list(string()).optional(),
    unread: number().optional(),
    createdAt: string(),
    deletionDueAt: string().optional(),
    deletedAt: string().optional(),
    ...ownerKeys,
    card,
    ...stamp,
  }),
})

/** Leads from an openid or a phone (by keyed digest) to its one account, and from an invitation to its person. */
export const ClaimEntity = new Entity({
  name: 'Claim',
  table,
  ...plain,
  schema: item({
    /** `openid#…`, `phone#…`, `invitation#…`, `prepared-phone#…` */
    of: string().key().savedAs('pk').transform(prefixed('K')),
    sk: string().key().default('K'),
    accountId: string().optional(),
    preparedId: string().optional(),
    ttl: number().optional(),
    ...stamp,
  }),
})

/** A deputy or staff record prepared with a phone number: it proposes its roles when that phone is bound. */
export const PreparedEntity = new Entity({
  name: 'Prepared',
  table,
  ...plain,
  schema: item({
    id: string().key().savedAs('pk').transform(prefixed('PP')),
    sk: string().key().default('PP'),
    name: string(),
    roles: list(string()),
    phoneDigest: string(),
    maskedPhone: string(),
    deputyId: string().optional(),
    stationId: string().optional(),
    draftIds: list(string()).optional(),
    invitationDigest: string().optional(),
    accountId: string().optional(),
    grantedAt: string().optional(),
    withdrawnAt: string().optional(),
    createdAt: string(),
    /** p1 `PREPARED` as long as nobody has verified the phone, s1 the time. */
    ...ownerKeys,
    card,
    ...stamp,
  }),
})

export const NotificationEntity = new Entity({
  name: 'Notification',
  table,
  ...plain,
  schema: item({
    accountId: string().key().savedAs('pk').transform(prefixed('N')),
    /** Time and event, so that one event makes one notification. */
    place: string().key().savedAs('sk'),
    id: string(),
    kind: string(),
    text: string(),
    opinionId: string().optional(),
    conversationId: string().optional(),
    draftId: string().optional(),
    createdAt: string(),
    readAt: string().optional(),
    /** How it went outside the app (accounts/deliverNotices.ts); absent: not at all. */
    outside: string().savedAs('ou').optional(),
    /** Waits for the end of the quiet hours, or for WeChat: the queue and since when it may go. */
    p2: string().optional(),
    s2: string().optional(),
    tries: number().optional(),
    ttl: number().optional(),
  }),
})

export const LoginTicketEntity = new Entity({
  name: 'LoginTicket',
  table,
  ...plain,
  schema: item({
    id: string().key().savedAs('pk').transform(prefixed('T')),
    sk: string().key().default('T'),
    secretDigest: string(),
    browser: string(),
    address: string(),
    createdAt: string(),
    expiresAt: string(),
    accountId: string().optional(),
    usedAt: string().optional(),
    ttl: number(),
  }),
})
