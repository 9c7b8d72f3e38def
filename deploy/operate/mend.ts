import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { settle } from '../../functions/chat/settle'
import { config } from '../../functions/platform/config'
import { addShards } from '../../functions/platform/figures'
import { queryPartition } from '../../functions/platform/query'
import { conditionFailed, documentClient } from '../../functions/platform/table'
import type { Difference } from './recount'

type LinesOf = (participant: string) => Record<string, string>

const counter = async ({ where, expected, found }: Difference) => {
  // The name of an adoption's figure has bars of its own.
  const [pk = '', sk = '', ...rest] = where.split('|')
  const name = rest.join('|')
  const shards = await queryPartition<Record<string, unknown>>({ pk, skAfter: sk, skBefore: `${sk}~~` })
  // Counted on meanwhile: the next run sees what is left.
  if (Number(addShards(shards).get(sk)?.[name] ?? 0) !== found) return false
  await documentClient().send(
    new UpdateCommand({
      TableName: config().tableName,
      Key: { pk, sk },
      UpdateExpression: 'ADD #n :missing',
      ExpressionAttributeNames: { '#n': name },
      ExpressionAttributeValues: { ':missing': Number(expected) - Number(found) },
    }),
  )
  return true
}

const participant = async ({ where }: Difference, linesOf: LinesOf) => {
  const Key = { pk: where.split('|')[0] ?? '', sk: 'P' }
  const TableName = config().tableName
  const { Item } = await documentClient().send(new GetCommand({ TableName, Key, ConsistentRead: true }))
  await documentClient().send(
    new PutCommand({
      TableName,
      Item: { ...Key, ops: linesOf(Key.pk.slice(2)), n: Number(Item?.n ?? 0) + 1 },
      ConditionExpression: Item ? '#n = :n' : 'attribute_not_exists(pk)',
      ...(Item && { ExpressionAttributeNames: { '#n': 'n' }, ExpressionAttributeValues: { ':n': Item.n } }),
    }),
  )
}

const queue = ({ where, expected, found }: Difference) =>
  documentClient().send(
    new UpdateCommand({
      TableName: config().tableName,
      Key: { pk: where, sk: 'O' },
      UpdateExpression: 'SET p2 = :right',
      ConditionExpression: 'p2 = :found',
      ExpressionAttributeValues: { ':right': expected, ':found': found },
    }),
  )

const conversation = ({ where }: Difference) => {
  const [resident = '', id = ''] = where.split('|')
  return settle(id.slice(2), resident.slice(3), config().rules)
}

/** Makes derived data what the records say. Answers how many differences it could mend; the others changed meanwhile. */
export const mend = async (differences: readonly Difference[], linesOf: LinesOf): Promise<number> => {
  const ways = { counter, participant, queue, conversation }
  const participants = new Set<string>()
  let mended = 0
  for (const difference of differences) {
    if (!difference.mend) continue
    const item = difference.where.split('|')[0] ?? ''
    // A participant's item is written whole.
    if (difference.mend === 'participant' && participants.has(item)) {
      mended++
      continue
    }
    try {
      if ((await ways[difference.mend](difference, linesOf)) === false) continue
      if (difference.mend === 'participant') participants.add(item)
      mended++
    } catch (error) {
      if (!conditionFailed(error)) throw error
    }
  }
  return mended
}
