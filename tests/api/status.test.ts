import { client, neighbour, signIn } from '../support/client'
import { eventually } from '../support/eventually'

const tick = () =>
  fetch(`${neighbour(2)}/2015-03-31/functions/minyi-local-schedule/invocations`, { method: 'POST', body: '{}' })

describe('how the system is doing', () => {
  it('is told to administrators: the stream follows the clock, what waits, and what WeChat leaves for today', async () => {
    const admin = await signIn('demo-admin')
    await tick()
    const seen = await eventually(async () => {
      const { status, body } = await admin.get('/status')
      return status === 200 && body.stream.state === 'well' && body
    })
    expect(seen).toMatchObject({ stage: 'local', schedule: { state: 'well' }, aside: { count: expect.any(Number) } })
    expect(seen.stream.behindSeconds).toBeLessThan(60)
    const [words] = seen.wechat.quotas
    expect(words).toMatchObject({ name: '文字内容检查', limit: 2_000_000 })
    expect(words.used + words.left).toBe(words.limit)
  })

  it('is nobody else’s business', async () => {
    expect((await client().get('/status')).status).toBe(401)
    expect((await (await signIn('demo-resident')).get('/status')).status).toBe(403)
    expect((await (await signIn('demo-staff')).get('/status')).status).toBe(403)
  })
})
