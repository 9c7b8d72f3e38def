import { any, Entity, item, string } from 'dynamodb-toolbox'
import { table } from './table'

/** The desk's part of the data model: what deputies, stations and the office need around conversations. */
const plain = { timestamps: false, entityAttribute: { name: 'entity', hidden: true } } as const
const stamp = { by: string().optional(), request: string().savedAs('rq').optional() }

const prefixed = (prefix: string) => ({
  encode: (id: string) => `${prefix}${id}`,
  decode: (key: string) => key.slice(prefix.length),
})

/** The short code on a wall or a slip, and where it leads. A code stays the same for good: it is printed. */
export const SourceCodeEntity = new Entity({
  name: 'SourceCode',
  table,
  ...plain,
  schema: item({
    code: string().key().savedAs('pk').transform(prefixed('QR#')),
    sk: string().key().default('Q'),
    kind: string().enum('deputy', 'station', 'contact_point', 'walk_in'),
    targetId: string(),
    /** What the page needs besides the id. */
    card: any().savedAs('c').optional(),
    createdAt: string(),
    ...stamp,
  }),
})
