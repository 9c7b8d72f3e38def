import ExcelJS from 'exceljs'
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

  it('月度情况表是一个 Excel 文件，每个家站室和代表一行', async () => {
    const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)
    expect((await deputy.post('/month-tables', { month })).status).toBe(403)
    expect((await admin.post('/month-tables', { month: '2026-13' })).status).toBe(422)
    const { status, body } = await admin.post('/month-tables', { month })
    expect(status).toBe(202)
    const read = async () => (await admin.get(`/month-tables/${body.id}`)).body
    await eventually(async () => (await read()).status === 'done')
    const { url, fileName, rows } = await read()
    expect(fileName).toContain(month)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await (await fetch(url)).arrayBuffer())
    const sheet = book.worksheets[0]
    expect([sheet?.name, sheet?.rowCount]).toEqual(['月度情况', rows + 1])
    const names = sheet?.getColumn(3).values ?? []
    expect(names).toEqual(expect.arrayContaining(['孙海峰', '榴园街道代表之家']))
    const own = sheet?.getRow(names.indexOf('孙海峰'))
    expect(Number(own?.getCell(5).value)).toBe((await figures()).received)
    expect(book.worksheets[1]?.name).toBe('事项类别')
  })

  it('只有本人和代表工委看得到；城市没有规定公开时公众看不到', async () => {
    expect((await deputy.get(`/deputies/${otherId}/figures`)).status).toBe(403)
    expect((await client().get(`/deputies/${otherId}/figures`)).status).toBe(401)
    expect((await admin.get(`/stations/${stationId}/figures`)).status).toBe(200)
    expect((await deputy.get(`/stations/${stationId}/figures`)).status).toBe(403)
    expect((await client().get(`/deputies/${otherId}`)).body.answers).toBeUndefined()
  })
})
