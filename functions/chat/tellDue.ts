import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { nameOfConversation } from '@shared/chat/words'
import { config } from '../platform/config'
import { directory } from '../platform/directory'
import { emit } from '../platform/metrics'
import { notify } from '../platform/notify'
import type { Notice } from '../platform/streamChange'
import { conditionFailed, documentClient } from '../platform/table'
import { type DueCard, orderAt } from './followDue'
import { accountsOf } from './officials'
import { readRecord } from './store'

const MOST = 100
type Entry = { pk: string; s2: string; rv: number; c: DueCard }

/** Sorts behind every time: all notices of this wait were given. */
const GIVEN = '~'

const dueBy = async (time: string): Promise<Entry[]> => {
  const { Items = [] } = await documentClient().send(
    new QueryCommand({
      TableName: config().tableName,
      IndexName: 'byQueue',
      KeyConditionExpression: 'p2 = :p AND s2 <= :now',
      ExpressionAttributeValues: { ':p': 'DUE', ':now': time },
      Limit: MOST,
    }),
  )
  return Items as Entry[]
}

/** Puts the entry to the time of its next notice, unless its conversation has moved on. */
const move = async ({ pk, s2 }: Entry, next: string): Promise<void> => {
  try {
    await documentClient().send(
      new UpdateCommand({
        TableName: config().tableName,
        Key: { pk, sk: 'D' },
        UpdateExpression: 'SET s2 = :next',
        ConditionExpression: 's2 = :was',
        ExpressionAttributeValues: { ':next': next, ':was': s2 },
      }),
    )
  } catch (error) {
    if (!conditionFailed(error)) throw error
  }
}

/** Whoever answers; of a deputy's overdue matter also the workers of their stations. */
const receivers = async ({ kind, holderId }: DueCard, overdue: boolean): Promise<string[]> => {
  const own = await accountsOf(kind, holderId)
  if (!overdue || kind === 'station') return own
  const deputy = (await directory.read()).deputies.find(({ id }) => id === holderId)
  const stations = await Promise.all((deputy?.stationIds ?? []).map((id) => accountsOf('station', id)))
  return [...new Set([...own, ...stations.flat()])]
}

type Which = { id: string; topic?: string }

const tell = async ({ id, topic }: Which, card: DueCard, at: string, overdue: boolean): Promise<void> => {
  const which = nameOfConversation({ id, topic })
  const own = new Set(await accountsOf(card.kind, card.holderId))
  const text = (accountId: string) =>
    !overdue
      ? `留言${which}还有一个工作日到期，请及时答复。`
      : own.has(accountId)
        ? `留言${which}已超过答复期限，请尽快答复。`
        : // What it is about is for whoever answers it.
          `${card.holderName}的一件群众留言${nameOfConversation({ id })}已超过答复期限，请提醒。`
  const notices: Notice[] = (await receivers(card, overdue)).map((accountId) => ({
    accountId,
    event: `${overdue ? 'overdue' : 'due-soon'}#${id}#${card.dueAt}`,
    at,
    kind: overdue ? 'overdue' : 'due',
    text: text(accountId),
    ...(own.has(accountId) && { conversationId: id }),
  }))
  await notify(notices, { at })
}

/**
 * One working day before an answer is due, and when it is overdue: told once each, however often this runs. Whatever
 * was answered meanwhile is left alone. One query of the list of what waits; answers how many notices were due.
 */
export const tellDue = async (now: Date): Promise<number> => {
  const entries = await dueBy(now.toISOString())
  let late = 0
  for (const entry of entries) {
    const { c: card } = entry
    const id = entry.pk.slice(3)
    const record = await readRecord(id, card.residentId, true).catch(() => undefined)
    const overdue = now.toISOString() >= card.dueAt
    const [at = card.dueAt] = entry.s2.split('#')
    if (record?.phase === 'waiting' && record.dueAt === card.dueAt) {
      if (overdue) late += 1
      await tell(record, card, overdue ? card.dueAt : at, overdue)
    }
    await move(entry, orderAt(overdue ? `${GIVEN}${card.dueAt}` : card.dueAt, id))
  }
  emit({ AnswersOverdue: late })
  return entries.length
}
