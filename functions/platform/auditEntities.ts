import { any, Entity, item, string } from 'dynamodb-toolbox'
import { prefixed } from './entityParts'
import { table } from './table'

/**
 * A record of the audit log. Its partition is what it is about, so that a record's history is one query; p1 lists a
 * day's, spread over shards, p2 what one person did. Written once, by a condition, and never again: no function may
 * update or delete in `AT#…` (deploy/roles.cjs).
 */
export const AuditEntryEntity = new Entity({
  name: 'AuditEntry',
  table,
  timestamps: false,
  entityAttribute: { name: 'entity', hidden: true },
  schema: item({
    target: string().key().savedAs('pk').transform(prefixed('AT')),
    /** `<ISO time>#<place in the stream>`: seen again, it is the same. */
    place: string().key().savedAs('sk'),
    p1: string(),
    s1: string(),
    p2: string(),
    s2: string(),
    /** functions/platform/audit.ts knows its shape. */
    card: any().savedAs('c'),
  }),
})
