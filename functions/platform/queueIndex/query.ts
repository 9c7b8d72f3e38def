import type { QueueFilter } from '@shared/workbench/queueFilter'
import type { DraftRecord } from '../draftRecords'
import { clusterColumn } from './clusters'
import { openIndex } from './openIndex'
import type { QueuePlace } from './order'
import { select } from './select'
import { assigneeColumn, readShares } from './shares'

const IDS_AT_ONCE = 1_000

/** A filter as an endpoint's input gives it; `me` in it is `callerId`. */
export type Asked = { draft: DraftRecord; round: number; filter: QueueFilter; callerId: string; now: Date }

/** `me` is whoever asks. */
const resolved = (filter: QueueFilter, callerId: string): QueueFilter =>
  filter.assignee
    ? { ...filter, assignee: filter.assignee.map((each: string) => (each === 'me' ? callerId : each)) }
    : filter

/** A round's opinions under a filter, as of now: the index, and what passes. Throws index_building. */
export const queryQueue = async ({ draft, round, filter, callerId, now }: Asked) => {
  const [index, shares] = await Promise.all([openIndex(draft, round, now), readShares(draft.id)])
  const assignee = assigneeColumn(index.table, shares)
  const cluster =
    filter.clusterId === undefined
      ? undefined
      : await clusterColumn(index.table, { draftId: draft.id, round }, filter.clusterId)
  const selection = select(index.table, resolved(filter, callerId), { assignee, ...(cluster && { cluster }) })
  return { ...index, selection, assignee }
}

export type Found = Awaited<ReturnType<typeof queryQueue>>

/**
 * Ids of all opinions that a filter finds, oldest first, a thousand at a time. `after` goes on from the `place` of an
 * earlier part, also when opinions were added or moved meanwhile: none is named twice that was named before it.
 *
 * @example for await (const { ids, place } of matchingIds({ draft, round, filter, callerId, now })) …
 */
export async function* matchingIds(
  asked: Asked,
  after?: QueuePlace,
): AsyncGenerator<{ ids: string[]; place: QueuePlace | undefined }> {
  const { table, selection } = await queryQueue(asked)
  // The table goes on changing while the caller works: what passes now is what is named.
  const passing: number[] = []
  for (let row = 0; row < table.size; row++) if (selection.fails[row] === 0) passing.push(row)
  const ids = new Map(passing.map((row) => [row, table.id(row)]))
  const at = (row: number) => table.at[row] as number
  passing.sort((a, b) => at(a) - at(b) || ((ids.get(a) ?? '') < (ids.get(b) ?? '') ? -1 : 1))
  const rest = after
    ? passing.filter((row) => at(row) > after.at || (at(row) === after.at && (ids.get(row) ?? '') > after.id))
    : passing
  for (let from = 0; from < rest.length; from += IDS_AT_ONCE) {
    const part = rest.slice(from, from + IDS_AT_ONCE)
    const last = part.at(-1)
    yield {
      ids: part.map((row) => ids.get(row) ?? ''),
      place: last === undefined ? undefined : { key: 0, at: at(last), id: ids.get(last) ?? '' },
    }
  }
}
