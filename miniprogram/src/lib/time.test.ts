import { dueIn, lastDay, longDate, longTime, timeLeft, when } from './time'

const now = Date.parse('2026-11-23T06:30:00Z') // 14:30 in Beijing

describe('times as people read them', () => {
  it('tells the recent past in words', () => {
    expect(when('2026-11-23T06:29:40Z', now)).toBe('刚刚')
    expect(when('2026-11-23T06:05:00Z', now)).toBe('25 分钟前')
    expect(when('2026-11-22T16:05:00Z', now)).toBe('今天 00:05')
    expect(when('2026-11-22T15:59:00Z', now)).toBe('昨天 23:59')
    expect(when('2026-11-03T06:05:00Z', now)).toBe('11月3日 14:05')
    expect(when('2025-11-03T06:05:00Z', now)).toBe('2025年11月3日')
  })
  it('counts the day in Beijing, not in UTC', () => {
    expect(longDate('2026-11-22T16:00:00Z')).toBe('2026年11月23日')
    expect(longTime('2026-12-31T16:00:00Z')).toBe('2027年1月1日 00:00')
  })
  it('tells what is left', () => {
    expect(timeLeft('2026-11-26T06:00:00Z', now)).toBe('还剩 3 天')
    expect(timeLeft('2026-11-23T08:45:00Z', now)).toBe('还剩 2 小时')
    expect(timeLeft('2026-11-23T06:30:10Z', now)).toBe('还剩 1 分钟')
    expect(timeLeft('2026-11-23T06:30:00Z', now)).toBe('已结束')
  })
  it('names a close at midnight by the day it ends', () => {
    expect(lastDay('2026-12-23T16:00:00Z', now)).toBe('12月23日')
    expect(lastDay('2026-12-23T15:59:59Z', now)).toBe('12月23日')
  })
  it('tells due days', () => {
    expect(dueIn('2026-11-23T16:00:00Z', now)).toBe('今天到期')
    expect(dueIn('2026-11-24T16:00:00Z', now)).toBe('明天到期')
    expect(dueIn('2026-11-26T16:00:00Z', now)).toBe('还有 3 天')
    expect(dueIn('2026-11-21T16:00:00Z', now)).toBe('已超期 2 天')
  })
})
