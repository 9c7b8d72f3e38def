import { randomBytes } from 'node:crypto'
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import { config } from './config'
import { digest } from './ids'
import { conditionFailed, documentClient, ttl } from './table'

/** An answer is kept longer than the promised 24 h. */
const KEPT_SECONDS = 26 * 3600
/** After this long without an answer the first try is taken for dead. */
const ABANDONED_MS = 30_000

/** `mark` tells a claim's own write from another's where the answer to it was lost and the SDK wrote again. */
type Kept = { body: string; at: number; mark?: string; status?: number; answer?: string }

export type KeyUse = {
  callerId: string
  key: string
  /** Everything that makes a request another one: method, path, body. */
  request: string
  now: Date
}

const keyOf = ({ callerId, key }: KeyUse) => ({ pk: `I#${callerId}#${digest(key)}`, sk: 'I' })

/**
 * Marks the key as used by this request (1 write unit). Answers what is known of an earlier use:
 * nothing, or that it is a repetition, with the kept answer where there is one.
 * Throws idempotency_key_reused for another request, request_in_progress while the first still runs.
 */
export const claimKey = async (
  use: KeyUse,
  natural: boolean,
): Promise<{ repeated: boolean; kept?: { status: number; answer: string } }> => {
  const Key = keyOf(use)
  const TableName = config().tableName
  const body = digest(use.request)
  const at = use.now.getTime()
  const mine: Kept = { body, at, mark: randomBytes(4).toString('base64url') }
  try {
    await documentClient().send(
      new PutCommand({
        TableName,
        Item: { ...Key, ...mine, ttl: ttl(use.now, KEPT_SECONDS) },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    )
    return { repeated: false }
  } catch (error) {
    if (!conditionFailed(error)) throw error
  }
  const { Item } = await documentClient().send(new GetCommand({ TableName, Key, ConsistentRead: true }))
  const kept = Item as Kept | undefined
  // The first try failed and released its key between our write and our read: begin again.
  if (!kept) return claimKey(use, natural)
  if (kept.body !== body) throw problem('idempotency_key_reused')
  if (kept.mark === mine.mark) return { repeated: false }
  if (natural) return { repeated: true }
  if (kept.answer !== undefined && kept.status !== undefined)
    return { repeated: true, kept: { status: kept.status, answer: kept.answer } }
  if (at - kept.at < ABANDONED_MS) throw problem('request_in_progress', { retryAfter: 2 })
  try {
    await documentClient().send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'SET #at = :now',
        ConditionExpression: '#at = :then',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':now': at, ':then': kept.at },
      }),
    )
    return { repeated: true }
  } catch (error) {
    if (conditionFailed(error)) throw problem('request_in_progress', { retryAfter: 2 })
    throw error
  }
}

/** Keeps the answer for repetitions (1 write unit for each KB of it). */
export const keepAnswer = async (use: KeyUse, status: number, answer: string): Promise<void> => {
  await documentClient().send(
    new UpdateCommand({
      TableName: config().tableName,
      Key: keyOf(use),
      UpdateExpression: 'SET #status = :status, #answer = :answer',
      ExpressionAttributeNames: { '#status': 'status', '#answer': 'answer' },
      ExpressionAttributeValues: { ':status': status, ':answer': answer },
    }),
  )
}

/** Nothing was done under the key: it is free again, for the corrected request. */
export const releaseKey = async (use: KeyUse): Promise<void> => {
  await documentClient().send(new DeleteCommand({ TableName: config().tableName, Key: keyOf(use) }))
}
