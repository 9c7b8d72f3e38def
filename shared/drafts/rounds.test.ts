import { draftStatus, needsReason, type Round, roundState } from './rounds'

const round: Round = {
  round: 1,
  version: 1,
  opensAt: '2026-11-01T00:00:00.000Z',
  closesAt: '2026-12-05T00:00:00.000Z',
  release: 'each',
}
const now = '2026-11-10T00:00:00.000Z'
const day = (n: number) => new Date(Date.parse(now) + n * 86_400_000).toISOString()

describe('a round', () => {
  it('opens and closes to the second', () => {
    expect(roundState(round, '2026-10-31T23:59:59.999Z')).toBe('upcoming')
    expect(roundState(round, round.opensAt)).toBe('open')
    expect(roundState(round, '2026-12-04T23:59:59.999Z')).toBe('open')
    expect(roundState(round, round.closesAt)).toBe('closed')
  })

  it('gives the draft its status until staff say more', () => {
    expect(draftStatus([], undefined, now)).toBe('preparing')
    expect(draftStatus([round], 'enacted', now)).toBe('consulting')
    expect(draftStatus([round], undefined, round.closesAt)).toBe('deliberating')
    expect(draftStatus([round], 'approving', round.closesAt)).toBe('approving')
  })
})

describe('the reason for dates', () => {
  const asked = { now, days: 30 }

  it('is not needed for thirty days from now on', () => {
    expect(needsReason({ opensAt: now, closesAt: day(30) }, asked)).toBe(false)
    expect(needsReason({ opensAt: day(1), closesAt: day(40) }, asked)).toBe(false)
  })

  it('is needed for fewer days', () => {
    expect(needsReason({ opensAt: now, closesAt: day(29) }, asked)).toBe(true)
  })

  it('is needed for times in the past, unless they were announced before', () => {
    expect(needsReason({ opensAt: day(-1), closesAt: day(40) }, asked)).toBe(true)
    expect(needsReason({ opensAt: round.opensAt, closesAt: day(40) }, { ...asked, before: round })).toBe(false)
  })

  it('is needed for closing an open round early, not for extending it', () => {
    expect(needsReason({ ...round, closesAt: '2026-12-04T00:00:00.000Z' }, { ...asked, before: round })).toBe(true)
    expect(needsReason({ ...round, closesAt: '2026-12-06T00:00:00.000Z' }, { ...asked, before: round })).toBe(false)
  })

  it('stays with a short round that is extended', () => {
    const short = { ...round, closesAt: '2026-11-15T00:00:00.000Z', reason: '急需' }
    expect(needsReason({ ...short, closesAt: '2026-11-20T00:00:00.000Z' }, { ...asked, before: short })).toBe(false)
  })
})
