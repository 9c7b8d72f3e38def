import { Entity, item, number, string } from 'dynamodb-toolbox'
import { prefixed } from './entityParts'
import { table } from './table'

/** A sign-in on a PC: where, since when, and when it was last used. It ends by itself, by idling, or by its owner. */
export const SessionEntity = new Entity({
  name: 'Session',
  table,
  timestamps: false,
  entityAttribute: { name: 'entity', hidden: true },
  schema: item({
    accountId: string().key().savedAs('pk').transform(prefixed('SE')),
    /** The token's id. */
    id: string().key().savedAs('sk').transform(prefixed('S')),
    browser: string(),
    place: string(),
    createdAt: string(),
    usedAt: string(),
    expiresAt: string(),
    endedAt: string().optional(),
    ttl: number(),
    by: string().optional(),
    request: string().savedAs('rq').optional(),
  }),
})
