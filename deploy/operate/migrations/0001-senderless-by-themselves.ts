import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { config } from '../../../functions/platform/config'
import { digest } from '../../../functions/platform/ids'
import { conditionFailed, documentClient } from '../../../functions/platform/table'
import type { Migration } from '../migrate'

/** Where all opinions that name no sender were kept together, until they would not fit into one item. */
const together = { pk: `P#name#${digest('')}`, sk: 'P' }

/**
 * What was counted of an opinion that names no sender stood in one item for all of them, which could outgrow
 * DynamoDB's 400 KB. Each stands by itself now. Counters do not change. Run it before the new functions are deployed.
 */
export const senderlessByThemselves: Migration = {
  id: '0001-senderless-by-themselves',
  why: 'One item for all opinions without a sender would outgrow 400 KB.',
  run: async () => {
    const TableName = config().tableName
    const { Item } = await documentClient().send(new GetCommand({ TableName, Key: together, ConsistentRead: true }))
    const lines = Object.entries((Item?.ops ?? {}) as Record<string, string>)
    for (const [opinionId, line] of lines) {
      try {
        await documentClient().send(
          new PutCommand({
            TableName,
            Item: { pk: `P#opinion#${opinionId}`, sk: 'P', ops: { [opinionId]: line }, n: 1 },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        )
      } catch (error) {
        if (!conditionFailed(error)) throw error
      }
    }
    if (Item) await documentClient().send(new DeleteCommand({ TableName, Key: together }))
    return lines.length
  },
}
