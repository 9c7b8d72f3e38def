import { daysBetween, fromField, proposedDates, toField } from './beijingTime'

describe('times in a form', () => {
  it('are Beijing wall times, whatever the machine thinks', () => {
    expect(toField('2026-11-23T16:30:00.000Z')).toBe('2026-11-24T00:30')
    expect(fromField('2026-11-24T00:30')).toBe('2026-11-23T16:30:00.000Z')
    expect(fromField('')).toBeUndefined()
  })

  it('propose a consultation of thirty full days that ends at midnight', () => {
    const { opensAt, closesAt } = proposedDates(Date.parse('2026-11-23T06:00:20.000Z'), 30)
    expect(opensAt).toBe('2026-11-23T06:01:00.000Z')
    expect(toField(closesAt)).toBe('2026-12-24T00:00')
    expect(daysBetween(opensAt, closesAt)).toBe(30)
  })
})
