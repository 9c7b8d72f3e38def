import fc from 'fast-check'
import { addWorkingDays, calendarKnown, isWorkingDay, workingDaysBetween } from './workingDays'

/** 24:00 Beijing time of a day. */
const endOf = (day: string) => `${day}T16:00:00.000Z`

describe('addWorkingDays', () => {
  it.each([
    // 国庆、中秋 2025: off 1–8 October; 28 September (Sunday) and 11 October (Saturday) are worked
    ['2025-09-26T02:00:00Z', 1, '2025-09-28'],
    ['2025-09-30T02:00:00Z', 1, '2025-10-09'],
    ['2025-10-01T02:00:00Z', 1, '2025-10-09'],
    ['2025-10-09T02:00:00Z', 2, '2025-10-11'],
    ['2025-10-09T02:00:00Z', 3, '2025-10-13'],
    // 春节 2025: off 28 January – 4 February; 26 January (Sunday) and 8 February (Saturday) are worked
    ['2025-01-24T02:00:00Z', 1, '2025-01-26'],
    ['2025-01-27T02:00:00Z', 1, '2025-02-05'],
    ['2025-02-07T02:00:00Z', 1, '2025-02-08'],
    ['2025-01-27T02:00:00Z', 10, '2025-02-17'],
    // 春节 2026: off 15–23 February; 14 and 28 February (Saturdays) are worked
    ['2026-02-13T02:00:00Z', 1, '2026-02-14'],
    ['2026-02-14T02:00:00Z', 1, '2026-02-24'],
    ['2026-02-14T02:00:00Z', 5, '2026-02-28'],
    ['2026-02-14T02:00:00Z', 6, '2026-03-02'],
    // 中秋 25–27 September, 国庆 1–7 October 2026; 20 September (Sunday) and 10 October (Saturday) are worked
    ['2026-09-18T02:00:00Z', 1, '2026-09-20'],
    ['2026-09-24T02:00:00Z', 1, '2026-09-28'],
    ['2026-09-30T02:00:00Z', 2, '2026-10-09'],
    ['2026-09-30T02:00:00Z', 3, '2026-10-10'],
    ['2026-09-30T02:00:00Z', 10, '2026-10-20'],
    // 元旦 2026: off 1–3 January, 4 January (Sunday) is worked
    ['2025-12-31T02:00:00Z', 1, '2026-01-04'],
    // an ordinary weekend
    ['2026-11-20T02:00:00Z', 5, '2026-11-27'],
    ['2026-11-23T02:00:00Z', 0, '2026-11-23'],
  ])('%s and %i working days end with %s', (from, days, day) => {
    expect(addWorkingDays(from, days)).toBe(endOf(day))
  })

  it('counts from the day in Beijing, not in Greenwich', () => {
    expect(addWorkingDays('2026-11-23T15:59:59Z', 1)).toBe(endOf('2026-11-24'))
    expect(addWorkingDays('2026-11-23T16:00:00Z', 1)).toBe(endOf('2026-11-25'))
    expect(addWorkingDays('2026-11-24T00:00:00+08:00', 1)).toBe(endOf('2026-11-25'))
  })

  it('goes by the fixed holidays in a year without a notice', () => {
    // 春节 2040 is 12 February, a Sunday; 1 October 2040 a Monday
    expect(addWorkingDays('2040-02-10T02:00:00Z', 1)).toBe(endOf('2040-02-15'))
    expect(addWorkingDays('2040-09-28T02:00:00Z', 1)).toBe(endOf('2040-10-04'))
  })

  it('refuses what is no time or no number of days', () => {
    expect(() => addWorkingDays('明天', 1)).toThrow(RangeError)
    expect(() => addWorkingDays('2026-11-23T02:00:00Z', -1)).toThrow(RangeError)
    expect(() => addWorkingDays('2026-11-23T02:00:00Z', 1.5)).toThrow(RangeError)
  })
})

describe('isWorkingDay', () => {
  it.each([
    ['2027-02-05', '除夕'],
    ['2027-02-08', '正月初三, a Monday'],
    ['2027-04-05', '清明'],
    ['2027-06-09', '端午'],
    ['2027-09-15', '中秋'],
    ['2027-10-01', '国庆'],
    ['2028-01-25', '除夕'],
    ['2028-04-04', '清明'],
    ['2028-05-02', '劳动节'],
    ['2028-10-03', '国庆, and 中秋 by the lunar calendar'],
  ])('%s is a holiday in a year without a notice (%s)', (day) => expect(isWorkingDay(day)).toBe(false))

  it.each(['2040-02-10', '2040-02-15', '2040-04-05', '2040-05-03', '2040-10-04', '2026-10-10', '2026-02-28'])(
    '%s is worked',
    (day) => expect(isWorkingDay(day)).toBe(true),
  )
})

describe('calendarKnown', () => {
  it('knows the years with a notice', () => {
    expect([2024, 2025, 2026].map(calendarKnown)).toEqual([true, true, true])
    expect([1999, 2050].map(calendarKnown)).toEqual([false, false])
  })
})

describe('workingDaysBetween', () => {
  it('counts back what addWorkingDays added', () => {
    const time = fc.date({ min: new Date('2024-06-01'), max: new Date('2028-06-01'), noInvalidDate: true })
    fc.assert(
      fc.property(time, fc.integer({ min: 0, max: 60 }), (from, days) => {
        expect(workingDaysBetween(from.toISOString(), addWorkingDays(from.toISOString(), days))).toBe(days)
      }),
      { numRuns: 50 },
    )
  })

  it('is 0 when there is none, or when the end is before the start', () => {
    expect(workingDaysBetween('2026-09-30T02:00:00Z', '2026-10-07T15:00:00Z')).toBe(0)
    expect(workingDaysBetween('2026-10-20T02:00:00Z', '2026-10-07T15:00:00Z')).toBe(0)
    expect(workingDaysBetween('2026-09-30', '2026-10-08')).toBe(1)
  })
})
