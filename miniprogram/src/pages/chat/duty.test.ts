import { dutyWords } from './duty'

describe('dutyWords', () => {
  it('tells date, weekday and hours', () => {
    expect(dutyWords({ date: '2027-12-03', from: '09:00', to: '11:30' })).toContain('12月3日（星期五）09:00至11:30')
  })
})
