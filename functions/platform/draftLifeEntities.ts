import { any, Entity, item, string } from 'dynamodb-toolbox'
import { plain, prefixed, stamp } from './entityParts'
import { table } from './table'

/**
 * One matter on its way to the signature (起草 → 审核 → 签发). p1 `SIGNOFFS#<draft or station>`, p2 `SIGNOFFS#examining`, `#signing`
 * or `#done`, s1 = s2 the time it was asked. Each step is written with its draft or station, whose `rev` keeps two apart.
 */
export const SignOffEntity = new Entity({
  name: 'SignOff',
  table,
  ...plain,
  schema: item({
    id: string().key().savedAs('pk').transform(prefixed('SO')),
    sk: string().key().default('SO'),
    draftId: string().optional(),
    /** Of a roster, instead. */
    stationId: string().optional(),
    matter: string(),
    state: string(),
    /** Account of the drafter. */
    askedBy: string(),
    /** Of the one who examined. */
    examinedBy: string().optional(),
    /** What the drafter sent. */
    asked: any(),
    p1: string(),
    s1: string(),
    p2: string(),
    s2: string(),
    /** What lists show: the sign-off without what was sent. */
    card: any().savedAs('c'),
    ...stamp,
  }),
})

/** An account follows a draft. p2 `FOLLOWERS#<draft>#<shard>`, s2 the account: whom a reminder goes to, page by page. */
export const FollowingEntity = new Entity({
  name: 'Following',
  table,
  ...plain,
  schema: item({
    accountId: string().key().savedAs('pk').transform(prefixed('FW')),
    draftId: string().key().savedAs('sk'),
    p2: string(),
    s2: string(),
    at: string(),
    ...stamp,
  }),
})
