import { any, boolean, Entity, item, list, map, number, string } from 'dynamodb-toolbox'
import { plain, prefixed, stamp } from './entityParts'
import { table } from './table'

const answer = map({
  result: string(),
  text: string(),
  unit: string(),
  at: string(),
  verdict: map({ verdict: string(), comment: string().optional(), at: string() }).optional(),
})

/** A deputy's suggestion (代表建议) and what became of it. p1 its deputy, p2 open or public; both by time. */
export const SuggestionEntity = new Entity({
  name: 'Suggestion',
  table,
  ...plain,
  schema: item({
    id: string().key().savedAs('pk').transform(prefixed('SG')),
    sk: string().key().default('SG'),
    p1: string(),
    s1: string(),
    p2: string(),
    s2: string(),
    card: any().savedAs('c'),
    number: string().optional(),
    title: string(),
    background: string(),
    grounds: string(),
    proposal: string(),
    coSigners: list(string()),
    deputyId: string(),
    deputyName: string(),
    conversationIds: list(string()),
    residentIds: list(string()),
    status: string().enum('submitted', 'returned', 'assigned', 'answered', 'finished'),
    unit: string().optional(),
    coUnits: list(string()),
    dueAt: string().optional(),
    dueReason: string().optional(),
    returnedFor: string().optional(),
    answers: list(answer),
    reopened: boolean().optional(),
    publishedAt: string().optional(),
    createdAt: string(),
    rev: number(),
    ...stamp,
  }),
})
