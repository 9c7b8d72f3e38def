import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { accounts as contract } from '@shared/accounts/endpoints'
import { problem } from '@shared/api/errors'
import { UpdateItemCommand } from 'dynamodb-toolbox'
import { NotificationEntity } from '../platform/accountEntities'
import { config } from '../platform/config'
import type { Operation } from '../platform/serve'
import { conditionFailed, documentClient } from '../platform/table'
import type { AccountDeps } from './deps'

type Stored = {
  sk: string
  kind: string
  text: string
  opinionId?: string
  conversationId?: string
  draftId?: string
  createdAt: string
  readAt?: string
}

const notificationOf = ({ sk, ...rest }: Stored) => ({ ...rest, id: sk })

/** Unread ones are counted among the newest of this number. */
const COUNTED = 100

/** Newest first. A notification's id begins with its time, so the partition is in order. */
const newest = async (accountId: string, limit: number, before?: string): Promise<Stored[]> => {
  const { Items = [] } = await documentClient().send(
    new QueryCommand({
      TableName: config().tableName,
      KeyConditionExpression: before ? 'pk = :pk AND sk < :before' : 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `N#${accountId}`, ...(before && { ':before': before }) },
      ScanIndexForward: false,
      Limit: limit,
    }),
  )
  return Items as Stored[]
}

export const listNotifications: Operation<typeof contract.listNotifications, AccountDeps> = async (
  { limit, next },
  caller,
  { cursors },
) => {
  const scope = `notifications/${caller.id}`
  const before = next === undefined ? undefined : cursors.open<string>(scope, next)
  const recent = before ? undefined : await newest(caller.id, Math.max(COUNTED, limit + 1))
  const found = recent ?? (await newest(caller.id, limit + 1, before))
  const counted = recent ?? (await newest(caller.id, COUNTED))
  const items = found.slice(0, limit)
  const last = items[items.length - 1]
  return {
    items: items.map(notificationOf),
    next: found.length > limit && last ? cursors.seal(scope, last.sk) : undefined,
    unread: counted.slice(0, COUNTED).filter(({ readAt }) => readAt === undefined).length,
  }
}

const markRead = async (accountId: string, id: string, at: string): Promise<Stored> => {
  documentClient()
  const { Attributes } = await NotificationEntity.build(UpdateItemCommand)
    .item({ accountId, place: id, readAt: at })
    .options({ condition: { attr: 'text', exists: true }, returnValues: 'ALL_NEW' })
    .send()
  return { ...(Attributes as unknown as Omit<Stored, 'sk'>), sk: id }
}

export const readNotification: Operation<typeof contract.readNotification, AccountDeps> = async (
  { id },
  caller,
  { now },
) => {
  try {
    return notificationOf(await markRead(caller.id, id, now.toISOString()))
  } catch (error) {
    if (conditionFailed(error)) throw problem('not_found')
    throw error
  }
}

export const readAllNotifications: Operation<typeof contract.readAllNotifications, AccountDeps> = async (
  { until },
  caller,
  { now },
) => {
  const at = now.toISOString()
  const unread = (await newest(caller.id, COUNTED)).filter(
    ({ readAt, createdAt }) => readAt === undefined && createdAt <= (until ?? at),
  )
  await Promise.all(unread.map(({ sk }) => markRead(caller.id, sk, at)))
  return { ok: true as const }
}
