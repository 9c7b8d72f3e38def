import { any, boolean, Entity, item, list, map, number, record, string } from 'dynamodb-toolbox'
import { table } from './table'

/**
 * The data model: every kind of item in the one table. docs/data-model.md tells the access patterns and their cost.
 *
 * Stored names are short because an opinion of 250 characters has to fit in 1 KB with its index keys.
 * The indexes project `st h rv ar kd dr rl p1 p2 s1 s2 c` besides their keys (functions/platform/indexes.json):
 * what lists show stands in those attributes.
 */
const plain = { timestamps: false, entityAttribute: { name: 'entity', hidden: true } } as const

const ownerKeys = { p1: string().optional(), s1: string().optional() }
const dueKeys = { p2: string().optional(), s2: string().optional() }
/** Who wrote the item last, and in which request: the audit log reads them from the stream. */
const stamp = { by: string().optional(), request: string().savedAs('rq').optional() }

/** What a list shows of an item that is not an opinion. */
const card = any().savedAs('c').optional()

// ── accounts ────────────────────────────────────────────────────────────────────────────────────

export const AccountEntity = new Entity({
  name: 'Account',
  table,
  ...plain,
  schema: item({
    id: string()
      .key()
      .savedAs('pk')
      .transform({ encode: (id: string) => `A#${id}`, decode: (pk: string) => pk.slice(2) }),
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
    of: string()
      .key()
      .savedAs('pk')
      .transform({ encode: (of: string) => `K#${of}`, decode: (pk: string) => pk.slice(2) }),
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
    id: string()
      .key()
      .savedAs('pk')
      .transform({ encode: (id: string) => `PP#${id}`, decode: (pk: string) => pk.slice(3) }),
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
    createdAt: string(),
    ...stamp,
  }),
})

