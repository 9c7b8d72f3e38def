import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import { config } from './config'
import { conditionFailed, documentClient, transactionConflict } from './table'

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
  try {
    if (along.length === 0) await documentClient().send(new PutCommand(put))
    else
      await documentClient().send(
        new TransactWriteCommand({
          TransactItems: [{ Put: put }, ...along.map((Item) => ({ Put: { TableName, Item } }))],
        }),
      )
  } catch (error) {
    if (conditionFailed(error) || transactionConflict(error)) throw problem('conflict')
    throw error
  }
}
