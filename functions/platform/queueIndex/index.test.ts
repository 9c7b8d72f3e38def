import type { QueueFilter } from '@shared/workbench/queueFilter'
import { facets, NONE } from '@shared/workbench/words'
import * as fc from 'fast-check'
import { orderOf, pageOf, type QueuePlace } from './order'
import { type ColumnName, columnNames, GONE, goneRow, type IndexRow, PART } from './row'
import { packColumns, packWords, unpackTable } from './saved'
import { select } from './select'
import { QueueTable } from './table'

const choices: Record<ColumnName, string[]> = {
  status: ['submitted', 'reviewing', 'decided'],
  article: ['', '第一条', '第二条'],
  kind: ['modify', 'delete'],
  source: ['app', 'letter'],
  capacity: ['', 'resident'],
  district: ['', '演示一区'],
  result: ['', 'adopted'],
  assignee: ['', 'P'],
  consultation: ['', 'waiting'],
  hasSuggestedText: ['true', 'false'],
  length: ['short', 'long'],
}
const texts = ['停车位太少', '停車位太少，ＡＢＣ收费', '不要收费', '']

const idOf = (n: number) => `01ARZ3NDEKTSV4RRFFQ69G5F${String(n).padStart(2, '0')}`

const arbitraryRow: fc.Arbitrary<IndexRow> = fc
  .record({
    n: fc.integer({ min: 0, max: 25 }),
    writes: fc.integer({ min: 1, max: 6 }),
    text: fc.integer({ min: 0, max: texts.length - 1 }),
    values: fc.record(
      Object.fromEntries(columnNames.map((name) => [name, fc.constantFrom(...choices[name])])) as Record<
        ColumnName,
        fc.Arbitrary<string>
      >,
    ),
    gone: fc.integer({ min: 0, max: 19 }),
  })
  .map(({ n, writes, text, values, gone }) => {
    const at = 1_700_000_000_000 + (n % 7) * 1000
    if (gone === 0) return goneRow(idOf(n), writes, at)
    const words = `${texts[text]}${PART}${PART}理由${n}${PART}`
    return { id: idOf(n), writes, at, version: 1, revision: 1, values, text: words, length: n % 5 }
  })

const arbitraryFilter: fc.Arbitrary<QueueFilter> = fc.record(
  {
    status: fc.subarray(['submitted', 'reviewing', 'decided'] as const, { minLength: 1 }),
    article: fc.subarray([NONE, '第一条', '第九条'], { minLength: 1 }),
    kind: fc.subarray(['modify', 'delete'] as const, { minLength: 1 }),
    district: fc.subarray([NONE, '演示一区'], { minLength: 1 }),
    assignee: fc.subarray([NONE, 'P'], { minLength: 1 }),
    hasSuggestedText: fc.boolean(),
    q: fc.constantFrom('停车', '停车 abc', '收费', '理由1'),
    from: fc.constantFrom(new Date(1_700_000_002_000).toISOString()),
    to: fc.constantFrom(new Date(1_700_000_004_000).toISOString()),
  },
  { requiredKeys: [] },
) as never

const tableOf = (rows: readonly IndexRow[]): QueueTable => {
  const table = new QueueTable()
  for (const row of rows) table.take(row)
  return table
}

/** Of rows that came with the same number of writes the first one holds: in the product they are one and the same. */
const latest = (rows: readonly IndexRow[]): IndexRow[] => {
  const found = new Map<string, IndexRow>()
  for (const row of rows) if ((found.get(row.id)?.writes ?? 0) < row.writes) found.set(row.id, row)
  return [...found.values()]
}

const plain = (text: string) => text.replaceAll('車', '车').replaceAll('ＡＢＣ', 'abc').toLowerCase()

const misses = (row: IndexRow, filter: QueueFilter): string[] => {
  const list: string[] = []
  for (const facet of facets) {
    const asked = facet === 'hasSuggestedText' ? filter[facet] && ['true'] : filter[facet]
    const wanted = facet === 'hasSuggestedText' && filter[facet] === false ? ['false'] : asked
    if (wanted && !(wanted as string[]).includes(row.values[facet] || NONE)) list.push(facet)
  }
  if (filter.from && row.at < Date.parse(filter.from)) list.push('from')
  if (filter.to && row.at > Date.parse(filter.to)) list.push('to')
  for (const word of filter.q?.split(' ') ?? []) if (!plain(row.text).includes(word)) list.push('q')
  return list
}

const recount = (rows: readonly IndexRow[], filter: QueueFilter) => {
  const seen = latest(rows).filter(({ values }) => values.status !== GONE)
  const counts = Object.fromEntries(
    facets.map((facet) => {
      const found: Record<string, number> = {}
      for (const row of seen)
        if (misses(row, filter).every((miss) => miss === facet))
          found[row.values[facet] || NONE] = (found[row.values[facet] || NONE] ?? 0) + 1
      return [facet, found]
    }),
  )
  return { passing: seen.filter((row) => misses(row, filter).length === 0), counts }
}

describe('the index of a queue', () => {
  it('finds and counts what a recount of the same rows does', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRow, { maxLength: 60 }), arbitraryFilter, (rows, filter) => {
        const table = tableOf(rows)
        const selection = select(table, filter)
        const { passing, counts } = recount(rows, filter)
        expect(selection.total).toBe(passing.length)
        expect(selection.counts()).toEqual(counts)
      }),
      { numRuns: 400 },
    )
  })

  it('pages through all that passes, each once and in order', () => {
    const sorts = fc.constantFrom('newest', 'oldest', 'longest', 'shortest', 'article' as const)
    fc.assert(
      fc.property(fc.array(arbitraryRow, { maxLength: 60 }), sorts, (rows, sort) => {
        const table = tableOf(rows)
        const { fails } = select(table, {})
        const order = orderOf(table, sort as 'newest', { articles: table.columns.article.values.map((_, i) => i) })
        const met: number[] = []
        let place: QueuePlace | undefined
        do {
          const page = pageOf(table, (row) => fails[row] === 0, order, 3, place)
          met.push(...page.rows)
          place = page.next
        } while (place)
        const sign = order.oldestFirst ? 1 : -1
        const sorted = Array.from({ length: table.size }, (_, row) => row)
          .filter((row) => fails[row] === 0)
          .sort(
            (a, b) =>
              order.key(a) - order.key(b) ||
              ((table.at[a] ?? 0) - (table.at[b] ?? 0)) * sign ||
              (table.id(a) < table.id(b) ? -sign : sign),
          )
        expect(met).toEqual(sorted)
      }),
    )
  })

  it('is the same after it was saved and read, and goes on from there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryRow, { maxLength: 40 }),
        fc.array(arbitraryRow, { maxLength: 20 }),
        arbitraryFilter,
        async (rows, later, filter) => {
          const before = tableOf(rows)
          const table = await unpackTable(await packColumns(before), await Promise.all(before.blocks.map(packWords)))
          for (const row of later) table.take(row)
          const { passing, counts } = recount([...rows, ...later], filter)
          const selection = select(table, filter)
          expect(selection.total).toBe(passing.length)
          expect(selection.counts()).toEqual(counts)
          for (const { id, text } of passing) expect(table.words(table.find(id) ?? -1)).toBe(text)
        },
      ),
      { numRuns: 60 },
    )
  })
})
