import { any, Entity, item, number, string } from 'dynamodb-toolbox'
import { prefixed } from './entityParts'
import { table } from './table'

/** Words that answer many. p1 `TEMPLATES#city` or `TEMPLATES#<draft>`, s1 the name; the index shows it whole. */
export const TemplateEntity = new Entity({
  name: 'ReplyTemplate',
  table,
  timestamps: false,
  entityAttribute: { name: 'entity', hidden: true },
  schema: item({
    id: string().key().savedAs('pk').transform(prefixed('TP')),
    sk: string().key().default('TP'),
    p1: string(),
    s1: string(),
    card: any().savedAs('c'),
    rev: number(),
    by: string().optional(),
    request: string().savedAs('rq').optional(),
  }),
})
