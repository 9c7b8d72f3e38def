import { problem } from '@shared/api/errors'
import type { DraftRecord } from '../draftRecords'
import { missingArrivals } from './arrivals'
import { buildSmall, readOpinions, requestIndexJob, saveBuilt } from './build'
import { rowOf } from './row'
import { listTails, type Place, readPointer, readTable, readTails, readTaken } from './store'
import type { QueueTable } from './table'

/** A round that is not larger is built while its first reader waits. */
const MOST_AT_ONCE = 3_000
/** Tails beyond this are taken into the columns by a job. */
const MANY_TAILS = 60
/** Bytes of tables that a process keeps; what was not asked for longest goes first. */
const MOST_BYTES = 700_000_000

type Held = {
  table: QueueTable
  generation: number
  /** Tails whose rows are in the table. */
  applied: Set<string>
  /** When the newest of them was written. */
  newest: string
}

const nameOf = ({ draftId, round }: Place): string => `${draftId}#${round}`

const tables = new Map<string, Held>()
const turns = new Map<string, Promise<unknown>>()

const keep = (name: string, held: Held): Held => {
  tables.delete(name)
  tables.set(name, held)
  let bytes = [...tables.values()].reduce((sum, { table }) => sum + table.bytes, 0)
  for (const [other, { table }] of tables) {
    if (bytes <= MOST_BYTES || other === name) break
    tables.delete(other)
    bytes -= table.bytes
  }
  return held
}

const load = async (place: Place): Promise<Held | undefined> => {
  for (let attempt = 0; attempt < 5; attempt++) {
    const pointer = await readPointer(place)
    if (!pointer) return undefined
    const [table, taken] = await Promise.all([readTable(pointer), readTaken(pointer)])
    // Its files are gone: a newer generation took its place while they were read.
    if (!table) continue
    const { generation, builtAt } = pointer
    return { table, generation, applied: new Set(taken.map(({ key }) => key)), newest: builtAt }
  }
  throw problem('unavailable')
}

const ASK_AGAIN_MS = 10_000
/** When a job was asked for that builds a round's index. */
const asked = new Map<string, number>()

/** The table of a round that has none yet: a small one is built at once, a large one by a job. */
const first = async (draft: DraftRecord, place: Place, now: Date): Promise<Held> => {
  const name = nameOf(place)
  if ((asked.get(name) ?? 0) > now.getTime() - ASK_AGAIN_MS) throw problem('index_building', { retryAfter: 5 })
  const table = await buildSmall(draft, place.round, MOST_AT_ONCE)
  if (table) await saveBuilt(place, table, now)
  else {
    await requestIndexJob(place, 0, now)
    asked.set(name, now.getTime())
  }
  const held = table && (await load(place))
  if (!held) throw problem('index_building', { retryAfter: 5 })
  return held
}

/** A newer generation is what this process has already, where it has read each tail that went into it. */
const follow = async (held: Held, place: Place): Promise<Held | undefined> => {
  const pointer = await readPointer(place)
  if (pointer?.generation === held.generation) return held
  if (pointer && pointer.generation === held.generation + 1) {
    const taken = await readTaken(pointer)
    if (taken.length > 0 && taken.every(({ key }) => held.applied.has(key)))
      return { ...held, generation: pointer.generation }
  }
  return load(place)
}

const refreshed = async (draft: DraftRecord, place: Place, now: Date): Promise<Held> => {
  const name = nameOf(place)
  const known = tables.get(name)
  for (let attempt = 0; attempt < 5; attempt++) {
    // A tail is removed a minute after it was taken in at the earliest, so that both may be read side by side.
    const [keys, started] = await Promise.all([
      listTails(place),
      known && attempt === 0 ? follow(known, place) : load(place),
    ])
    const held = keep(name, started ?? (await first(draft, place, now)))
    const fresh = keys.filter((key) => !held.applied.has(key))
    const tails = await readTails(fresh)
    if (!tails) continue
    for (const { rows, at } of tails) {
      for (const row of rows) held.table.take(row)
      if (at > held.newest) held.newest = at
    }
    for (const key of fresh) held.applied.add(key)
    if (keys.length > MANY_TAILS) await askForJob(held, keys, place, now)
    return held
  }
  throw problem('unavailable')
}

const askForJob = async (held: Held, keys: readonly string[], place: Place, now: Date): Promise<void> => {
  const pointer = await readPointer(place)
  if (!pointer) return
  const taken = new Set((await readTaken(pointer)).map(({ key }) => key))
  if (keys.filter((key) => !taken.has(key)).length > MANY_TAILS) await requestIndexJob(place, held.generation, now)
  // What is no longer listed need not be remembered.
  const listed = new Set(keys)
  for (const key of held.applied) if (!listed.has(key)) held.applied.delete(key)
}

export type OpenIndex = {
  table: QueueTable
  /** Every change made before this moment is in the table. */
  asOf: string
  /** More has arrived than the table has yet. */
  behind: boolean
}

/**
 * A round's index with everything that was written: the columns kept warm in this process, the tails since, and the
 * newest arrivals from the table's own queue. One request of a process at a time brings it up to date.
 * Throws index_building where it is being made.
 */
export const openIndex = async (draft: DraftRecord, round: number, now: Date): Promise<OpenIndex> => {
  const place = { draftId: draft.id, round }
  const name = nameOf(place)
  const turn = (turns.get(name) ?? Promise.resolve())
    .catch(() => undefined)
    .then(async (): Promise<OpenIndex> => {
      const held = await refreshed(draft, place, now)
      const { ids, more } = await missingArrivals(draft, round, held.table)
      for (const record of await readOpinions(ids)) held.table.take(rowOf(record))
      return { table: held.table, behind: more, asOf: more ? held.newest : now.toISOString() }
    })
  turns.set(name, turn)
  try {
    return await turn
  } finally {
    if (turns.get(name) === turn) turns.delete(name)
  }
}
