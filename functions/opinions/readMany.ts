import { BatchGetCommand, type BatchGetCommandOutput } from '@aws-sdk/lib-dynamodb'
import { EntityFormatter } from 'dynamodb-toolbox'
import { config } from '../platform/config'
import { OpinionEntity } from '../platform/entities'
import type { OpinionRecord } from '../platform/opinionRecords'
import { documentClient } from '../platform/table'

const BATCH = 100
const format = OpinionEntity.build(EntityFormatter)
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Keys = { pk: string; sk: string }[]

const oneBatch = async (keys: Keys): Promise<OpinionRecord[]> => {
  const table = config().tableName
  const records: OpinionRecord[] = []
  let left = keys
  for (let attempt = 0; left.length > 0; attempt++) {
    // What DynamoDB had no time for is asked for again, with pauses that grow.
    if (attempt > 0) await wait(Math.min(50 * 2 ** attempt, 3_000))
    const got: BatchGetCommandOutput = await documentClient().send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: left, ConsistentRead: true } } }),
    )
    for (const item of got.Responses?.[table] ?? []) if (item._et === 'Opinion') records.push(format.format(item))
    left = (got.UnprocessedKeys?.[table]?.Keys ?? []) as Keys
  }
  return records
}

/** Whole opinions by id, as they are now; ids of nothing are left out. In batches of a hundred, four at a time. */
export const readMany = async (ids: readonly string[]): Promise<Map<string, OpinionRecord>> => {
  const found = new Map<string, OpinionRecord>()
  for (let from = 0; from < ids.length; from += 4 * BATCH) {
    const slices = [0, 1, 2, 3].map((n) => ids.slice(from + n * BATCH, from + (n + 1) * BATCH))
    const records = await Promise.all(slices.map((slice) => oneBatch(slice.map((id) => ({ pk: `O#${id}`, sk: 'O' })))))
    for (const record of records.flat()) found.set(record.id, record)
  }
  return found
}
