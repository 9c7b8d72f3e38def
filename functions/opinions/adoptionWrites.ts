import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { adoptionKeys } from '../platform/adoptionFigures'
import { config } from '../platform/config'
import { documentClient } from '../platform/table'

/** What was counted of an opinion in a version: `AD#<draft>#<version>` · `T#<opinion>`. */
export type Tie = {
  /** The opinion's write that was counted. */
  w: number
  /** The attributes of the version's figures in which it counts. */
  names: string[]
  /** Its author was told. */
  told?: boolean
}

/** Whom to tell once it may be known: `AD#<draft>#<version>` · `W#<opinion>`, or `ADOPTIONS_DUE` · `<time>#…`. */
export type Waiting = {
  opinionId: string
  draftId: string
  version: number
  accountId: string
  round: number
  /** `~` waits for the round's release. */
  visibleFrom?: string
  /** Of the opinion, and those that took it in. */
  article?: string
  articles: string[]
}

type Place = { draftId: string; version: number; opinionId: string }

const keyOf = ({ draftId, version, opinionId }: Place, letter: 'T' | 'W') => ({
  pk: adoptionKeys.version(draftId, version),
  sk: `${letter}#${opinionId}`,
})

export const readTie = async (place: Place): Promise<Tie | undefined> => {
  const { Item } = await documentClient().send(
    new GetCommand({ TableName: config().tableName, Key: keyOf(place, 'T'), ConsistentRead: true }),
  )
  return Item as Tie | undefined
}

const differences = (before: readonly string[], after: readonly string[]): [string, number][] => {
  const delta = new Map<string, number>()
  for (const name of before) delta.set(name, (delta.get(name) ?? 0) - 1)
  for (const name of after) delta.set(name, (delta.get(name) ?? 0) + 1)
  return [...delta].filter(([, by]) => by !== 0)
}

/** Counts an opinion's new state in a version, once: the tie that was read must still stand. */
export const writeTie = async (place: Place, before: Tie | undefined, after: Tie, waiting: Waiting | undefined) => {
  const TableName = config().tableName
  const delta = differences(before?.names ?? [], after.names)
  await documentClient().send(
    new TransactWriteCommand({
      TransactItems: [
        {
          Put: {
            TableName,
            Item: { ...keyOf(place, 'T'), ...after },
            ...(before
              ? {
                  ConditionExpression: before.told ? 'w = :w' : 'w = :w AND attribute_not_exists(told)',
                  ExpressionAttributeValues: { ':w': before.w },
                }
              : { ConditionExpression: 'attribute_not_exists(pk)' }),
          },
        },
        waiting
          ? { Put: { TableName, Item: { ...keyOf(place, 'W'), ...waiting } } }
          : { Delete: { TableName, Key: keyOf(place, 'W') } },
        ...(delta.length === 0
          ? []
          : [
              {
                Update: {
                  TableName,
                  Key: adoptionKeys.figures(place.draftId, place.version),
                  UpdateExpression: `ADD ${delta.map((_, i) => `#n${i} :v${i}`).join(', ')}`,
                  ExpressionAttributeNames: Object.fromEntries(delta.map(([name], i) => [`#n${i}`, name])),
                  ExpressionAttributeValues: Object.fromEntries(delta.map(([, by], i) => [`:v${i}`, by])),
                },
              },
            ]),
      ],
    }),
  )
}

export const ADOPTIONS_DUE = 'ADOPTIONS_DUE'

/** It waits for nothing but its time now: the schedule tells it. */
export const waitForTime = async (waiting: Waiting): Promise<void> => {
  await documentClient().send(
    new PutCommand({
      TableName: config().tableName,
      Item: {
        pk: ADOPTIONS_DUE,
        sk: `${waiting.visibleFrom}#${waiting.draftId}#${waiting.version}#${waiting.opinionId}`,
        ...waiting,
      },
    }),
  )
}

/** Marks the tie as told and takes the waiting entry away. Repeating it changes nothing. */
export const toldOf = async (entry: { pk: string; sk: string }, place: Place): Promise<void> => {
  const TableName = config().tableName
  await documentClient().send(
    new TransactWriteCommand({
      TransactItems: [
        {
          Update: {
            TableName,
            Key: keyOf(place, 'T'),
            UpdateExpression: 'SET told = :yes',
            ExpressionAttributeValues: { ':yes': true },
          },
        },
        { Delete: { TableName, Key: entry } },
      ],
    }),
  )
}
