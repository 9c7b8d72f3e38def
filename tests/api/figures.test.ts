import { type Client, client, newResident, signIn } from '../support/client'
import { eventually } from '../support/eventually'

type Figures = Record<'received' | 'answered' | 'onTime' | 'closed' | 'rated' | 'satisfied' | 'helpful', number>

describe('履职数据', () => {
  let deputy: Client
  let admin: Client
  let deputyId: string
  let otherId: string
  let stationId: string
  beforeAll(async () => {
    deputy = await signIn('demo-deputy-2')
    admin = await signIn('demo-admin')
    deputyId = (await deputy.get('/me')).body.deputyId
    otherId = (await (await signIn('demo-deputy')).get('/me')).body.deputyId
    stationId = (await (await signIn('demo-station')).get('/me')).body.stationId
  })
  const figures = async (who = deputy, id = deputyId) => (await who.get(`/deputies/${id}/figures`)).body as Figures

  it('收到、答复、按期、办结、评价由系统计算；转走的算到接手的代表', async () => {
    const before = await figures()
    const otherBefore = await figures(admin, otherId)
    const resident = await newResident()
    const started = async () => (await resident.post('/conversations', { deputyId, text: '路口没有斑马线' })).body.id
    const [first, second] = [await started(), await started()]
    await deputy.post(`/conversations/${first}/messages`, { text: '已向交警反映。' })
    await deputy.post(`/conversations/${first}/messages`, { text: '本周施划。' })
    await deputy.post(`/conversations/${first}/closure`, { outcome: 'answered', summary: '已施划' })
    await resident.put(`/conversations/${first}/rating`, { stars: 5, answered: true })
    await deputy.post(`/conversations/${second}/transfer`, { deputyId: otherId, reason: '片区不同' })
    await eventually(async () => {
      const now = await figures()
      const other = await figures(admin, otherId)
      return now.rated > before.rated && other.received > otherBefore.received
    })
    const now = await figures()
    const gained = (name: keyof Figures) => now[name] - before[name]
    expect(gained('received')).toBe(1)
    for (const name of ['answered', 'onTime', 'closed', 'rated', 'satisfied', 'helpful'] as const)
      expect([name, gained(name)]).toEqual([name, 1])
    expect(now).toMatchObject({ medianDays: 0, suggestions: expect.any(Number) })
    expect((await figures(admin, otherId)).answered).toBe(otherBefore.answered)
  })

  it('只有本人和代表工委看得到；城市没有规定公开时公众看不到', async () => {
    expect((await deputy.get(`/deputies/${otherId}/figures`)).status).toBe(403)
    expect((await client().get(`/deputies/${otherId}/figures`)).status).toBe(401)
    expect((await admin.get(`/stations/${stationId}/figures`)).status).toBe(200)
    expect((await deputy.get(`/stations/${stationId}/figures`)).status).toBe(403)
    expect((await client().get(`/deputies/${otherId}`)).body.answers).toBeUndefined()
  })
})
