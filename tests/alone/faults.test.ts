import { exactlyOnce } from '../faults/exactlyOnce'
import { type House, openHouse } from '../faults/house'
import { operateOn } from '../faults/operateOn'

/** As many as a test run has time for; `npm run faults` takes five thousand of each. */
const EACH = 60

describe('一切都可能出错', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(8)
  })
  afterAll(() => house.close())

  it('限流、超时、丢失答复、内部错误和冲突之下，每条意见和消息恰好一次，数字与告知的一致', async () => {
    const { faults, refused, messageTrouble, ...found } = await exactlyOnce(house, { each: EACH })
    expect([refused, messageTrouble]).toEqual([[], []])
    expect(found).toMatchObject({
      told: { opinions: EACH, messages: EACH },
      figures: { opinions: EACH },
      reconciled: { received: EACH, balanced: true },
      messages: EACH,
    })
    // It is no test if nothing went wrong.
    for (const kind of ['throttled', 'lostBefore', 'lostAfter', 'failed', 'conflict'])
      expect(faults[kind]).toBeGreaterThan(10)
    const verified = await operateOn(house, 'verify')
    expect(verified).toMatchObject({ code: 0, output: expect.stringContaining('一致') })
  }, 300_000)
})
