import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { config } from '../platform/config'
import { conditionFailed, documentClient } from '../platform/table'
import { deliverHeld, HELD_NOTICES } from './deliverNotices'
import type { StoredNotice } from './noticeWays'

const AT_ONCE = 10
const MOST_A_RUN = 2_000

/** Takes a notice off the list: whoever does sends it, and nobody else. */
const take = async ({ pk, sk, s2 }: { pk: string; sk: string; s2: string }): Promise<StoredNotice | undefined> => {
  try {
    const { Attributes } = await documentClient().send(
      new UpdateCommand({
        TableName: config().tableName,
        Key: { pk, sk },
        UpdateExpression: 'SET ou = :sending REMOVE p2, s2',
        ConditionExpression: 'ou = :held AND s2 = :s2',
        ExpressionAttributeValues: { ':sending': 'sending', ':held': 'held', ':s2': s2 },
        ReturnValues: 'ALL_NEW',
      }),
    )
    return Attributes as StoredNotice
  } catch (error) {
    if (conditionFailed(error)) return undefined
    throw error
  }
}

const dueIn = async (queue: string, now: Date): Promise<{ pk: string; sk: string; s2: string }[]> => {
  const { Items = [] } = await documentClient().send(
    new QueryCommand({
      TableName: config().tableName,
      IndexName: 'byQueue',
      KeyConditionExpression: 'p2 = :queue AND s2 <= :now',
      ExpressionAttributeValues: { ':queue': queue, ':now': now.toISOString() },
      Limit: MOST_A_RUN / HELD_NOTICES.length,
    }),
  )
  return Items as { pk: string; sk: string; s2: string }[]
}

/** From the schedule: sends what waited for the end of the quiet hours, or for WeChat. Answers how many. */
export const sendHeldNotices = async (now: Date): Promise<number> => {
  let sent = 0
  for (const queue of HELD_NOTICES) {
    const due = await dueIn(queue, now)
    for (let from = 0; from < due.length; from += AT_ONCE)
      await Promise.all(
        due.slice(from, from + AT_ONCE).map(async (entry) => {
          const notice = await take(entry)
          if (!notice) return
          await deliverHeld(notice, now)
          sent += 1
        }),
      )
  }
  return sent
}
