import { any, Entity, item, list, number, string } from 'dynamodb-toolbox'
import { plain, prefixed, stamp } from './entityParts'
import { table } from './table'

/**
 * 立法建议项目. p1 `PROPOSER#<account>`, p2 `PROPOSALS#waiting`, `#public` or `#closed` by its status, s1 = s2 the time it
 * was proposed.
 */
export const ProposalEntity = new Entity({
  name: 'Proposal',
  table,
  ...plain,
  schema: item({
    id: string().key().savedAs('pk').transform(prefixed('PL')),
    sk: string().key().default('PL'),
    authorId: string(),
    status: string(),
    /** The proposal without its long texts: what lists show. */
    card: any().savedAs('c'),
    necessity: string(),
    feasibility: string().optional(),
    content: string(),
    /** Who proposed what was merged into it: they are told what becomes of it. */
    alsoBy: list(string()).optional(),
    rev: number(),
    p1: string(),
    s1: string(),
    p2: string(),
    s2: string(),
    ...stamp,
  }),
})

/** 基层立法联系点: p1 `CONTACT_POINTS`, s1 the order of the list. */
export const ContactPointEntity = new Entity({
  name: 'ContactPoint',
  table,
  ...plain,
  schema: item({
    id: string().key().savedAs('pk').transform(prefixed('CP')),
    sk: string().key().default('CP'),
    p1: string().default('CONTACT_POINTS'),
    s1: string(),
    card: any().savedAs('c'),
    rev: number(),
    ...stamp,
  }),
})

/** A contact point is asked about a draft. p2 `CP_REQUESTS#<draft>`, s2 the contact point. */
export const ContactPointRequestEntity = new Entity({
  name: 'ContactPointRequest',
  table,
  ...plain,
  schema: item({
    contactPointId: string().key().savedAs('pk').transform(prefixed('CPR')),
    draftId: string().key().savedAs('sk'),
    p2: string(),
    s2: string(),
    card: any().savedAs('c'),
    ...stamp,
  }),
})

/**
 * An account's answer to a question of staff. p2 `ANSWERS#<draft>#<round>#<question>` for answers in words, s2 the time.
 */
export const AnswerEntity = new Entity({
  name: 'Answer',
  table,
  ...plain,
  schema: item({
    accountId: string().key().savedAs('pk').transform(prefixed('QA')),
    /** `<draft>#<round>#<question>` */
    place: string().key().savedAs('sk'),
    /** Places of the chosen options. */
    choices: any().optional(),
    text: string().optional(),
    answeredAt: string(),
    /** Rises with each change, so that a stream record seen late is known as old. */
    writes: number().savedAs('w'),
    card: any().savedAs('c').optional(),
    p2: string().optional(),
    s2: string().optional(),
    ...stamp,
  }),
})
