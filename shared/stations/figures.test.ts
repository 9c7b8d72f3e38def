import { countsOfMatter, figuresOf, medianOf, medianWords } from './figures'

describe('figures of a deputy', () => {
  it.each([
    [{}, undefined],
    [{ d0: 3 }, 0],
    [{ d1: 1, d3: 1 }, 2],
    [{ d0: 1, d1: 1 }, 0.5],
    [{ d0: 1, d2: 1, d9: 1 }, 2],
    [{ d30: 5, d1: 1 }, 30],
  ])('the median of %j is %s', (counts, median) => {
    expect(medianOf(counts as Record<string, number>)).toBe(median)
  })

  it('a matter that changes adds what it is now', () => {
    expect(countsOfMatter({ closed: false, walkIn: false })).toEqual({ received: 1 })
    expect(
      countsOfMatter({
        first: { days: 2, late: false },
        closed: true,
        rating: { stars: 3, answered: true },
        category: '教育',
        walkIn: true,
      }),
    ).toEqual({
      received: 1,
      answered: 1,
      onTime: 1,
      d2: 1,
      closed: 1,
      rated: 1,
      helpful: 1,
      c_教育: 1,
      walkIns: 1,
    })
    expect(countsOfMatter({ first: { days: 99, late: true }, closed: false, walkIn: false })).toEqual({
      received: 1,
      answered: 1,
      d30: 1,
    })
  })

  it('takes months together, and leaves out those that came to nothing', () => {
    const months: { month: string; counts: Record<string, number> }[] = [
      { month: '2026-10', counts: { received: 2, answered: 1, d1: 1 } },
      { month: '2026-11', counts: { received: 1, answered: 1, onTime: 1, d3: 1, satisfied: 1, rated: 1 } },
      { month: '2026-12', counts: { received: 0 } },
    ]
    expect(figuresOf('2026', months)).toMatchObject({
      received: 3,
      answered: 2,
      onTime: 1,
      medianDays: 2,
      satisfied: 1,
      months: [
        { month: '2026-10', received: 2, answered: 1 },
        { month: '2026-11', received: 1, answered: 1 },
      ],
    })
  })

  it.each([
    [0, '当天'],
    [0.5, '半个工作日'],
    [1, '1 个工作日'],
    [1.5, '1 个半工作日'],
    [3, '3 个工作日'],
  ])('%s is told as %s', (days, words) => expect(medianWords(days)).toBe(words))
})
