import { changedRoster, checkInOpens, checkInState, type Duty, dutyNow, leftOutOf, sameToCome } from './duties'

const duty = (date: string, from = '09:00', deputyIds = ['A']): Duty => ({ date, from, to: '11:30', deputyIds })
const when = { today: '2026-11-23', noticeDays: 3 }

describe('sameToCome', () => {
  const today = '2026-11-23'
  it('looks at days to come, in whatever order they stand', () => {
    const [past, one, two] = [duty('2026-11-20'), duty('2026-11-26'), duty('2026-11-30')]
    expect(sameToCome([past, two, one], [one, two], today)).toBe(true)
    expect(sameToCome([one], [one, two], today)).toBe(false)
    expect(sameToCome([one], [duty('2026-11-26', '09:00', ['B'])], today)).toBe(false)
    expect(sameToCome([one], [{ ...one, cancelled: true, change: '临时会议' }], today)).toBe(false)
  })

  it('tells the published days that are left out, not those called off before', () => {
    const off = { ...duty('2026-11-27'), cancelled: true }
    expect(leftOutOf([duty('2026-11-20'), duty('2026-11-26'), off], [], today)).toEqual([duty('2026-11-26')])
    expect(leftOutOf([duty('2026-11-26')], [duty('2026-11-26', '09:00', ['B'])], today)).toEqual([])
  })
})

describe('changedRoster', () => {
  it('leaves days alone that passed while the change waited', () => {
    const asked = [duty('2026-11-26'), duty('2026-11-30')]
    const later = { today: '2026-11-27', noticeDays: 3 }
    expect(changedRoster([duty('2026-11-26', '14:00')], asked, later)).toEqual({
      duties: [duty('2026-11-26', '14:00'), duty('2026-11-30')],
      late: false,
    })
  })

  it('takes a day three days ahead, not one of two', () => {
    expect(changedRoster([], [duty('2026-11-26')], when)).toEqual({ duties: [duty('2026-11-26')], late: false })
    expect(changedRoster([], [duty('2026-11-25')], when).late).toBe(true)
  })

  it('leaves what was published and did not change alone, with its earlier reason', () => {
    const told = { ...duty('2026-11-24'), change: '甲请假，由乙接待' }
    expect(changedRoster([told], [duty('2026-11-24')], when)).toEqual({ duties: [told], late: false })
  })

  it('marks another deputy, another time and a day left out with the reason', () => {
    const before = [duty('2026-11-23'), duty('2026-11-24'), duty('2026-11-25')]
    const given = [duty('2026-11-24', '09:00', ['B']), duty('2026-11-25', '10:00')]
    const { duties, late } = changedRoster(before, given, { ...when, reason: '临时会议' })
    expect(late).toBe(true)
    expect(duties).toEqual([
      { ...duty('2026-11-23'), cancelled: true, change: '临时会议' },
      { ...duty('2026-11-24', '09:00', ['B']), change: '临时会议' },
      { ...duty('2026-11-25'), cancelled: true, change: '临时会议' },
      { ...duty('2026-11-25', '10:00'), change: '临时会议' },
    ])
  })

  it('keeps what is past for its month, and what was called off for its day', () => {
    const before = [duty('2026-05-01'), duty('2026-11-20'), { ...duty('2026-11-24'), cancelled: true }]
    expect(changedRoster(before, [], when)).toEqual({
      duties: [duty('2026-11-20'), { ...duty('2026-11-24'), cancelled: true }],
      late: false,
    })
  })

  it('takes further days away without a reason', () => {
    expect(changedRoster([duty('2026-12-01')], [], when)).toEqual({ duties: [], late: false })
  })
})

describe('dutyNow', () => {
  const roster = [duty('2026-11-23'), { ...duty('2026-11-23', '14:00', ['B']), cancelled: true }]
  it.each([
    ['A', '2026-11-23 07:59', false],
    ['A', '2026-11-23 08:00', true],
    ['A', '2026-11-23 11:30', true],
    ['A', '2026-11-23 11:31', false],
    ['A', '2026-11-24 09:00', false],
    ['B', '2026-11-23 13:30', false],
  ])('%s at %s: %s', (deputyId, at, may) => {
    expect(dutyNow(roster, deputyId, at) !== undefined).toBe(may)
  })
})

describe('checking in', () => {
  it('opens an hour before the duty, is told then, and is over with it', () => {
    const duty = { from: '09:00', to: '11:30' }
    expect(checkInOpens(duty)).toBe('08:00')
    expect(['07:59', '08:00', '11:30', '11:31'].map((time) => checkInState(duty, time))).toEqual([
      'before',
      'open',
      'open',
      'over',
    ])
    expect(checkInOpens({ from: '00:30' })).toBe('00:00')
  })
})
