import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { config } from './config'
import { orConflict } from './orConflict'
import { documentClient } from './table'

type Put = {
  Item: Record<string, unknown>
  ConditionExpression: string
  ExpressionAttributeValues?: Record<string, unknown>
}

/**
 * Writes a record on its condition, and `along` with it or not at all: a transaction only where there is something to
 * write along, as it costs twice. Throws conflict where somebody else wrote meanwhile.
 */
export const putWith = async (record: Put, along: readonly Record<string, unknown>[]): Promise<void> => {
  const TableName = config().tableName
  const put = { TableName, ...record }
  const client = documentClient()
  const writing: Promise<unknown> =
    along.length === 0
      ? client.send(new PutCommand(put))
      : client.send(
          new TransactWriteCommand({
            TransactItems: [{ Put: put }, ...along.map((Item) => ({ Put: { TableName, Item } }))],
          }),
        )
  await orConflict(writing)
}
