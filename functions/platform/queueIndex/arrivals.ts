import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { config } from '../config'
import type { DraftRecord } from '../draftRecords'
import { queuePartitions } from '../opinionRecords'
import { documentClient } from '../table'
import type { QueueTable } from './table'

/** Newest entries looked at in each partition of arrivals: half a read unit each. */
const LOOKED_AT = 5
/** Partitions asked at most: of a draft with more shards, some in turn. */
const MOST_PARTITIONS = 8
/** Opinions read one by one for a list. */
const MOST_READ = 10

let turn = 0

const newestIn = async (partition: string): Promise<string[]> => {
  const { Items = [] } = await documentClient().send(
    new QueryCommand({
      TableName: config().tableName,
      IndexName: 'byQueue',
      KeyConditionExpression: 'p2 = :p',
      ExpressionAttributeValues: { ':p': partition },
      ProjectionExpression: 'pk, s2',
      ScanIndexForward: false,
      Limit: LOOKED_AT,
    }),
  )
  return Items.map(({ pk }) => String(pk).slice(2))
}

/** The newest arrivals that the stream has not brought yet, and whether there are more of them than are named. */
export const missingArrivals = async (
  draft: Pick<DraftRecord, 'id' | 'shards'>,
  round: number,
  table: QueueTable,
): Promise<{ ids: string[]; more: boolean }> => {
  const partitions = [...queuePartitions(draft, round, 'submitted'), ...queuePartitions(draft, round, 'held')]
  turn = (turn + MOST_PARTITIONS) % partitions.length
  const asked =
    partitions.length <= MOST_PARTITIONS
      ? partitions
      : [...partitions, ...partitions].slice(turn, turn + MOST_PARTITIONS)
  const lists = await Promise.all(asked.map(newestIn))
  const missing = lists.map((ids) => ids.filter((id) => table.find(id) === undefined))
  const ids = missing.flat()
  // Where all that was looked at was missing, there may be further ones behind them.
  const beyond = missing.some((list) => list.length === LOOKED_AT)
  return { ids: ids.slice(0, MOST_READ), more: beyond || ids.length > MOST_READ }
}
