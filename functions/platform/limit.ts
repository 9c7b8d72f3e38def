import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import { config } from './config'
import { conditionFailed, documentClient, ttl } from './table'

/** Windows that this process has seen, so that the right one of the two writes comes first. */
const begun = new Map<string, number>()

/**
 * Takes one use of `what` out of `subject`'s bucket, which holds `most` and is filled again, whole, `windowSeconds` after the
 * first was taken: so many in an hour are never more in that hour. One write unit as a rule.
 * Throws too_many_requests with the seconds to wait.
 */
export const countUse = async (
  what: string,
  subject: string,
  most: number,
  windowSeconds: number,
  now: Date,
): Promise<void> => {
  const key = { pk: `L#${what}#${subject}`, sk: 'L' }
  const at = now.getTime()
  const since = at - windowSeconds * 1000
  const add = () =>
    documentClient().send(
      new UpdateCommand({
        TableName: config().tableName,
        Key: key,
        UpdateExpression: 'SET #n = #n + :one',
        ConditionExpression: '#from > :since AND #n < :most',
        ExpressionAttributeNames: { '#n': 'n', '#from': 'from' },
        ExpressionAttributeValues: { ':one': 1, ':since': since, ':most': most },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    )
  const begin = () =>
    documentClient().send(
      new UpdateCommand({
        TableName: config().tableName,
        Key: key,
        UpdateExpression: 'SET #n = :one, #from = :now, #ttl = :ttl',
        ConditionExpression: 'attribute_not_exists(pk) OR #from <= :since',
        ExpressionAttributeNames: { '#n': 'n', '#from': 'from', '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':one': 1, ':now': at, ':since': since, ':ttl': ttl(now, windowSeconds + 60) },
      }),
    )
  const running = (begun.get(key.pk) ?? 0) > since
  try {
    await (running ? add() : begin())
    if (!running) remember(key.pk, at)
    return
  } catch (error) {
    if (!conditionFailed(error)) throw error
  }
  try {
    await (running ? begin() : add())
    remember(key.pk, at)
  } catch (error) {
    if (!conditionFailed(error)) throw error
    const seconds = Math.max(1, Math.ceil(((begun.get(key.pk) ?? at) - since) / 1000))
    throw problem('too_many_requests', { seconds, retryAfter: seconds })
  }
}

const remember = (key: string, at: number) => {
  if (begun.size > 10_000) begun.clear()
  begun.set(key, at)
}
