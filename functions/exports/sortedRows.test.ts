import type { ExportRow } from './rows'
import { mergedRows, packRows } from './sortedRows'

const row = (order: string, text = order): ExportRow => ({
  order,
  id: order,
  version: 1,
  article: null,
  kind: 'other',
  text,
  status: 'submitted',
  source: 'app',
  createdAt: '2026-11-23T00:00:00.000Z',
  person: 1,
})

const all = async (parts: ExportRow[][]) => {
  const rows: ExportRow[] = []
  for await (const each of mergedRows(await Promise.all(parts.map(packRows)))) rows.push(each)
  return rows
}

describe('parts of a long export', () => {
  it('come together in one order', async () => {
    const rows = await all([[row('c'), row('a')], [], [row('b'), row('e'), row('d')]])
    expect(rows.map(({ order }) => order)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('tell an opinion once, as it was read last', async () => {
    const rows = await all([[row('a', '待处理'), row('b')], [row('a', '已处理')]])
    expect(rows.map(({ text }) => text)).toEqual(['已处理', 'b'])
  })

  it('keep line breaks and every sign of a text', async () => {
    const text = '第一行\n第二行\u2028😀\r\n"引号"'
    expect((await all([[row('a', text)]]))[0]?.text).toBe(text)
  })
})
