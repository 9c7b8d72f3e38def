import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { config } from '../platform/config'
import { indexPage, type Place } from '../platform/pages'
import { documentClient } from '../platform/table'

/**
 * An erased account's opinions stay, as the law-making record needs, without the person: name, organisation and the
 * rest of what they said of themselves go. District and capacity stay, since figures are made of them.
 */
export const forgetAuthor = async (accountId: string): Promise<void> => {
  let place: Place | undefined
  do {
    const page = await indexPage('byOwner', [accountId], { place, limit: 100 })
    for (const { pk, sk } of page.items)
      await documentClient()
        .send(
          new UpdateCommand({
            TableName: config().tableName,
            Key: { pk, sk },
            UpdateExpression: 'REMOVE #su.#name, #su.#organisation ADD #w :one',
            ConditionExpression: 'attribute_exists(#su)',
            ExpressionAttributeNames: { '#su': 'su', '#name': 'name', '#organisation': 'organisation', '#w': 'w' },
            ExpressionAttributeValues: { ':one': 1 },
          }),
        )
        .catch((error: unknown) => {
          // It says nothing of its author.
          if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error
        })
    place = page.next
  } while (place)
}
