import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { config } from './config'
import { documentClient, ttl } from './table'
import { TOKEN_HOURS } from './token'

const LOOK_EVERY_MS = 10_000
const PARTITION = 'ENDED'

const known = new Set<string>()
/** Before every time: DynamoDB refuses an empty string in the place of a key. */
let last = '0'
let lookedAt = 0
let looking: Promise<void> | undefined

const look = async (): Promise<void> => {
  const { Items = [] } = await documentClient().send(
    new QueryCommand({
      TableName: config().tableName,
      KeyConditionExpression: 'pk = :pk AND sk > :last',
      ExpressionAttributeValues: { ':pk': PARTITION, ':last': last },
    }),
  )
  for (const { sk } of Items as { sk: string }[]) {
    known.add(sk.slice(sk.indexOf('#') + 1))
    last = sk
  }
}

/**
 * Tokens ended before their time, by sign-out. Each process asks the table for new ones at most every ten seconds,
 * so that a request of a resident reads nothing for it.
 */
export const endedSessions = {
  has: async (tokenId: string, now: Date): Promise<boolean> => {
    if (now.getTime() - lookedAt > LOOK_EVERY_MS) {
      looking ??= look().finally(() => {
        lookedAt = Date.now()
        looking = undefined
      })
      await looking
    }
    return known.has(tokenId)
  },

  add: async (tokenId: string, now: Date): Promise<void> => {
    await documentClient().send(
      new PutCommand({
        TableName: config().tableName,
        Item: { pk: PARTITION, sk: `${now.toISOString()}#${tokenId}`, ttl: ttl(now, TOKEN_HOURS * 3600) },
      }),
    )
    known.add(tokenId)
  },
}
