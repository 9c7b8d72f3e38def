import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { config } from './config'
import type { IndexItem } from './pages'
import { documentClient } from './table'

type PartitionKey = { byOwner: 'p1'; byQueue: 'p2' }
const sortKeys = { byOwner: 's1', byQueue: 's2' } as const
const partitionKeys: PartitionKey = { byOwner: 'p1', byQueue: 'p2' }

/** Where a walk through a partition stands: DynamoDB's own key of the last item. */
export type WalkPlace = Record<string, unknown>

/**
 * A whole partition of an index, oldest first, a page (1 MB) at a time: for jobs and counts, never for a list that
 * somebody waits for. `after` goes on from the `place` of an earlier page; `since` begins at that sort key.
 *
 * @example for await (const { items, place } of indexPages('byQueue', partition)) …
 */
export async function* indexPages(
  index: keyof PartitionKey,
  partition: string,
  after?: WalkPlace,
  since?: string,
): AsyncGenerator<{ items: IndexItem[]; place?: WalkPlace }> {
  let place = after
  do {
    const page = await documentClient().send(
      new QueryCommand({
        TableName: config().tableName,
        IndexName: index,
        KeyConditionExpression: since === undefined ? '#p = :p' : '#p = :p AND #s >= :since',
        ExpressionAttributeNames: {
          '#p': partitionKeys[index],
          ...(since !== undefined && { '#s': sortKeys[index] }),
        },
        ExpressionAttributeValues: { ':p': partition, ...(since !== undefined && { ':since': since }) },
        ExclusiveStartKey: place,
      }),
    )
    place = page.LastEvaluatedKey
    yield { items: (page.Items ?? []) as IndexItem[], place }
  } while (place)
}

/** How many items a partition of an index holds. */
export const countIndex = async (index: keyof PartitionKey, partition: string): Promise<number> => {
  let count = 0
  let ExclusiveStartKey: WalkPlace | undefined
  do {
    const page = await documentClient().send(
      new QueryCommand({
        TableName: config().tableName,
        IndexName: index,
        KeyConditionExpression: '#p = :p',
        ExpressionAttributeNames: { '#p': partitionKeys[index] },
        ExpressionAttributeValues: { ':p': partition },
        Select: 'COUNT',
        ExclusiveStartKey,
      }),
    )
    count += page.Count ?? 0
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return count
}
