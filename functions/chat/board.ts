import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Matter } from '@shared/chat/boardEndpoints'
import { cached } from '../platform/cache'
import type { Caller } from '../platform/caller'
import { config } from '../platform/config'
import { type Directory, directory } from '../platform/directory'
import type { IndexItem } from '../platform/pages'
import { documentClient } from '../platform/table'
import type { DueCard } from './followDue'
import { answersFor } from './sides'

export type BoardEntry = DueCard & { id: string }

export const entryOfDue = ({ pk, c }: IndexItem): BoardEntry => ({
  ...(c as DueCard),
  id: pk.slice(3),
})

/** All that waits in the city: small entries, as many as nobody has answered. */
const readAll = async (): Promise<BoardEntry[]> => {
  const entries: BoardEntry[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await documentClient().send(
      new QueryCommand({
        TableName: config().tableName,
        IndexName: 'byQueue',
        KeyConditionExpression: 'p2 = :p',
        ExpressionAttributeValues: { ':p': 'DUE' },
        ExclusiveStartKey,
      }),
    )
    entries.push(...((page.Items ?? []) as IndexItem[]).map(entryOfDue))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return entries.sort((a, b) => (`${a.dueAt} ${a.id}` < `${b.dueAt} ${b.id}` ? -1 : 1))
}

/** Read once for everybody who looks within some seconds. */
const kept = cached<'all', BoardEntry[]>(readAll, 3_000, 1)
export const board = { read: () => kept.get('all'), forget: () => kept.forget('all') }

/** 代表工委 sees the whole city. */
const seesAll = (caller: Caller): boolean => caller.may('chat:review')

type Held = Pick<DueCard, 'kind' | 'holderId'>

/** Deputies of the station that the caller works at. */
const deputiesHere = (caller: Caller, { deputies }: Directory): ReadonlySet<string> => {
  const stationId = answersFor(caller, 'station')
  return new Set(
    stationId === undefined
      ? []
      : deputies.filter(({ stationIds }) => stationIds.includes(stationId)).map(({ id }) => id),
  )
}

/** Which matters the caller may know of, and what they may do with each. */
export const boardAccess = async (caller: Caller) => {
  const known = await directory.read()
  const here = deputiesHere(caller, known)
  const own = ({ kind, holderId }: Held) => answersFor(caller, kind) === holderId
  const sees = (matter: Held) =>
    seesAll(caller) || own(matter) || (matter.kind === 'deputy' && here.has(matter.holderId))
  /** A station hands on what came to it, to its own deputies; the office whatever waits, to anybody. */
  const mayAssign = (matter: Held) => seesAll(caller) || (matter.kind === 'station' && own(matter))
  const mayReceive = (deputyId: string | undefined) => seesAll(caller) || (deputyId !== undefined && here.has(deputyId))
  return { known, own, sees, mayAssign, mayReceive }
}

export const statusAt = ({ dueAt }: Pick<DueCard, 'dueAt'>, now: string): Matter['status'] =>
  now >= dueAt ? 'overdue' : 'waiting'
