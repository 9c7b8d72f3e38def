import { followServerTime, hearServerTime, serverNow } from './serverClock'

const DAY = 86_400_000
const header = (ms: number): string => new Date(ms).toUTCString()

it('goes by the server where the device is days off, and tells whoever shows times', () => {
  const told = jest.fn()
  const stop = followServerTime(told)
  hearServerTime(header(Date.now() - 90 * DAY))
  expect(Math.abs(serverNow() - (Date.now() - 90 * DAY))).toBeLessThan(2_000)
  hearServerTime(undefined)
  expect(told).toHaveBeenCalledTimes(1)
  hearServerTime(header(Date.now() - 30_000))
  expect(Math.abs(serverNow() - Date.now())).toBeLessThan(1_000)
  expect(told).toHaveBeenCalledTimes(2)
  stop()
})
