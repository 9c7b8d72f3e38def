import { any, boolean, Entity, item, number, string } from 'dynamodb-toolbox'
import { plain, prefixed, stamp } from './entityParts'
import { table } from './table'

/**
 * An opinion's place in public: p1 = p2 = `PO#<draft>#<round>`, s1 its supports (eight digits) and time, s2 its time.
 * Taken back it loses these keys and keeps its supports.
 */
export const PublicOpinionEntity = new Entity({
  name: 'PublicOpinion',
  table,
  ...plain,
  schema: item({
    id: string().key().savedAs('pk').transform(prefixed('PO')),
    sk: string().key().default('PO'),
    article: string().savedAs('ar').optional(),
    /** The author's revision that staff read: an edited opinion is not shown until they read it again. */
    revision: number().savedAs('rv'),
    supports: number().optional(),
    createdAt: string(),
    p1: string().optional(),
    s1: string().optional(),
    p2: string().optional(),
    s2: string().optional(),
    ...stamp,
  }),
})

/**
 * One person's support of one opinion, in one of its eight partitions: a thousand people a second write to eight keys.
 * Never deleted: `on` is what the person says, `counted` what the stream has put into the opinion's number.
 */
export const SupportEntity = new Entity({
  name: 'Support',
  table,
  ...plain,
  schema: item({
    /** `<opinion>#<shard>` */
    place: string().key().savedAs('pk').transform(prefixed('SU')),
    accountId: string().key().savedAs('sk'),
    on: boolean(),
    counted: boolean().savedAs('cd').optional(),
    /** Rises with each change of mind, so that a stream record seen late is known as old. */
    writes: number().savedAs('w'),
    at: string(),
    ...stamp,
  }),
})

/** A reader finds that a public opinion should not stand there. p2 `OPINION_REPORTS` until staff have looked. */
export const OpinionReportEntity = new Entity({
  name: 'OpinionReport',
  table,
  ...plain,
  schema: item({
    opinionId: string().key().savedAs('pk').transform(prefixed('OR')),
    accountId: string().key().savedAs('sk'),
    p2: string().optional(),
    s2: string().optional(),
    /** Draft and reason. */
    card: any().savedAs('c'),
    ...stamp,
  }),
})
