import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { config } from '../../functions/platform/config'
import { documentClient } from '../../functions/platform/table'

/** An item by stored names. */
export type StoredItem = { pk: string; sk: string; _et?: string } & Record<string, unknown>

/** Every item of the table, page by page: for commands of the operator, never on a request's path. */
export async function* wholeTable(): AsyncGenerator<StoredItem> {
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await documentClient().send(
      new ScanCommand({ TableName: config().tableName, ExclusiveStartKey, ConsistentRead: true }),
    )
    for (const item of page.Items ?? []) yield item as StoredItem
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
}

export const tableIsEmpty = async (): Promise<boolean> => {
  const page = await documentClient().send(
    new ScanCommand({ TableName: config().tableName, Limit: 1, ConsistentRead: true }),
  )
  return (page.Items ?? []).length === 0
}

const BATCH = 25

/** Set on an item that a restore put: the stream does not tell anybody of it again (functions/stream/handler.ts). */
export const RESTORED = '_rs'

/** Puts items as they are, again and again until the table has taken each. */
export const putAll = async (items: readonly StoredItem[]): Promise<void> => {
  const TableName = config().tableName
  for (let from = 0; from < items.length; from += BATCH) {
    let requests = items.slice(from, from + BATCH).map((Item) => ({ PutRequest: { Item } }))
    for (let tries = 0; requests.length > 0; tries++) {
      if (tries > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(5_000, 50 * 2 ** tries)))
      const { UnprocessedItems } = await documentClient().send(
        new BatchWriteCommand({ RequestItems: { [TableName]: requests } }),
      )
      requests = (UnprocessedItems?.[TableName] ?? []) as typeof requests
    }
  }
}
