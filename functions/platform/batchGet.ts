import { BatchGetCommand, type BatchGetCommandOutput } from '@aws-sdk/lib-dynamodb'
import { config } from './config'
import { documentClient } from './table'

type Key = { pk: string; sk: string }

const BATCH = 100
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Items by their keys, as stored, by `pk|sk`; those that do not exist are left out. Half a read unit for each 4 KB, a
 * whole one where they are read consistently. What DynamoDB had no time for is asked for again, with pauses that grow.
 */
export const batchGet = async <T extends Record<string, unknown>>(
  keys: readonly Key[],
  { consistent = false }: { consistent?: boolean } = {},
): Promise<Map<string, T>> => {
  const TableName = config().tableName
  const found = new Map<string, T>()
  let open = [...new Map(keys.map((key) => [`${key.pk}|${key.sk}`, key])).values()]
  for (let attempt = 0; open.length > 0; attempt++) {
    if (attempt > 0) await wait(Math.min(50 * 2 ** attempt, 3_000))
    const got: BatchGetCommandOutput = await documentClient().send(
      new BatchGetCommand({
        RequestItems: { [TableName]: { Keys: open.slice(0, BATCH), ConsistentRead: consistent } },
      }),
    )
    for (const item of (got.Responses?.[TableName] ?? []) as (T & Key)[]) found.set(`${item.pk}|${item.sk}`, item)
    const again = (got.UnprocessedKeys?.[TableName]?.Keys ?? []) as Key[]
    if (again.length === 0) attempt = -1
    open = [...again, ...open.slice(BATCH)]
  }
  return found
}
