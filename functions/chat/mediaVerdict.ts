import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { isFile } from '../platform/attachments'
import { config } from '../platform/config'
import { conditionFailed, documentClient } from '../platform/table'
import { deliver, put, readPlace, waits } from './heldMessages'
import { attachmentsOf, CHECKING, HELD, type MessageRecord, messageOf, placeOf } from './messageRecord'

/**
 * WeChat's verdict on one file of a message: once all have passed it is delivered; one that has not sends it to a
 * person. A verdict told again changes nothing.
 */
export const takeMessageVerdict = async (
  { id, seq }: { id: string; seq: number },
  index: number,
  passed: boolean,
  now: Date,
): Promise<void> => {
  const message = await withVerdict(`C#${id}`, placeOf(seq), index, passed)
  if (!message || !waits(message) || message.p2 !== CHECKING) return
  const files = attachmentsOf(message).filter(isFile)
  if (files.some(({ state }) => state === 'held')) await put({ ...message, p2: HELD })
  else if (files.every(({ state }) => state === 'passed'))
    await deliver(message, now, { by: 'system', request: 'wechat' })
}

const withVerdict = async (
  pk: string,
  sk: string,
  index: number,
  passed: boolean,
): Promise<MessageRecord | undefined> => {
  try {
    const { Attributes } = await documentClient().send(
      new UpdateCommand({
        TableName: config().tableName,
        Key: { pk, sk },
        UpdateExpression: `SET #an[${index}].#state = :to`,
        ConditionExpression: `#an[${index}].#state = :checking`,
        ExpressionAttributeNames: { '#an': 'an', '#state': 'state' },
        ExpressionAttributeValues: { ':to': passed ? 'passed' : 'held', ':checking': 'checking' },
        ReturnValues: 'ALL_NEW',
      }),
    )
    return Attributes && messageOf(Attributes)
  } catch (error) {
    if (!conditionFailed(error)) throw error
    return readPlace(pk, sk)
  }
}
