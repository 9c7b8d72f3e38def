import { dueWords } from './dueWords'

const now = '2026-11-23T02:00:00.000Z' // Monday morning in Beijing

describe('how long there is to answer', () => {
  it('is told in working days', () => {
    expect(dueWords({ status: 'waiting', dueAt: '2026-11-26T16:00:00.000Z' }, now).text).toBe('还剩 3 个工作日')
    expect(dueWords({ status: 'waiting', dueAt: '2026-11-24T16:00:00.000Z' }, now).text).toBe('还剩 1 个工作日')
    expect(dueWords({ status: 'waiting', dueAt: '2026-11-23T16:00:00.000Z' }, now).text).toBe('今天内答复')
  })

  it('says so when it is over, without counting the weekend', () => {
    expect(dueWords({ status: 'overdue', dueAt: '2026-11-20T16:00:00.000Z' }, now).text).toBe('已超期 1 个工作日')
    expect(dueWords({ status: 'overdue', dueAt: '2026-11-19T16:00:00.000Z' }, now).text).toBe('已超期 2 个工作日')
    expect(dueWords({ status: 'overdue', dueAt: '2026-11-20T16:00:00.000Z' }, '2026-11-21T02:00:00.000Z').text).toBe(
      '已超期',
    )
  })

  it('is no clock once nothing is owed', () => {
    expect(dueWords({ status: 'answered' }, now).text).toBe('已答复')
    expect(dueWords({ status: 'waiting_resident', dueAt: '2026-11-24T16:00:00.000Z' }, now).text).toBe('等待群众补充')
  })
})
