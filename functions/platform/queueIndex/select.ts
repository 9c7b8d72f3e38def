import type { QueueFilter } from '@shared/workbench/queueFilter'
import { type Facet, facets, NONE } from '@shared/workbench/words'
import { GONE } from './row'
import type { Column, QueueTable } from './table'
import { needlesOf } from './words'

/** Columns that are not stored with the rows but follow from elsewhere: who is in charge, which cluster a row is in. */
export type Joined = { assignee?: Column; cluster?: { codes: Uint32Array; code: number } }

export type FacetCounts = Record<Facet, Record<string, number>>

/** More values than a person chooses from are not counted one by one. */
const MOST_COUNTED = 300

const given = (filter: QueueFilter, facet: Facet): readonly string[] | undefined => {
  if (facet === 'hasSuggestedText')
    return filter.hasSuggestedText === undefined ? undefined : [String(filter.hasSuggestedText)]
  return filter[facet]
}

/**
 * The rows that a filter lets through, and how far the others are from it. A count beside a filter's value says how
 * many there would be with that value instead: of the rows, those that no other filter keeps out.
 */
export const select = (table: QueueTable, filter: QueueFilter, joined: Joined = {}) => {
  const rows = table.size
  /** How many conditions a row fails, and the last of them. */
  const fails = new Uint8Array(rows)
  const failed = new Uint8Array(rows)
  const columnOf = (facet: Facet): Column => (facet === 'assignee' && joined.assignee) || table.columns[facet]

  // What nobody may see at all fails twice, so that no count has it.
  const gone = table.columns.status.known(GONE)
  if (gone !== undefined) {
    const { codes } = table.columns.status
    for (let row = 0; row < rows; row++) if (codes[row] === gone) fails[row] = 2
  }

  const conditions = facets.filter((facet) => given(filter, facet) !== undefined)
  for (const [index, facet] of conditions.entries()) {
    const column = columnOf(facet)
    const allowed = new Uint8Array(column.values.length)
    for (const value of given(filter, facet) ?? []) {
      const code = value === NONE ? 0 : column.known(value)
      if (code !== undefined) allowed[code] = 1
    }
    const { codes } = column
    for (let row = 0; row < rows; row++) {
      if (allowed[codes[row] as number] === 1) continue
      fails[row] = (fails[row] as number) + 1
      failed[row] = index
    }
  }

  // The conditions below have no counts of their own: failing one of them is enough.
  const { from, to, q } = filter
  if (from !== undefined || to !== undefined) {
    const first = from === undefined ? -Infinity : Date.parse(from)
    const last = to === undefined ? Infinity : Date.parse(to)
    const { at } = table
    for (let row = 0; row < rows; row++) {
      const moment = at[row] as number
      if (moment < first || moment > last) fails[row] = 2
    }
  }
  if (joined.cluster) {
    const { codes, code } = joined.cluster
    for (let row = 0; row < rows; row++) if (codes[row] !== code) fails[row] = 2
  }
  for (const needle of needlesOf(q ?? '')) {
    const { block, place, units, blocks } = table
    for (let row = 0; row < rows; row++) {
      if ((fails[row] as number) > 1) continue
      const words = blocks[block[row] as number]
      if (!words?.has(place[row] as number, units[row] as number, needle)) fails[row] = 2
    }
  }

  const countOf = (facet: Facet): Record<string, number> => {
    const column = columnOf(facet)
    const counts = new Uint32Array(column.values.length)
    const { codes } = column
    const own = conditions.indexOf(facet)
    for (let row = 0; row < rows; row++) {
      const misses = fails[row] as number
      if (misses > 1 || (misses === 1 && failed[row] !== own)) continue
      const code = codes[row] as number
      counts[code] = (counts[code] as number) + 1
    }
    const entries = column.values
      .map((value, code): [string, number] => [value === '' ? NONE : value, counts[code] as number])
      .filter(([, count]) => count > 0)
    if (entries.length > MOST_COUNTED) entries.sort((a, b) => b[1] - a[1]).splice(MOST_COUNTED)
    return Object.fromEntries(entries)
  }

  let total: number | undefined
  return {
    fails,
    get total(): number {
      if (total === undefined) {
        total = 0
        for (let row = 0; row < rows; row++) if (fails[row] === 0) total++
      }
      return total
    },
    counts: (): FacetCounts => Object.fromEntries(facets.map((facet) => [facet, countOf(facet)])) as FacetCounts,
  }
}
