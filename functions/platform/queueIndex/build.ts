import { EntityFormatter, PutItemCommand } from 'dynamodb-toolbox'
import { batchGet } from '../batchGet'
import type { DraftRecord } from '../draftRecords'
import { derivedId } from '../ids'
import { indexPages } from '../indexPages'
import { JobEntity } from '../jobEntities'
import { objects } from '../objects'
import { OpinionEntity } from '../opinionEntities'
import { type OpinionRecord, queuePartitions } from '../opinionRecords'
import { conditionFailed, documentClient, ttl } from '../table'
import { rowOf } from './row'
import {
  listTails,
  type Place,
  type Pointer,
  readPointer,
  readTable,
  readTails,
  readTaken,
  type Taken,
  writePointer,
  writeTable,
} from './store'
import { QueueTable } from './table'

/** A reader that listed a tail reads it within this time. */
const READING_MS = 60_000
const BATCH = 100
const JOB_KEPT_SECONDS = 86_400
const JOB_AGAIN_MS = 5 * 60_000

const format = OpinionEntity.build(EntityFormatter)

/** Whole opinions by id, consistently read. */
export const readOpinions = async (ids: readonly string[]): Promise<OpinionRecord[]> => {
  const items = await batchGet(
    ids.map((id) => ({ pk: `O#${id}`, sk: 'O' })),
    { consistent: true },
  )
  return [...items.values()].map((item) => format.format(item))
}

const take = async (table: QueueTable, ids: readonly string[]): Promise<void> => {
  for (let from = 0; from < ids.length; from += 4 * BATCH) {
    const parts = [0, 1, 2, 3].map((n) => ids.slice(from + n * BATCH, from + (n + 1) * BATCH))
    for (const records of await Promise.all(parts.map(readOpinions)))
      for (const record of records) table.take(rowOf(record))
  }
}

/** Ids of a round's opinions from the queue's keys, a page at a time. */
async function* idPages(draft: Pick<DraftRecord, 'id' | 'shards'>, round: number): AsyncGenerator<string[]> {
  for (const partition of queuePartitions(draft, round))
    for await (const { items } of indexPages('byQueue', partition))
      yield items.filter(({ sk }) => sk === 'O').map(({ pk }) => pk.slice(2))
}

/**
 * The index of a round from the table itself. What is written meanwhile comes in by the tails that the stream keeps:
 * each change from the start of the walk on is in one of them.
 */
export const buildTable = async (
  draft: Pick<DraftRecord, 'id' | 'shards'>,
  round: number,
  told: (rows: number) => Promise<void>,
): Promise<QueueTable> => {
  const table = new QueueTable()
  for await (const ids of idPages(draft, round)) {
    await take(table, ids)
    await told(table.size)
  }
  return table
}

/** The same of a round with at most `most` opinions; undefined, at little cost, where there are more. */
export const buildSmall = async (
  draft: Pick<DraftRecord, 'id' | 'shards'>,
  round: number,
  most: number,
): Promise<QueueTable | undefined> => {
  const all: string[] = []
  for await (const ids of idPages(draft, round)) {
    all.push(...ids)
    if (all.length > most) return undefined
  }
  const table = new QueueTable()
  await take(table, all)
  return table
}

/** Saves a table built anew, with the tails there are, as the next generation. False where another was faster. */
export const saveBuilt = async (place: Place, table: QueueTable, now: Date): Promise<boolean> => {
  const pointer = await readPointer(place)
  const keys = await listTails(place)
  if (!(await takeTails(table, keys))) return false
  const taken = keys.map((key) => ({ key, at: now.toISOString() }))
  return swap(place, await writeTable(place, table, { taken, from: pointer, anew: true, now }))
}

const takeTails = async (table: QueueTable, keys: readonly string[]): Promise<boolean> => {
  const tails = await readTails(keys)
  if (!tails) return false
  for (const { rows } of tails) for (const row of rows) table.take(row)
  return true
}

const swap = async (place: Place, next: Pointer): Promise<boolean> => {
  if (await writePointer(place, next)) return true
  const own = next.columns.slice(0, next.columns.lastIndexOf('/'))
  await objects.remove(
    [next.columns, next.taken, ...next.words.map(({ key }) => key)].filter((key) => key.startsWith(own)),
  )
  return false
}

/**
 * Takes the tails into the columns: the next generation. Files and tails that a reader may still be reading are
 * removed by the next time. False where there is nothing to do, or another was faster.
 */
export const compact = async (place: Place, now: Date): Promise<boolean> => {
  const pointer = await readPointer(place)
  if (!pointer) return false
  const [keys, before] = await Promise.all([listTails(place), readTaken(pointer)])
  const done = new Set(before.map(({ key }) => key))
  const fresh = keys.filter((key) => !done.has(key))
  if (fresh.length === 0) return false
  const table = await readTable(pointer)
  if (!table || !(await takeTails(table, fresh))) return false
  const old = new Date(now.getTime() - READING_MS).toISOString()
  const over = before.filter(({ at }) => at < old)
  const taken: Taken = [
    ...before.filter(({ at }) => at >= old),
    ...fresh.map((key) => ({ key, at: now.toISOString() })),
  ]
  const next = await writeTable(place, table, { taken, from: pointer, now })
  const ripe = pointer.builtAt < old
  if (!(await swap(place, ripe ? next : { ...next, before: [...next.before, ...pointer.before] }))) return false
  await objects.remove([...over.map(({ key }) => key), ...(ripe ? pointer.before : [])])
  return true
}

/** Asks for the job that brings a round's index up to date, or builds it; once for each generation and five minutes. */
export const requestIndexJob = async (place: Place, generation: number, now: Date): Promise<void> => {
  const at = now.toISOString()
  documentClient()
  try {
    await JobEntity.build(PutItemCommand)
      .item({
        id: derivedId('queue-index', place.draftId, place.round, generation, Math.floor(now.getTime() / JOB_AGAIN_MS)),
        kind: 'queue-index',
        status: 'queued',
        ownerId: 'system',
        draftId: place.draftId,
        input: place,
        done: 0,
        total: 0,
        createdAt: at,
        updatedAt: at,
        ttl: ttl(now, JOB_KEPT_SECONDS),
      })
      .options({ condition: { attr: 'id', exists: false } })
      .send()
  } catch (error) {
    if (!conditionFailed(error)) throw error
  }
}
