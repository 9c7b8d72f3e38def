import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Subject } from '@shared/accounts/noticeWords'
import { $add, $remove, EntityFormatter, type FormattedItem, UpdateItemCommand } from 'dynamodb-toolbox'
import { config } from '../platform/config'
import { NoticeAllowanceEntity, NoticeChoiceEntity } from '../platform/noticeEntities'
import { conditionFailed, documentClient } from '../platform/table'

export type Allowance = FormattedItem<typeof NoticeAllowanceEntity>
export type Choice = Partial<FormattedItem<typeof NoticeChoiceEntity>>
export type Ledger = { choice: Choice; allowances: Allowance[] }

const choiceOf = NoticeChoiceEntity.build(EntityFormatter)
const allowanceOf = NoticeAllowanceEntity.build(EntityFormatter)

/** What a person chose and still allows: one query, half a read unit. */
export const readLedger = async (accountId: string, consistent = false): Promise<Ledger> => {
  const { Items = [] } = await documentClient().send(
    new QueryCommand({
      TableName: config().tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `NS#${accountId}` },
      ConsistentRead: consistent,
    }),
  )
  const choice = Items.find(({ sk }) => sk === 'S')
  return {
    choice: choice ? choiceOf.format(choice) : {},
    allowances: Items.filter(({ sk }) => String(sk).startsWith('T#')).map((item) => allowanceOf.format(item)),
  }
}

export const allows = ({ allowances }: Ledger, templateId: string): boolean =>
  allowances.some((one) => one.templateId === templateId && (one.longTerm === true || one.left > 0))

export const isMuted = ({ choice }: Ledger, subject: Subject): boolean => choice.muted?.includes(subject) ?? false

/** Nobody taps so often; more is only claimed by a client that invents its answers. */
const MOST_LEFT = 30

type Update = Parameters<
  ReturnType<typeof NoticeAllowanceEntity.build<UpdateItemCommand<typeof NoticeAllowanceEntity>>>['item']
>[0]
type Condition = { attr: 'left'; lt: number } | { attr: 'left'; gt: number } | { attr: 'left'; exists: boolean }

const change = async (update: Update, ...either: Condition[]): Promise<boolean> => {
  documentClient()
  try {
    await NoticeAllowanceEntity.build(UpdateItemCommand)
      .item(update)
      .options(either.length > 0 ? { condition: { or: either } } : {})
      .send()
    return true
  } catch (error) {
    if (conditionFailed(error)) return false
    throw error
  }
}

type Stamp = { by: string; request: string }

/** The person said yes: one message more, or any number of a long-term template. */
export const addAllowance = (accountId: string, templateId: string, longTerm: boolean, stamp: Stamp) => {
  const key = { accountId, templateId, refusedAt: $remove(), ...stamp }
  return longTerm
    ? change({ ...key, left: 0, longTerm: true })
    : change({ ...key, left: $add(1) }, { attr: 'left', exists: false }, { attr: 'left', lt: MOST_LEFT })
}

/** Takes one message of a template. False where none is left. */
export const spend = (accountId: string, { id, longTerm = false }: { id: string; longTerm?: boolean }) =>
  longTerm ? Promise.resolve(true) : change({ accountId, templateId: id, left: $add(-1) }, { attr: 'left', gt: 0 })

/** What was taken and not used: WeChat did not take the message. */
export const giveBack = (accountId: string, { id, longTerm = false }: { id: string; longTerm?: boolean }) =>
  longTerm
    ? Promise.resolve(true)
    : change({ accountId, templateId: id, left: $add(1) }, { attr: 'left', exists: true })

/** The person said no, here or in WeChat's own settings: nothing is left. */
export const endAllowance = (accountId: string, templateId: string, at: string, stamp: Partial<Stamp> = {}) =>
  change({ accountId, templateId, left: 0, longTerm: $remove(), refusedAt: at, ...stamp })
