import { any, boolean, Entity, item, list, map, number, record, string } from 'dynamodb-toolbox'
import { card, plain, prefixed, stamp } from './entityParts'
import { table } from './table'

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
    id: string().key().savedAs('pk').transform(prefixed('O')),
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
    id: string().key().savedAs('pk').transform(prefixed('O')),
    sk: string().key().default('O'),
    opinionId: string(),
  }),
})
