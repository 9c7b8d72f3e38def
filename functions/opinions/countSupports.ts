import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { config } from '../platform/config'
import type { StreamChange } from '../platform/streamChange'
import { conditionFailed, documentClient, transactionConflict } from '../platform/table'
import { supportsKey } from './publishOpinion'

type Said = { pk: string; sk: string; on: boolean; w: number }

/** Supports counted in one transaction, besides the opinion's number. */
const CHUNK = 50
const TRIES = 8

/** The newest of what each person said, where it is not in the number yet. */
const uncounted = (changes: readonly StreamChange[]): Map<string, Said[]> => {
  const newest = new Map<string, Said>()
  for (const { after } of changes) {
    if (after?._et !== 'Support') continue
    const said = { pk: String(after.pk), sk: String(after.sk), on: after.on === true, w: Number(after.w) }
    const key = `${said.pk}|${said.sk}`
    if ((newest.get(key)?.w ?? 0) > said.w) continue
    if ((after.cd === true) === said.on) newest.delete(key)
    else newest.set(key, said)
  }
  const byOpinion = new Map<string, Said[]>()
  for (const said of newest.values()) {
    const opinionId = said.pk.slice(3).split('#')[0] ?? ''
    byOpinion.set(opinionId, [...(byOpinion.get(opinionId) ?? []), said])
  }
  return byOpinion
}

/** Each support is marked as counted in the transaction that changes the number: seen twice or late, it changes nothing. */
const transact = (opinionId: string, said: readonly Said[]) => {
  const TableName = config().tableName
  return documentClient().send(
    new TransactWriteCommand({
      TransactItems: [
        ...said.map(({ pk, sk, on, w }) => ({
          Update: {
            TableName,
            Key: { pk, sk },
            UpdateExpression: 'SET cd = :on',
            ConditionExpression: `w = :w AND ${on ? '(attribute_not_exists(cd) OR cd = :not)' : 'cd = :not'}`,
            ExpressionAttributeValues: { ':on': on, ':not': !on, ':w': w },
          },
        })),
        {
          Update: {
            TableName,
            Key: { pk: `PO#${opinionId}`, sk: 'PO' },
            UpdateExpression: 'ADD supports :sum',
            ExpressionAttributeValues: { ':sum': said.reduce((sum, { on }) => sum + (on ? 1 : -1), 0) },
          },
        },
      ],
    }),
  )
}

/** Counts what is still to be counted; what another consumer has counted, or its author changed since, is left out. */
const countChunk = async (opinionId: string, chunk: readonly Said[]): Promise<void> => {
  let open = chunk
  for (let tries = 1; open.length > 0; tries++) {
    try {
      await transact(opinionId, open)
      return
    } catch (error) {
      if (!(error instanceof TransactionCanceledException) || tries >= TRIES) throw error
      const reasons = error.CancellationReasons ?? []
      if (!conditionFailed(error) && !transactionConflict(error)) throw error
      open = open.filter((_, index) => reasons[index]?.Code !== 'ConditionalCheckFailed')
    }
  }
}

/** Puts the number into the key by which the public list is ordered, unless it has moved on meanwhile. */
const order = async (opinionId: string): Promise<void> => {
  const Key = { pk: `PO#${opinionId}`, sk: 'PO' }
  const TableName = config().tableName
  const { Item } = await documentClient().send(new GetCommand({ TableName, Key, ConsistentRead: true }))
  if (typeof Item?.p1 !== 'string') return
  try {
    await documentClient().send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'SET s1 = :s1',
        ConditionExpression: 'supports = :supports AND attribute_exists(p1)',
        ExpressionAttributeValues: {
          ':s1': supportsKey(Number(Item.supports), String(Item.createdAt)),
          ':supports': Item.supports,
        },
      }),
    )
  } catch (error) {
    if (!conditionFailed(error)) throw error
  }
}

/** The stream's part of 支持: one batch changes an opinion's number once, however many people spoke in it. */
export const countSupports = async (changes: readonly StreamChange[]): Promise<void> => {
  for (const [opinionId, said] of uncounted(changes)) {
    for (let from = 0; from < said.length; from += CHUNK) await countChunk(opinionId, said.slice(from, from + CHUNK))
    await order(opinionId)
  }
}
