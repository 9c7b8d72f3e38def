import { EntityFormatter } from 'dynamodb-toolbox'
import { log } from '../log'
import { OpinionEntity } from '../opinionEntities'
import { type OpinionRecord, queuePlace } from '../opinionRecords'
import type { StreamChange } from '../streamChange'
import { requestIndexJob } from './build'
import { goneRow, type IndexRow, rowOf } from './row'
import { putTail, readPointer } from './store'

/** As often as this process wrote tails of a round, it asks that they are taken into the columns. */
const TAILS_UNTIL_JOB = 40

const format = OpinionEntity.build(EntityFormatter)

const changed = ({ before, after }: StreamChange): { queue: string; row: IndexRow } | undefined => {
  if (after?._et === 'Opinion') return { queue: String(after.p2), row: rowOf(format.format(after) as OpinionRecord) }
  // Words that lead to an opinion, and everything else, are no rows of a queue.
  if (after || before?._et !== 'Opinion') return undefined
  const id = String(before.pk).slice(2)
  return { queue: String(before.p2), row: goneRow(id, Number(before.w) + 1, Date.parse(String(before.s1))) }
}

const written = new Map<string, number>()

/**
 * The stream's part of the queue's index: rows of one batch as one small file a round. A record seen again, late or
 * out of order changes nothing, since of two rows of one opinion the one with more writes holds.
 */
export const keepQueueIndex = async (changes: readonly StreamChange[]): Promise<void> => {
  const rounds = new Map<string, Map<string, IndexRow>>()
  for (const change of changes) {
    const one = changed(change)
    if (!one) continue
    const { draftId, round } = queuePlace(one.queue)
    const name = `${draftId}#${round}`
    const rows = rounds.get(name) ?? new Map<string, IndexRow>()
    const known = rows.get(one.row.id)
    if (!known || known.writes < one.row.writes) rows.set(one.row.id, one.row)
    rounds.set(name, rows)
  }
  const now = new Date()
  for (const [name, rows] of rounds) {
    const place = queuePlace(name)
    await putTail(place, [...rows.values()], now)
    const count = (written.get(name) ?? 0) + 1
    written.set(name, count % TAILS_UNTIL_JOB)
    if (count < TAILS_UNTIL_JOB) continue
    const pointer = await readPointer(place)
    if (pointer) await requestIndexJob(place, pointer.generation, now)
  }
}

/**
 * What a handler has just written, so that its own reader finds it at once; the stream brings the same rows again.
 * Never fails the write that it follows.
 */
export const showInQueue = async (records: readonly OpinionRecord[]): Promise<void> => {
  const rounds = new Map<string, IndexRow[]>()
  for (const record of records) {
    const { draftId, round } = queuePlace(record.queue)
    const name = `${draftId}#${round}`
    rounds.set(name, [...(rounds.get(name) ?? []), rowOf(record)])
  }
  try {
    await Promise.all([...rounds].map(([name, rows]) => putTail(queuePlace(name), rows, new Date())))
  } catch (error) {
    log.warn('queue index waits for the stream', { name: error instanceof Error ? error.name : 'unknown' })
  }
}
