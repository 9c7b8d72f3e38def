import { dueWords } from './dueWords'

const now = Date.parse('2026-11-23T02:00:00.000Z') // Monday morning in Beijing

describe('how long there is to answer', () => {
  it('is told in working days', () => {
    expect(dueWords({ status: 'waiting', dueAt: '2026-11-26T16:00:00.000Z', dueDays: 3 }, now)).toEqual({
      text: '还剩 3 个工作日',
      tone: 'info',
    })
    expect(dueWords({ status: 'waiting', dueAt: '2026-11-24T16:00:00.000Z', dueDays: 1 }, now).tone).toBe('gold')
    expect(dueWords({ status: 'waiting', dueAt: '2026-11-23T16:00:00.000Z', dueDays: 0 }, now).text).toBe('今天到期')
  })

  it('says so when it is over', () => {
    const dueAt = '2026-11-20T16:00:00.000Z'
    expect(dueWords({ status: 'overdue', dueAt, dueDays: -1 }, now).text).toBe('已超期 1 个工作日')
    expect(dueWords({ status: 'overdue', dueAt, dueDays: 0 }, now)).toEqual({ text: '已超期', tone: 'warn' })
  })

  it('is no clock once nothing is owed', () => {
    expect(dueWords({ status: 'answered' }, now).text).toBe('已答复')
    expect(dueWords({ status: 'waiting_resident' }, now).text).toBe('等待群众补充')
  })
})
