import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { config } from '../platform/config'
import type { JobRecord } from '../platform/jobs'
import { conditionFailed, documentClient } from '../platform/table'

/** `unless`: not where the job has this attribute by now. */
type Change = { set: Record<string, unknown>; remove?: readonly string[]; unless?: string }

/** Writes a person's change of a job, if it still has the status that was read. False where it moved on meanwhile. */
export const changeJob = async (read: JobRecord, { set, remove = [], unless }: Change): Promise<boolean> => {
  const names = [...Object.keys(set), ...remove]
  const removes = remove.length > 0 ? ` REMOVE ${remove.map((name) => `#${name}`).join(', ')}` : ''
  try {
    await documentClient().send(
      new UpdateCommand({
        TableName: config().tableName,
        Key: { pk: `J#${read.id}`, sk: 'J' },
        UpdateExpression: `SET ${Object.keys(set)
          .map((name) => `#${name} = :${name}`)
          .join(', ')}${removes}`,
        ConditionExpression: `#status = :was AND attribute_not_exists(#undo)${unless ? ' AND attribute_not_exists(#unless)' : ''}`,
        ExpressionAttributeNames: {
          ...Object.fromEntries(names.map((name) => [`#${name}`, name])),
          '#status': 'status',
          '#undo': 'undo',
          ...(unless && { '#unless': unless }),
        },
        ExpressionAttributeValues: {
          ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
          ':was': read.status,
        },
      }),
    )
    return true
  } catch (error) {
    if (conditionFailed(error)) return false
    throw error
  }
}