export const NotificationEntity = new Entity({
  name: 'Notification',
  table,
  ...plain,
  schema: item({
    accountId: string()
      .key()
      .savedAs('pk')
      .transform({ encode: (id: string) => `N#${id}`, decode: (pk: string) => pk.slice(2) }),
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
    id: string()
      .key()
      .savedAs('pk')
      .transform({ encode: (id: string) => `T#${id}`, decode: (pk: string) => pk.slice(2) }),
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

// ── drafts ──────────────────────────────────────────────────────────────────────────────────────

export const DraftEntity = new Entity({
  name: 'Draft',
  table,
  ...plain,
  schema: item({
    id: string()
      .key()
      .savedAs('pk')
      .transform({ encode: (id: string) => `D#${id}`, decode: (pk: string) => pk.slice(2) }),
    sk: string().key().default('D'),
    title: string(),
    summary: string().optional(),
    explanation: string().optional(),
    announcement: string().optional(),
    /** Set by staff after the consultation; absent, the status follows the rounds. */
    laterStatus: string().enum('deliberating', 'approving', 'enacted', 'ended').optional(),
    publishedAt: string().optional(),
    publishedVersion: number().optional(),
    withdrawn: map({ reason: string(), at: string() }).optional(),
    versions: list(
      map({
        version: number(),
        kind: string(),
        articles: number(),
        createdAt: string(),
        publishedAt: string().optional(),
        /** Of the request that added it, so that its repetition finds it. */
        key: string().optional(),
      }),
    ),
    rounds: list(
      map({
        round: number(),
        version: number(),
        opensAt: string(),
        closesAt: string(),
        reason: string().optional(),
        release: string().enum('each', 'together'),
        releasedAt: string().optional(),
        showOpinions: boolean().optional(),
        graceMinutes: number().optional(),
        /** Dates announced before, and until when they stood. */
        earlier: list(map({ opensAt: string(), closesAt: string(), until: string() })).optional(),
      }),
    ),
    /** What belongs to a round beside its dates, by its number: `{ notice, questions }`. Not in lists. */
    roundParts: record(string(), any()).optional(),
    /** 立法进程 as staff keep it. */
    stages: list(any()).optional(),
    /** What there is to read or see beside it, each with the upload it came from. Not in lists. */
    materials: list(any()).optional(),
    /** By version: notes written until then were signed. */
    notesSigned: record(string(), string()).optional(),
    /** When the law was decided on: the feedback's term runs from here. */
    decidedAt: string().optional(),
    signOff: boolean().optional(),
    /** What waits for a signature; its own item says more. */
    awaiting: map({ signOffId: string(), matter: string(), state: string() }).optional(),
    /** The report that was published last; its words are an item of their own. */
    feedback: map({ round: number(), publishedAt: string() }).optional(),
    twoStepReview: boolean().optional(),
    pausedReason: string().optional(),
    /** Shards of the queue of arrivals; may grow, never shrink. */
    shards: number(),
    createdAt: string(),
    updatedAt: string(),
    /** Rises with each write: a write names the one it read. */
    rev: number(),
    ...ownerKeys,
    card,
    ...stamp,
  }),
})

/** A version's parsed text, deflated, in parts below DynamoDB's 400 KB. Never changed after publication. */
export const VersionPartEntity = new Entity({
  name: 'VersionPart',
  table,
  ...plain,
  schema: item({
    draftId: string()
      .key()
      .savedAs('pk')
      .transform({ encode: (id: string) => `DV#${id}`, decode: (pk: string) => pk.slice(3) }),
    /** `0001#00`: version and part. */
    part: string().key().savedAs('sk'),
    kind: string(),
    createdAt: string(),
    parts: number(),
    /** Deflated JSON, base64 aside: a binary attribute. */
    body: any(),
    ...stamp,
  }),
})

/** The published report of a round: what came of its opinions (采纳情况反馈), with the figures of that moment. */
export const FeedbackEntity = new Entity({
  name: 'Feedback',
  table,
  ...plain,
  schema: item({
    draftId: string()
      .key()
      .savedAs('pk')
      .transform({ encode: (id: string) => `DF#${id}`, decode: (pk: string) => pk.slice(3) }),
    /** `0001`: the round. */
    round: string().key().savedAs('sk'),
    report: any(),
    ...stamp,
  }),
})

// ── opinions ────────────────────────────────────────────────────────────────────────────────────

const decision = {
  result: string(),
  reply: string(),
  at: string(),
  by: string(),
  byName: string(),
  adoptedIn: list(map({ version: number(), article: string() })).optional(),
  /** The bulk job that made it, and the one that confirmed or returned it: a job that goes on knows what it has done. */
  job: string().optional(),
  review: string().optional(),
}

/**
 * p1 is the author's account id (or `staff#…` for one entered by staff), s1 = s2 the time of submission,
 * p2 `<draft>#<round>#<status letter><shard>`: the queue.
 */
export const OpinionEntity = new Entity({
  name: 'Opinion',
  table,
  timestamps: false,
  entityAttribute: { name: 'entity', hidden: true },
  schema: item({
    id: string()
      .key()
      .savedAs('pk')
      .transform({ encode: (id: string) => `O#${id}`, decode: (pk: string) => pk.slice(2) }),
    sk: string().key().default('O'),
    authorId: string().savedAs('p1'),
    createdAt: string().savedAs('s1'),
    queue: string().savedAs('p2'),
    queuedAt: string().savedAs('s2'),
    /** One letter: S H R P D W X. */
    status: string().savedAs('st'),
    article: string().savedAs('ar').optional(),
    /** One letter: m d a o. */
    kind: string().savedAs('kd'),
    version: number().savedAs('v'),
    /** the first 140 code points; `rest` is what follows them. */
    head: string().savedAs('h'),
    rest: string().optional().savedAs('h2'),
    /** `{ cut: true }` where the text goes on in `rest`. */
    card,
    quote: string().optional().savedAs('qt'),
    suggestedText: string().optional().savedAs('sg'),
    reason: string().optional().savedAs('rs'),
    source: string().savedAs('so'),
    sourceId: string().optional().savedAs('si'),
    submitter: record(string(), string()).optional().savedAs('su'),
    /** See functions/platform/attachments.ts. */
    attachments: list(any()).optional().savedAs('at'),
    statusReason: string().optional().savedAs('sr'),
    /** The display name it is shown under in public; absent: none. */
    publicName: string().optional().savedAs('pn'),
    /** Since when it is shown in public. */
    publicAt: string().optional().savedAs('pb'),
    /** Held because the check gave no answer: checked again by the stream and the schedule. */
    uncheckedSince: string().optional().savedAs('uc'),
    /** Account that it was given to by hand. */
    assignee: string().optional().savedAs('as'),
    /** What a department was asked about it, and its answer. */
    consultation: map({
      departmentId: string(),
      departmentName: string(),
      question: string(),
      dueAt: string(),
      askedBy: string(),
      askedByName: string(),
      askedAt: string(),
      answer: string().optional(),
      answeredAt: string().optional(),
    })
      .optional()
      .savedAs('cn'),
    /** Number of the letter, mail or minutes that it stood in. */
    number: string().optional().savedAs('nr'),
    revision: number().savedAs('rv'),
    /** Rises with each write of the item, so that a stream record seen late is known as old. */
    writes: number().savedAs('w'),
    /** Digest of the Idempotency-Key it came with. */
    keyDigest: string().optional().savedAs('ik'),
    /** Result code of the decision, for lists. */
    result: string().optional().savedAs('dr'),
    /** From when author and public see the decision; `~` until the round's release. */
    visibleFrom: string().optional().savedAs('rl'),
    decision: map(decision).optional().savedAs('de'),
    proposal: map({ ...decision, returned: string().optional() })
      .optional()
      .savedAs('pr'),
    /** Decided, and its author is told later: until then figures do not count its result. */
    untold: boolean().savedAs('un').optional(),
    /** What it takes to take the last step back: a bulk job's, or, with `job: 'one'`, a person's own. */
    undo: map({
      job: string(),
      by: string().optional(),
      status: string(),
      updatedAt: string().optional(),
      proposal: any().optional(),
    })
      .optional()
      .savedAs('ud'),
    earlier: list(map({ ...decision, revisedAt: string(), revisionReason: string() }))
      .optional()
      .savedAs('ea'),
    timeline: list(map({ at: string(), event: string(), text: string() }))
      .optional()
      .savedAs('tl'),
    updatedAt: string().optional().savedAs('ua'),
    ...stamp,
  }),
})

/** The words of an author in a round lead to the opinion that holds them, after an edit moved them. */
export const WordsEntity = new Entity({
  name: 'Words',
  table,
  ...plain,
  schema: item({
    id: string()
      .key()
      .savedAs('pk')
      .transform({ encode: (id: string) => `O#${id}`, decode: (pk: string) => pk.slice(2) }),
    sk: string().key().default('O'),
    opinionId: string(),
  }),
})

// ── people and places ───────────────────────────────────────────────────────────────────────────

export const DeputyEntity = new Entity({
  name: 'Deputy',
  table,
  ...plain,
  schema: item({
    id: string()
      .key()
      .savedAs('pk')
      .transform({ encode: (id: string) => `DP#${id}`, decode: (pk: string) => pk.slice(3) }),
    sk: string().key().default('DP'),
    p1: string().default('DEPUTIES'),
    /** Pinyin of the name, then the id: the order of the list. */
    s1: string(),
    /** The whole public record; `rev` rises with each write. */
    card: any().savedAs('c'),
    rev: number(),
    ...stamp,
  }),
})

export const StationEntity = new Entity({
  name: 'Station',
  table,
  ...plain,
  schema: item({
    id: string()
      .key()
      .savedAs('pk')
      .transform({ encode: (id: string) => `ST#${id}`, decode: (pk: string) => pk.slice(3) }),
    sk: string().key().default('ST'),
    p1: string().default('STATIONS'),
    s1: string(),
    card: any().savedAs('c'),
    rev: number(),
    ...stamp,
  }),
})

// ── jobs ────────────────────────────────────────────────────────────────────────────────────────

/** A long job (exports first): its input, progress and place, so that it goes on where it stopped. */
export const JobEntity = new Entity({
  name: 'Job',
  table,
  ...plain,
  schema: item({
    id: string()
      .key()
      .savedAs('pk')
      .transform({ encode: (id: string) => `J#${id}`, decode: (pk: string) => pk.slice(2) }),
    sk: string().key().default('J'),
    kind: string(),
    /** `waiting`: begun by the schedule when its time comes. */
    status: string().enum('waiting', 'queued', 'running', 'done', 'failed', 'cancelled'),
    ownerId: string(),
    draftId: string().optional(),
    input: any(),
    done: number(),
    total: number(),
    /** Where the job stands: its own shape. */
    place: any().optional(),
    result: any().optional(),
    error: string().optional(),
    startedAt: string().optional(),
    /** Until then it can be undone. */
    undoableUntil: string().optional(),
    undo: string().enum('running', 'done').optional(),
    /** Who asked for the undoing. */
    undoneBy: string().optional(),
    /** A worker's hold on the job and its end. */
    worker: string().optional(),
    heldUntil: string().optional(),
    /** Failures in a row. */
    attempts: number().optional(),
    createdAt: string(),
    updatedAt: string(),
    ttl: number().optional(),
    /** `JOBS#<owner>`, the owner's list. */
    ...ownerKeys,
    /** `JOBS`, and when somebody must look whether it still goes on; absent once it is over. */
    ...dueKeys,
    card,
    ...stamp,
  }),
})

// ── what the platform keeps ─────────────────────────────────────────────────────────────────────

/** Small records of the platform: `SYSTEM/READY`, WeChat's access token, ended sessions. */
export const SystemEntity = new Entity({
  name: 'System',
  table,
  ...plain,
  schema: item({
    pk: string().key(),
    sk: string().key(),
    value: any(),
    expiresAt: string().optional(),
    ttl: number().optional(),
  }),
})
