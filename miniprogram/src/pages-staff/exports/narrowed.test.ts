import { anything, filtersOf, filterWords, narrowedBy } from './narrowed'

it('asks for whole days in Beijing, and reads a preset back as it was chosen', () => {
  const chosen = { ...anything, article: '-', kind: 'delete', wording: 'no', from: '2026-11-01', to: '2026-11-02' }
  const filters = filtersOf(chosen)
  expect(filters).toEqual({
    articles: [null],
    kinds: ['delete'],
    hasSuggestedText: false,
    from: '2026-10-31T16:00:00.000Z',
    to: '2026-11-02T16:00:00.000Z',
  })
  expect(narrowedBy(filters)).toEqual(chosen)
  expect(filterWords(filters)).toContain('整部草案、删除、没有建议表述')
  expect([filtersOf(anything), filterWords({})]).toEqual([{}, ''])
})
