import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { config } from '../config'
import { newId } from '../ids'
import { objects } from '../objects'
import { conditionFailed, documentClient } from '../table'
import type { IndexRow } from './row'
import { packColumns, packTail, packWords, type Tail, unpackTable, unpackTail } from './saved'
import type { QueueTable } from './table'

/** Where a round's index lies: the one item that says which files are it. Each new set of files has the next generation. */
export type Pointer = {
  generation: number
  rows: number
  columns: string
  /** Blocks of words: key, and units used. */
  words: { key: string; units: number }[]
  /** Key of the list of tails that these files have in them. */
  taken: string
  builtAt: string
  /** Files of the generation before, which a slow reader may still be reading. */
  before: string[]
}

export type Place = { draftId: string; round: number }

const placeKey = ({ draftId, round }: Place) => ({ pk: `QX#${draftId}#${round}`, sk: 'QX' })
const folder = ({ draftId, round }: Place) => `queue/${draftId}/${round}`
export const tailPrefix = (place: Place): string => `${folder(place)}/tail/`

const BINARY = 'application/octet-stream'
const AT_ONCE = 24

export const readPointer = async (place: Place): Promise<Pointer | undefined> => {
  const { Item } = await documentClient().send(
    new GetCommand({ TableName: config().tableName, Key: placeKey(place), ConsistentRead: true }),
  )
  return Item as Pointer | undefined
}

/** Puts the next generation in place of `from`. False where another was faster. */
export const writePointer = async (place: Place, pointer: Pointer): Promise<boolean> => {
  try {
    await documentClient().send(
      new PutCommand({
        TableName: config().tableName,
        Item: { ...placeKey(place), ...pointer },
        ConditionExpression: pointer.generation === 1 ? 'attribute_not_exists(pk)' : 'generation = :before',
        ...(pointer.generation > 1 && { ExpressionAttributeValues: { ':before': pointer.generation - 1 } }),
      }),
    )
    return true
  } catch (error) {
    if (conditionFailed(error)) return false
    throw error
  }
}

/** Rows written just now. Read with the next request of anybody, until a job takes them into the columns. */
export const putTail = async (place: Place, rows: readonly IndexRow[], now: Date): Promise<void> => {
  if (rows.length === 0) return
  const body = await packTail({ at: now.toISOString(), rows: [...rows] })
  await objects.put(`${tailPrefix(place)}${newId()}`, body, BINARY)
}

export const listTails = (place: Place): Promise<string[]> => objects.list(tailPrefix(place))

/** Runs `work` over the list, some at once. */
export const inParts = async <T, R>(list: readonly T[], work: (each: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = []
  for (let from = 0; from < list.length; from += AT_ONCE)
    results.push(...(await Promise.all(list.slice(from, from + AT_ONCE).map(work))))
  return results
}

/** The tails under these keys; undefined where one is gone: its rows are in the columns by now. */
export const readTails = async (keys: readonly string[]): Promise<Tail[] | undefined> => {
  const files = await inParts(keys, (key) => objects.read(key))
  const found = files.filter((file) => file !== undefined)
  return found.length < keys.length ? undefined : Promise.all(found.map(unpackTail))
}

export type Taken = { key: string; at: string }[]

export const readTaken = async ({ taken }: Pointer): Promise<Taken> => {
  const file = await objects.read(taken)
  return file ? (JSON.parse(Buffer.from(file).toString('utf8')) as Taken) : []
}

/** The columns and words of a generation; undefined where its files are gone: there is a newer one. */
export const readTable = async ({ columns, words }: Pointer): Promise<QueueTable | undefined> => {
  const [head, ...blocks] = await inParts([columns, ...words.map(({ key }) => key)], (key) => objects.read(key))
  const found = blocks.filter((block) => block !== undefined)
  return head && found.length === words.length ? unpackTable(head, found) : undefined
}

type Writing = {
  taken: Taken
  from: Pointer | undefined
  /** The table did not begin with the files of `from`. */
  anew?: boolean
  now: Date
}

/**
 * Writes a table as the generation after `from`: columns whole, of the words only the blocks that grew. Answers its
 * pointer, which is not in force yet.
 */
export const writeTable = async (
  place: Place,
  table: QueueTable,
  { taken, from, anew = false, now }: Writing,
): Promise<Pointer> => {
  const generation = (from?.generation ?? 0) + 1
  const base = `${folder(place)}/${String(generation).padStart(6, '0')}-${newId()}`
  await objects.put(`${base}/columns`, await packColumns(table), BINARY)
  await objects.put(`${base}/taken.json`, JSON.stringify(taken), 'application/json')
  const words: Pointer['words'] = []
  for (const [index, block] of table.blocks.entries()) {
    const old = anew ? undefined : from?.words[index]
    const key = old?.units === block.used ? old.key : `${base}/words-${index}`
    if (key !== old?.key) await objects.put(key, await packWords(block), BINARY)
    words.push({ key, units: block.used })
  }
  const kept = new Set(words.map(({ key }) => key))
  const before = from ? [from.columns, from.taken, ...from.words.map(({ key }) => key)] : []
  return {
    generation,
    rows: table.size,
    columns: `${base}/columns`,
    words,
    taken: `${base}/taken.json`,
    builtAt: now.toISOString(),
    before: before.filter((key) => !kept.has(key)),
  }
}
