import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { $remove } from 'dynamodb-toolbox'
import { config } from '../platform/config'
import { draftRecords } from '../platform/draftRecords'
import { queuePartition, queuePlace, statusLetters } from '../platform/opinionRecords'
import type { StreamChange } from '../platform/streamChange'
import { documentClient, ttl } from '../platform/table'
import { callerlessCheck } from './checkWords'
import { change, findOpinion } from './store'
import { happened } from './timeline'

/** Opinions whose check gave no answer wait here, oldest first, while the author's openid counts as active. */
const PARTITION = 'RECHECK'
const FRESH_SECONDS = 2 * 3600

/** From the stream: an opinion that is held for want of an answer is put on the list. */
export const listForRecheck = async ({ after }: StreamChange): Promise<void> => {
  if (after?._et !== 'Opinion' || after.st !== 'H' || typeof after.uc !== 'string') return
  const since = new Date(after.uc)
  await documentClient().send(
    new PutCommand({
      TableName: config().tableName,
      Item: { pk: PARTITION, sk: `${after.uc}#${String(after.pk).slice(2)}`, ttl: ttl(since, FRESH_SECONDS) },
    }),
  )
}

/**
 * From the schedule: asks WeChat again about each opinion on the list. Passed ones go on by themselves, the others
 * stay in the staff's queue; after two hours only staff decide. Answers how many were settled.
 */
export const recheckWords = async (now: Date): Promise<number> => {
  const { Items = [] } = await documentClient().send(
    new QueryCommand({
      TableName: config().tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': PARTITION },
      Limit: 200,
    }),
  )
  let settled = 0
  for (const { sk } of Items as { sk: string }[]) {
    const [since = '', opinionId = ''] = sk.split('#')
    const tooLate = now.getTime() - Date.parse(since) > FRESH_SECONDS * 1000
    if (!tooLate && !(await settle(opinionId, now))) continue
    await documentClient().send(new DeleteCommand({ TableName: config().tableName, Key: { pk: PARTITION, sk } }))
    settled++
  }
  return settled
}

/** True where nothing more is to be asked about this opinion. */
const settle = async (opinionId: string, now: Date): Promise<boolean> => {
  const record = await findOpinion(opinionId)
  if (record?.status !== 'H' || !record.uncheckedSince) return true
  const verdict = await callerlessCheck(record)
  if (verdict === 'unchecked') return false
  const { draftId, round } = queuePlace(record.queue)
  const draft = await draftRecords.get(draftId)
  if (!draft) return true
  const at = now.toISOString()
  const passed = verdict === 'pass'
  const written = await change(record, {
    uncheckedSince: $remove(),
    statusReason: passed ? $remove() : '内容需要工作人员看过之后再进入办理，请留意通知。',
    ...(passed && {
      status: statusLetters.submitted,
      queue: queuePartition(draft, round, 'submitted', record.id),
      timeline: happened(record, at, 'accepted', '内容检查通过，进入办理'),
      updatedAt: at,
    }),
    by: 'system',
  })
  // Somebody wrote meanwhile: the next round looks again.
  return written !== undefined
}
