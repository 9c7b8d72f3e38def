import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { config } from './config'
import { documentClient } from './table'

type Range = { pk: string; skPrefix?: string; skAfter?: string; skBefore?: string; consistent?: boolean }

/** All items of one partition (a bounded one), in the order of their sort keys, as stored. */
export const queryPartition = async <T>({
  pk,
  skPrefix,
  skAfter,
  skBefore,
  consistent = true,
}: Range): Promise<T[]> => {
  const items: T[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  const condition = skPrefix
    ? ' AND begins_with(sk, :prefix)'
    : skAfter && skBefore
      ? ' AND sk BETWEEN :after AND :before'
      : ''
  do {
    const page = await documentClient().send(
      new QueryCommand({
        TableName: config().tableName,
        KeyConditionExpression: `pk = :pk${condition}`,
        ExpressionAttributeValues: {
          ':pk': pk,
          ...(skPrefix && { ':prefix': skPrefix }),
          ...(!skPrefix && skAfter && skBefore && { ':after': skAfter, ':before': skBefore }),
        },
        ExclusiveStartKey,
        ConsistentRead: consistent,
      }),
    )
    items.push(...((page.Items ?? []) as T[]))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return items
}
