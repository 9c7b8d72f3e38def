import { any, boolean, Entity, item, list, map, number, record, string } from 'dynamodb-toolbox'
import { card, ownerKeys, plain, prefixed, stamp } from './entityParts'
import { table } from './table'

export const DraftEntity = new Entity({
  name: 'Draft',
  table,
  ...plain,
  schema: item({
    id: string().key().savedAs('pk').transform(prefixed('D')),
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
    draftId: string().key().savedAs('pk').transform(prefixed('DV')),
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
    draftId: string().key().savedAs('pk').transform(prefixed('DF')),
    /** `0001`: the round. */
    round: string().key().savedAs('sk'),
    report: any(),
    ...stamp,
  }),
})
