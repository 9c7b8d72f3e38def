import { any, Entity, item, number, string } from 'dynamodb-toolbox'
import { plain } from './entityParts'
import { table } from './table'

/** Small records of the platform: `SYSTEM/READY`, WeChat's access token, ended sessions. */
export const SystemEntity = new Entity({
  name: 'System',
  table,
  ...plain,
  schema: item({
    pk: string().key(),
    sk: string().key(),
    value: any(),
    expiresAt: string().optional(),
    ttl: number().optional(),
  }),
})
