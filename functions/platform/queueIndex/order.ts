import type { QueueSort } from '@shared/workbench/words'
import type { QueueTable } from './table'

/** Where a page ended: what it was sorted by, the time, the id. Rows that are added or leave do not move it. */
export type QueuePlace = { key: number; at: number; id: string }

type Order = {
  /** By what rows are sorted before their time, small first. */
  key: (row: number) => number
  /** Of the same key: the older ones first. */
  oldestFirst: boolean
}

export type OrderHelp = {
  /** Place of each article's code in the law. */
  articles?: ArrayLike<number>
  /** How many say the same as this row. */
  alike?: (row: number) => number
}

export const orderOf = (table: QueueTable, sort: QueueSort, { articles, alike }: OrderHelp = {}): Order => {
  switch (sort) {
    case 'newest':
      return { key: () => 0, oldestFirst: false }
    case 'oldest':
      return { key: () => 0, oldestFirst: true }
    case 'article':
      return { key: (row) => articles?.[table.columns.article.codes[row] as number] ?? 0, oldestFirst: true }
    case 'longest':
      return { key: (row) => -(table.lengths[row] as number), oldestFirst: false }
    case 'shortest':
      return { key: (row) => table.lengths[row] as number, oldestFirst: false }
    case 'similar':
      return { key: (row) => -(alike?.(row) ?? 1), oldestFirst: false }
    default:
      return sort satisfies never
  }
}

/**
 * The first rows after `place` of those that pass, in order (of the same moment by id, as a queue's keys are): one walk that keeps the best it has met. It begins at
 * the end where the order will most likely want to begin.
 */
export const pageOf = (
  table: QueueTable,
  passes: (row: number) => boolean,
  order: Order,
  limit: number,
  place?: QueuePlace,
): { rows: number[]; next?: QueuePlace } => {
  const { at } = table
  const sign = order.oldestFirst ? 1 : -1
  const placeOf = (row: number): QueuePlace => ({ key: order.key(row), at: at[row] as number, id: table.id(row) })
  /** Below zero where `a` comes before `b`. */
  const compare = (aKey: number, aRow: number, bKey: number, bRow: number): number => {
    if (aKey !== bKey) return aKey - bKey
    const times = ((at[aRow] as number) - (at[bRow] as number)) * sign
    if (times !== 0) return times
    return table.id(aRow) < table.id(bRow) ? -sign : sign
  }
  const isAfter = (key: number, row: number): boolean => {
    if (!place) return true
    if (key !== place.key) return key > place.key
    const times = ((at[row] as number) - place.at) * sign
    if (times !== 0) return times > 0
    const id = table.id(row)
    return id !== place.id && id > place.id === order.oldestFirst
  }
  const best: number[] = []
  const keys: number[] = []
  for (let step = 0; step < table.size; step++) {
    const row = order.oldestFirst ? step : table.size - 1 - step
    if (!passes(row)) continue
    const key = order.key(row)
    const full = best.length > limit
    if (full && compare(key, row, keys[limit] as number, best[limit] as number) > 0) continue
    if (!isAfter(key, row)) continue
    let index = best.length
    while (index > 0 && compare(key, row, keys[index - 1] as number, best[index - 1] as number) < 0) index--
    best.splice(index, 0, row)
    keys.splice(index, 0, key)
    if (full) {
      best.pop()
      keys.pop()
    }
  }
  const rows = best.slice(0, limit)
  const last = rows[limit - 1]
  return { rows, ...(best.length > limit && last !== undefined && { next: placeOf(last) }) }
}
