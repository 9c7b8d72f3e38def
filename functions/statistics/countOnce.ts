import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { config } from '../platform/config'
import { conditionFailed, documentClient, transactionConflict } from '../platform/table'

const TRIES = 6

type Key = { pk: string; sk: string }
type Counts = Record<string, number>

type Once = {
  /** Keeps what was counted of one thing. */
  marker: Key
  /** The thing's write number: an older state never replaces a newer one. */
  writes: number
  counter: Key
  /** What this state adds to the counter, by attribute. */
  counts: Counts
}

/**
 * Counts a thing once in its newest state: what was counted of it stands in its marker, which changes in the same
 * transaction as the counter. A record seen again, late or out of order finds a newer marker and changes nothing.
 */
export const countOnce = async ({ marker, writes, counter, counts }: Once): Promise<void> => {
  const TableName = config().tableName
  for (let tries = 1; ; tries++) {
    const { Item } = await documentClient().send(new GetCommand({ TableName, Key: marker, ConsistentRead: true }))
    const last = Item as { w: number; counted: Counts } | undefined
    if (last && last.w >= writes) return
    const names = [...new Set([...Object.keys(counts), ...Object.keys(last?.counted ?? {})])]
    const deltas = names
      .map((name) => [name, (counts[name] ?? 0) - (last?.counted[name] ?? 0)] as const)
      .filter(([, by]) => by !== 0)
    const put = {
      Put: {
        TableName,
        Item: { ...marker, w: writes, counted: counts },
        ConditionExpression: last ? 'w = :w' : 'attribute_not_exists(pk)',
        ...(last && { ExpressionAttributeValues: { ':w': last.w } }),
      },
    }
    const add = {
      Update: {
        TableName,
        Key: counter,
        UpdateExpression: `ADD ${deltas.map((_, index) => `#n${index} :v${index}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(deltas.map(([name], index) => [`#n${index}`, name])),
        ExpressionAttributeValues: Object.fromEntries(deltas.map(([, by], index) => [`:v${index}`, by])),
      },
    }
    try {
      await documentClient().send(new TransactWriteCommand({ TransactItems: deltas.length > 0 ? [put, add] : [put] }))
      return
    } catch (error) {
      // Counted meanwhile by another consumer: look again.
      if (tries >= TRIES || !(conditionFailed(error) || transactionConflict(error))) throw error
    }
  }
}
