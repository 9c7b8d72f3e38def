import sharp from 'sharp'
import { type Client, client, signIn } from '../support/client'
import { photograph, upload } from '../support/files'

describe('代表与家站室', () => {
  let admin: Client
  beforeAll(async () => {
    admin = await signIn('demo-admin')
  })

  const list = async (query: string) =>
    (await client().get(`/deputies?limit=100&${query}`)).body.items as { id: string; name: string }[]

  it('按姓名、拼音、首字母、区和主题查找代表，按拼音排', async () => {
    const all = await list('')
    expect(all.length).toBeGreaterThanOrEqual(12)
    for (const q of ['陈玉', 'cyl', 'chenyulan', 'yulan'])
      expect((await list(`q=${encodeURIComponent(q)}`)).map(({ name }) => name)).toContain('陈玉兰')
    expect((await list(`topic=${encodeURIComponent('停车')}`)).map(({ name }) => name)).toContain('孙海峰')
    const there = await list(`district=${encodeURIComponent('演示二区')}`)
    expect(there.length).toBeGreaterThan(0)
    expect(there.map(({ name }) => name)).not.toContain('陈玉兰')
    const names = all.map(({ name }) => name)
    expect(names.indexOf('陈玉兰')).toBeLessThan(names.indexOf('孙海峰'))
    expect(await list('q=zzzz')).toEqual([])
  })

  it('按页翻完，不重不漏', async () => {
    const names: string[] = []
    let next: string | undefined
    do {
      const page = await client().get(`/deputies?limit=5${next ? `&next=${next}` : ''}`)
      names.push(...page.body.items.map(({ id }: { id: string }) => id))
      next = page.body.next
    } while (next)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBe((await list('')).length)
  })

  it('家站室有地址、值班和代表，代表页有下一次接待', async () => {
    // One of the demo city's: others may have been put in by table meanwhile.
    const { items } = (await client().get(`/stations?q=${encodeURIComponent('榴园')}`)).body
    const station = (await client().get(`/stations/${items[0].id}`)).body
    expect(station.address).toBeTruthy()
    expect(station.deputies.length).toBeGreaterThan(0)
    expect(station.duties[0].deputyNames.length).toBeGreaterThan(0)
    const deputy = (await client().get(`/deputies/${station.duties[0].deputyIds[0]}`)).body
    expect(deputy.nextDuty.stationName).toBeTruthy()
    expect(deputy.stationNames.length).toBeGreaterThan(0)
  })

  it('没有开通留言的代表不公开；开通后可以查到', async () => {
    const made = await admin.post('/deputies', {
      name: '单立文',
      level: '市人大代表',
      term: '第十七届',
      district: '演示一区',
    })
    expect(made.status).toBe(201)
    const { id } = made.body
    expect((await client().get(`/deputies/${id}`)).status).toBe(404)
    expect((await admin.get(`/deputies/${id}`)).status).toBe(200)
    expect((await list('q=slw')).map((each) => each.id)).not.toContain(id)
    expect((await admin.patch(`/deputies/${id}`, { takesMessages: true })).body.takesMessages).toBe(true)
    expect((await client().get(`/deputies/${id}`)).body.name).toBe('单立文')
    expect((await list('q=shanliwen')).map((each) => each.id)).toContain(id)
    await admin.patch(`/deputies/${id}`, { takesMessages: false })
    const resident = await signIn('demo-resident')
    const { status, body } = await resident.post('/conversations', { deputyId: id, text: '您好' })
    expect([status, body.code]).toEqual([409, 'deputy_unavailable'])
  })

  it('代表页有照片：看内容不看名字，去掉拍摄地点；不用了可以拿掉', async () => {
    const seat = { level: '市人大代表', term: '第十七届', district: '演示一区', takesMessages: true }
    const photo = await upload(admin, await photograph(900, 1200))
    const made = await admin.post('/deputies', { name: '照兴', ...seat, photo })
    expect(made.status).toBe(201)
    const seen = async () => (await client().get(`/deputies/${made.body.id}`)).body.photo as string | undefined
    const link = (await seen()) ?? ''
    expect(await seen()).toBe(link)
    const shown = Buffer.from(await (await fetch(link)).arrayBuffer())
    const facts = await sharp(shown).metadata()
    expect([facts.format, facts.exif]).toEqual(['jpeg', undefined])
    const page = await upload(admin, Buffer.from('<html>不是照片</html>'))
    const refused = await admin.patch(`/deputies/${made.body.id}`, { photo: page })
    expect([refused.status, refused.body.code]).toEqual([422, 'file_type_unsupported'])
    expect((await admin.patch(`/deputies/${made.body.id}`, { sector: '教育' })).body.photo).toBeDefined()
    await admin.patch(`/deputies/${made.body.id}`, { photo: null, takesMessages: false })
    expect((await admin.get(`/deputies/${made.body.id}`)).body.photo).toBeUndefined()
  })

  it('只有管理的人能改，指向不存在的代表和家站室会被指出', async () => {
    const resident = await signIn('demo-resident')
    const { items } = (await client().get('/stations')).body
    expect((await resident.patch(`/stations/${items[0].id}`, { name: '改名' })).status).toBe(403)
    expect((await resident.post('/deputies', {})).status).toBe(403)
    const strange = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
    const duty = { date: '2027-01-04', from: '09:00', to: '11:00', deputyIds: [strange] }
    expect((await admin.patch(`/stations/${items[0].id}`, { duties: [duty] })).status).toBe(422)
    expect((await admin.patch(`/stations/${strange}`, { name: '没有这里' })).status).toBe(404)
    const two = await Promise.all(
      [1, 2, 3].map((n) => admin.patch(`/stations/${items[0].id}`, { hours: `周一至周五 ${n}` })),
    )
    expect(two.every(({ status }) => status === 200 || status === 409)).toBe(true)
  })
})
