import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { config } from '../platform/config'
import { indexPage, type Place } from '../platform/pages'
import { conditionFailed, documentClient } from '../platform/table'

/**
 * An erased account's opinions stay, as the law-making record needs, without the person: name, organisation and the
 * rest of what they said of themselves go. District and capacity stay, since figures are made of them.
 */
export const forgetAuthor = async (accountId: string): Promise<void> => {
  let place: Place | undefined
  do {
    const page = await indexPage('byOwner', [accountId], { place, limit: 100 })
    for (const { pk, sk, _et } of page.items) {
      if (_et !== 'Opinion') continue
      await dropPublicName({ pk, sk })
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
          if (!conditionFailed(error)) throw error
        })
    }
    place = page.next
  } while (place)
}

/** The name that a public opinion was shown under. */
const dropPublicName = (Key: { pk: string; sk: string }) =>
  documentClient()
    .send(
      new UpdateCommand({
        TableName: config().tableName,
        Key,
        UpdateExpression: 'REMOVE #pn ADD #w :one',
        ConditionExpression: 'attribute_exists(#pn)',
        ExpressionAttributeNames: { '#pn': 'pn', '#w': 'w' },
        ExpressionAttributeValues: { ':one': 1 },
      }),
    )
    .catch((error: unknown) => {
      if (!conditionFailed(error)) throw error
    })
