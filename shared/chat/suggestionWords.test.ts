import { afterVerdict, mayDo, monthsLater } from './suggestionWords'

describe('a suggestion’s way', () => {
  it.each([
    ['assign', 'submitted', true],
    ['assign', 'returned', false],
    ['resubmit', 'returned', true],
    ['answer', 'assigned', true],
    ['answer', 'submitted', false],
    ['judge', 'answered', true],
    ['judge', 'finished', false],
  ] as const)('%s of one that is %s: %s', (deed, status, may) => {
    expect(mayDo(deed, status)).toBe(may)
  })

  it('goes back to its unit once, when the deputy is not satisfied', () => {
    expect(afterVerdict('unsatisfied', false)).toBe('assigned')
    expect(afterVerdict('unsatisfied', true)).toBe('finished')
    expect(afterVerdict('basically_satisfied', false)).toBe('finished')
  })

  it.each([
    ['2026-11-23T02:00:00.000Z', 3, '2027-02-23T16:00:00.000Z'],
    ['2026-11-30T02:00:00.000Z', 3, '2027-02-28T16:00:00.000Z'],
    // Already the 1st of December in Beijing.
    ['2026-11-30T20:00:00.000Z', 6, '2027-06-01T16:00:00.000Z'],
  ])('%s and %i months are %s', (from, months, until) => {
    expect(monthsLater(from, months)).toBe(until)
  })
})
