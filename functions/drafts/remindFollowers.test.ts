import { remindsNow } from './remindFollowers'

const round = { opensAt: '2026-11-01T00:00:00.000Z', closesAt: '2026-12-01T16:00:00.000Z' }

it.each([
  ['a moment before three days are left', '2026-11-28T15:59:59.999Z', false],
  ['three days before closing', '2026-11-28T16:00:00.000Z', true],
  ['an hour before closing', '2026-12-01T15:00:00.000Z', true],
  ['at the close', '2026-12-01T16:00:00.000Z', false],
])('reminds %s: %s', (_, now, due) => expect(remindsNow(round, now)).toBe(due))

it('does not remind of a consultation that is shorter than that', () => {
  const short = { opensAt: '2026-11-29T00:00:00.000Z', closesAt: round.closesAt }
  expect(remindsNow(short, '2026-11-30T00:00:00.000Z')).toBe(false)
})
