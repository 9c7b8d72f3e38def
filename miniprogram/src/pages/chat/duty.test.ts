import { dutyWords, isToday } from './duty'

describe('dutyWords', () => {
  it('tells date, weekday and hours', () => {
    expect(dutyWords({ date: '2027-12-03', from: '09:00', to: '11:30' })).toContain('12月3日（星期五）09:00至11:30')
  })
})

describe('isToday', () => {
  it('goes by the day in Beijing', () => {
    const evening = Date.parse('2026-11-23T15:59:59Z')
    expect([isToday({ date: '2026-11-23' }, evening), isToday({ date: '2026-11-24' }, evening)]).toEqual([true, false])
    expect(isToday({ date: '2026-11-24' }, evening + 1000)).toBe(true)
  })
})
