import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import { config } from '../platform/config'
import { log } from '../platform/log'
import { conditionFailed, documentClient, ttl } from '../platform/table'

const WINDOW_MS = 60_000
/** Told to the table in tens, so that a message costs a tenth of a write unit for its limit. */
const TOGETHER = 10

/** What this process has let through since `from`: told to the table (all processes' sum), and not told yet. */
type Tally = { from: number; told: number; untold: number }
const tallies = new Map<string, Tally>()

/** From this share of the limit on, what other processes let through is waited for. */
const CAREFUL = 0.5

/**
 * Counts one message of an account: at most `most` a minute. Exact within a process; of several, each may let through
 * nine more than it should before it learns of the others. Throws too_many_requests with the seconds to wait. Answers
 * what is still being told to the table, as a function: the message need not wait for that, the invocation must.
 */
export const countMessage = async (accountId: string, most: number, now: Date): Promise<() => Promise<void>> => {
  const at = now.getTime()
  const tally = current(accountId, at)
  if (tally.told + tally.untold >= most) {
    const seconds = Math.max(1, Math.ceil((tally.from + WINDOW_MS - at) / 1000))
    throw problem('too_many_requests', { seconds, retryAfter: seconds })
  }
  tally.untold += 1
  if (tally.untold < Math.min(TOGETHER, most)) return async () => undefined
  const news = tally.untold
  tally.untold = 0
  tally.told += news
  const telling = tell(accountId, news, tally.from, at).then(({ n, from }) => {
    tally.told = Math.max(tally.told, n)
    tally.from = Math.max(from, at - WINDOW_MS)
  })
  if (tally.told > most * CAREFUL) await telling
  // The message stands by then: that it was not told is no failure of its.
  const told = telling.catch((error: unknown) =>
    log.warn('messages not counted', { name: error instanceof Error ? error.name : 'unknown' }),
  )
  return () => told
}

/** Whether this process, as far as it knows, would let another message of the account through. */
export const hasRoom = (accountId: string, most: number, now: Date): boolean => {
  const { told, untold } = current(accountId, now.getTime())
  return told + untold < most
}

const current = (accountId: string, at: number): Tally => {
  const known = tallies.get(accountId)
  if (known && at - known.from < WINDOW_MS) return known
  if (tallies.size > 10_000) tallies.clear()
  const begun = { from: at, told: 0, untold: 0 }
  tallies.set(accountId, begun)
  return begun
}

/** Adds to the account's window in the table, or begins one. */
const tell = async (
  accountId: string,
  count: number,
  from: number,
  at: number,
): Promise<{ n: number; from: number }> => {
  const update = async (expression: string, condition: string, values: Record<string, unknown>) => {
    const { Attributes } = await documentClient().send(
      new UpdateCommand({
        TableName: config().tableName,
        Key: { pk: `L#message#${accountId}`, sk: 'L' },
        UpdateExpression: expression,
        ConditionExpression: condition,
        ExpressionAttributeNames: { '#n': 'n', '#from': 'from', ...(':ttl' in values && { '#ttl': 'ttl' }) },
        ExpressionAttributeValues: { ':count': count, ':since': at - WINDOW_MS, ...values },
        ReturnValues: 'ALL_NEW',
      }),
    )
    return Attributes as { n: number; from: number }
  }
  try {
    return await update('SET #n = #n + :count', '#from > :since', {})
  } catch (error) {
    if (!conditionFailed(error)) throw error
  }
  try {
    const values = { ':begun': from, ':ttl': ttl(new Date(at), 120) }
    const begin = 'SET #n = :count, #from = :begun, #ttl = :ttl'
    return await update(begin, 'attribute_not_exists(pk) OR #from <= :since', values)
  } catch (error) {
    if (!conditionFailed(error)) throw error
    return update('SET #n = #n + :count', '#from > :since', {})
  }
}
