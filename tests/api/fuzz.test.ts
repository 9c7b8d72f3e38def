import { fuzz, overHttp } from '../fuzz/fuzz'
import { foreignItems, ground } from '../fuzz/ground'
import { stackUrl } from '../support/client'

/** As many as a test run has time for; `npm run fuzz` asks a hundred thousand. */
const REQUESTS = 1_500

it('answers whatever is asked as its contract says, and stores nothing foreign', async () => {
  const { callers, ids } = await ground()
  const seed = Date.now() % 1_000_000
  const { findings, statuses } = await fuzz({ ask: overHttp(stackUrl()), seed, requests: REQUESTS, callers, ids })
  expect({ seed, findings: findings.slice(0, 10) }).toEqual({ seed, findings: [] })
  // It is no test if everything is refused at the door.
  expect((statuses[200] ?? 0) + (statuses[201] ?? 0)).toBeGreaterThan(REQUESTS / 50)
  expect(await foreignItems()).toEqual([])
}, 180_000)
