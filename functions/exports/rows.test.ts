import { type ExportRow, orderOf, passes, placesOf } from './rows'

const row = (more: Partial<ExportRow> = {}): ExportRow => ({
  order: '',
  id: '1',
  version: 1,
  article: '第五条',
  kind: 'modify',
  text: '意见',
  status: 'submitted',
  source: 'app',
  createdAt: '2026-11-22T16:00:00.000Z',
  person: 1,
  ...more,
})

describe('which rows', () => {
  it('every condition holds, any of its values does', () => {
    expect(passes(undefined, row())).toBe(true)
    expect(passes({ articles: ['第五条', null], kinds: ['modify', 'add'] }, row())).toBe(true)
    expect(passes({ articles: ['第五条'], kinds: ['add'] }, row())).toBe(false)
    expect(passes({ articles: [null] }, row({ article: null }))).toBe(true)
    expect(passes({ capacities: ['resident'] }, row())).toBe(true)
    expect(passes({ capacities: ['expert'] }, row({ submitter: { capacity: 'expert' } }))).toBe(true)
    expect(passes({ hasSuggestedText: true }, row())).toBe(false)
  })

  it('from a time on and before another', () => {
    const at = row().createdAt
    expect(passes({ from: at }, row())).toBe(true)
    expect(passes({ to: at }, row())).toBe(false)
  })
})

describe('in which order', () => {
  const place = placesOf(['第一条', '第二条'])
  const sorted = (order: 'article' | 'newest' | 'oldest') =>
    [
      { article: '第二条', createdAt: '2026-01-01T00:00:00.000Z', id: 'a' },
      { article: '第一条', createdAt: '2026-01-03T00:00:00.000Z', id: 'b' },
      { article: null, createdAt: '2026-01-02T00:00:00.000Z', id: 'c' },
    ]
      .map((of) => [orderOf(order, place)(of), of.id] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, id]) => id)
      .join('')
  it('of the law, or of time either way', () => {
    expect([sorted('article'), sorted('newest'), sorted('oldest')]).toEqual(['cba', 'bca', 'acb'])
  })
})
