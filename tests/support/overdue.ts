import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Client } from './client'
import { TABLE, tableOfStack } from './operate'

export const PAST = '2026-01-06T16:00:00.000Z'

/** Lets the time to answer a resident's conversation be over, as no test can wait for it: straight in the table. */
export const makeOverdue = async (resident: Client, conversationId: string): Promise<void> => {
  const table = tableOfStack()
  const Key = { pk: `CR#${(await resident.get('/me')).body.id}`, sk: `C#${conversationId}` }
  const { Item } = await table.send(new GetCommand({ TableName: TABLE, Key, ConsistentRead: true }))
  const { rv, c } = Item as { rv: number; c: object }
  await table.send(
    new UpdateCommand({
      TableName: TABLE,
      Key,
      UpdateExpression: 'SET du = :past, c = :card, rv = :next',
      ConditionExpression: 'rv = :rv',
      ExpressionAttributeValues: {
        ':past': PAST,
        ':card': { ...c, d: Date.parse(PAST) },
        ':rv': rv,
        ':next': rv + 1,
      },
    }),
  )
}
