import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { config } from '../platform/config'
import { conditionFailed, documentClient } from '../platform/table'

/** WeChat's verdict on a picture of an opinion. Told again, it changes nothing. */
export const takeOpinionVerdict = async (opinionId: string, index: number, passed: boolean): Promise<void> => {
  try {
    await documentClient().send(
      new UpdateCommand({
        TableName: config().tableName,
        Key: { pk: `O#${opinionId}`, sk: 'O' },
        UpdateExpression: `SET #at[${index}].#state = :to ADD #w :one`,
        ConditionExpression: `#at[${index}].#state = :checking`,
        ExpressionAttributeNames: { '#at': 'at', '#state': 'state', '#w': 'w' },
        ExpressionAttributeValues: { ':to': passed ? 'passed' : 'held', ':checking': 'checking', ':one': 1 },
      }),
    )
  } catch (error) {
    if (!conditionFailed(error)) throw error
  }
}
