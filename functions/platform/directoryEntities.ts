import { any, Entity, item, number, string } from 'dynamodb-toolbox'
import { plain, prefixed, stamp } from './entityParts'
import { table } from './table'

export const DeputyEntity = new Entity({
  name: 'Deputy',
  table,
  ...plain,
  schema: item({
    id: string().key().savedAs('pk').transform(prefixed('DP')),
    sk: string().key().default('DP'),
    p1: string().default('DEPUTIES'),
    /** Pinyin of the name, then the id: the order of the list. */
    s1: string(),
    /** The whole public record; `rev` rises with each write. */
    card: any().savedAs('c'),
    rev: number(),
    ...stamp,
  }),
})

export const StationEntity = new Entity({
  name: 'Station',
  table,
  ...plain,
  schema: item({
    id: string().key().savedAs('pk').transform(prefixed('ST')),
    sk: string().key().default('ST'),
    p1: string().default('STATIONS'),
    s1: string(),
    card: any().savedAs('c'),
    rev: number(),
    ...stamp,
  }),
})
