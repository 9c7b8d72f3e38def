import { Entity, item, list, map, number, record, string } from 'dynamodb-toolbox'
import { plain, prefixed, stamp } from './entityParts'
import { table } from './table'

/** Who handles which of a draft's opinions: by article, and the others in equal shares. */
export const SharesEntity = new Entity({
  name: 'Shares',
  table,
  ...plain,
  schema: item({
    draftId: string().key().savedAs('pk').transform(prefixed('D')),
    sk: string().key().default('SHARES'),
    /** Account by article label. */
    articles: record(string(), string()),
    /** Accounts among whom the rest is divided. */
    people: list(string()),
    updatedAt: string(),
    /** Rises with each write. */
    rev: number(),
    ...stamp,
  }),
})

/** What a member of staff keeps looking for in the queue, by name. */
export const QueueViewsEntity = new Entity({
  name: 'QueueViews',
  table,
  ...plain,
  schema: item({
    accountId: string().key().savedAs('pk').transform(prefixed('A')),
    sk: string().key().default('QUEUE_VIEWS'),
    items: list(map({ name: string(), query: string() })),
  }),
})

/** A note among staff on an opinion: beside it, never shown to its author. */
export const NoteEntity = new Entity({
  name: 'OpinionNote',
  table,
  ...plain,
  schema: item({
    opinionId: string().key().savedAs('pk').transform(prefixed('O')),
    /** Time and id. */
    place: string().key().savedAs('sk').transform(prefixed('N')),
    id: string(),
    text: string(),
    byName: string(),
    createdAt: string(),
    ...stamp,
  }),
})

/** A question to a department about an opinion, in the department's own list. The opinion holds the same. */
export const ConsultationEntity = new Entity({
  name: 'OpinionConsultation',
  table,
  ...plain,
  schema: item({
    departmentId: string().key().savedAs('pk').transform(prefixed('CV')),
    opinionId: string().key().savedAs('sk'),
    draftId: string(),
    departmentName: string(),
    question: string(),
    dueAt: string(),
    askedBy: string(),
    askedByName: string(),
    askedAt: string(),
    answer: string().optional(),
    answeredAt: string().optional(),
    ...stamp,
  }),
})
