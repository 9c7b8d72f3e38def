import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { config } from './config'
import { documentClient } from './table'

const BEIJING = 8 * 3_600_000

/** 2026-0001, by the year in Beijing; a number may be skipped, none is given twice. */
export const nextNumber = async (of: string, now: Date): Promise<string> => {
  const year = new Date(now.getTime() + BEIJING).getUTCFullYear()
  const { Attributes } = await documentClient().send(
    new UpdateCommand({
      TableName: config().tableName,
      Key: { pk: 'SYSTEM', sk: `NUMBER#${of}#${year}` },
      UpdateExpression: 'ADD #n :one',
      ExpressionAttributeNames: { '#n': 'value' },
      ExpressionAttributeValues: { ':one': 1 },
      ReturnValues: 'UPDATED_NEW',
    }),
  )
  return `${year}-${String(Attributes?.value ?? 0).padStart(4, '0')}`
}
