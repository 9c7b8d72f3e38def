import { boolean, Entity, item, list, number, string } from 'dynamodb-toolbox'
import { plain, prefixed } from './entityParts'
import { table } from './table'

/** What a person chose and allowed about notices outside the app: one partition, read by one query. */

const accountId = string().key().savedAs('pk').transform(prefixed('NS'))

export const NoticeChoiceEntity = new Entity({
  name: 'NoticeChoice',
  table,
  ...plain,
  schema: item({
    accountId,
    sk: string().key().default('S'),
    /** Subjects that are told within the app only. */
    muted: list(string()).optional(),
    /** False: no text messages. */
    sms: boolean().optional(),
    /** Own quiet hours, Beijing times `from` and `to`. */
    quietHours: list(string()).optional(),
    by: string().optional(),
    request: string().savedAs('rq').optional(),
  }),
})

/** How many messages of a WeChat template a person still takes: WeChat does not tell, so it is counted here. */
export const NoticeAllowanceEntity = new Entity({
  name: 'NoticeAllowance',
  table,
  ...plain,
  schema: item({
    accountId,
    templateId: string().key().savedAs('sk').transform(prefixed('T')),
    left: number(),
    /** A long-term template that was accepted: nothing is used up. */
    longTerm: boolean().optional(),
    /** When the person, or WeChat for them, said no. */
    refusedAt: string().optional(),
    by: string().optional(),
    request: string().savedAs('rq').optional(),
  }),
})
