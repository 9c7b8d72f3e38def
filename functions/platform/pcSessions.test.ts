import { sessionOver } from './pcSessions'

const session = { usedAt: '2026-11-23T06:00:00.000Z', expiresAt: '2026-11-23T14:00:00.000Z' }
const at = (time: string) => new Date(`2026-11-23T${time}Z`)

it('a PC session ends by its owner, after its hours, or when nobody used it for half an hour', () => {
  expect(sessionOver(session, at('06:30:00'), 30)).toBeUndefined()
  expect(sessionOver(session, at('06:30:01'), 30)).toBe('expired')
  const busy = { ...session, usedAt: '2026-11-23T13:59:00.000Z' }
  expect(sessionOver(busy, at('13:59:59'), 30)).toBeUndefined()
  expect(sessionOver(busy, at('14:00:00'), 30)).toBe('expired')
  expect(sessionOver({ ...session, endedAt: '2026-11-23T06:01:00.000Z' }, at('06:02:00'), 30)).toBe('ended')
})
