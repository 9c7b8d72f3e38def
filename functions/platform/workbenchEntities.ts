import { Entity, item, list, number, record, string } from 'dynamodb-toolbox'
import { table } from './table'

const plain = { timestamps: false, entityAttribute: { name: 'entity', hidden: true } } as const
const stamp = { by: string().optional(), request: string().savedAs('rq').optional() }

/** Who handles which of a draft's opinions: by article, and the others in equal shares. */
export const SharesEntity = new Entity({
  name: 'Shares',
  table,
  ...plain,
  schema: item({
    draftId: string()
      .key()
      .savedAs('pk')
      .transform({ encode: (id: string) => `D#${id}`, decode: (pk: string) => pk.slice(2) }),
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
