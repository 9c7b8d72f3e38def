import { type Client, client, newResident, signIn } from '../support/client'
import { eventually } from '../support/eventually'

type Matter = { id: string; place?: string; mayAssign: boolean; category?: string }

describe('事项总览', () => {
  let admin: Client
  let deputy: Client
  let station: Client
  let deputyId: string
  let otherId: string
  let stationId: string
  beforeAll(async () => {
    ;[admin, deputy, station] = (await Promise.all(['demo-admin', 'demo-deputy', 'demo-station'].map(signIn))) as [
      Client,
      Client,
      Client,
    ]
    deputyId = (await deputy.get('/me')).body.deputyId
    otherId = (await (await signIn('demo-deputy-2')).get('/me')).body.deputyId
    stationId = (await station.get('/me')).body.stationId
  })

  const secret = '小区门口的井盖丢了'
  const started = async (to: object) => {
    const resident = await newResident()
    const { body } = await resident.post('/conversations', { ...to, text: secret, place: '榴园路口' })
    return { resident, id: body.id as string }
  }
  const onBoard = async (who: Client, id: string) =>
    ((await who.get('/matters?limit=100')).body.items as Matter[]).find((each) => each.id === id)

  it('家站室看到本站和本站代表的，不含内容；别处的看不到，类别可以汇总', async () => {
    const mine = await started({ deputyId })
    const elsewhere = await started({ deputyId: otherId })
    const other = (await station.get('/stations?limit=100')).body.items.find(
      (each: { id: string }) => each.id !== stationId,
    )
    await eventually(async () => (await onBoard(admin, elsewhere.id)) !== undefined)
    await deputy.put(`/conversations/${mine.id}/category`, { category: '市政设施' })
    await eventually(async () => (await onBoard(station, mine.id))?.category === '市政设施')
    const { body } = await station.get('/matters?limit=100')
    expect(JSON.stringify(body)).not.toContain('井盖')
    expect(body.items.find((each: Matter) => each.id === mine.id)).toMatchObject({
      holderName: '陈玉兰',
      place: '榴园路口',
      status: 'waiting',
      mayAssign: false,
    })
    expect(await onBoard(station, elsewhere.id)).toBeUndefined()
    expect(body.themes.find((each: { category?: string }) => each.category === '市政设施').waiting).toBeGreaterThan(0)
    expect(body.waiting + body.overdue).toBeGreaterThanOrEqual(body.items.length)
    const there = (await admin.get(`/matters?limit=100&stationId=${other.id}`)).body.items as Matter[]
    expect(there.map(({ id }) => id)).not.toContain(mine.id)
    expect((await deputy.get('/matters')).status).toBe(403)
    expect((await mine.resident.get('/matters')).status).toBe(403)
  })

  it('到家站室的事项交给本站代表，群众收到告知；代表工委可以交给任何代表；看不到的是 404', async () => {
    const { id, resident } = await started({ stationId })
    await eventually(async () => (await onBoard(station, id))?.mayAssign === true)
    const assign = (who: Client, body: object) => who.post(`/matters/${id}/assignment`, body)
    expect((await assign(station, { deputyId: otherId, reason: '不是本站代表' })).status).toBe(422)
    expect((await assign(deputy, { deputyId, reason: '没有权限' })).status).toBe(403)
    const done = await assign(station, { deputyId, reason: '陈代表熟悉这个片区' })
    expect(done.body.with).toMatchObject({ kind: 'deputy', id: deputyId })
    expect((await resident.get(`/conversations/${id}/messages`)).body.items[0].text).toContain('陈代表熟悉这个片区')
    expect((await deputy.get(`/conversations/${id}`)).status).toBe(200)
    await eventually(async () => (await onBoard(admin, id))?.mayAssign === true)
    expect((await admin.get(`/conversations/${id}`)).status).toBe(404)
    expect((await assign(admin, { deputyId: otherId, reason: '片区调整' })).body.with.id).toBe(otherId)
    await eventually(async () => (await onBoard(station, id)) === undefined)
    expect((await assign(station, { deputyId, reason: '收回' })).status).toBe(404)
  })

  it('离任代表没有办结的会话由工作人员整体移交，已办结的留下', async () => {
    const made = await admin.post('/deputies', {
      name: '离任测试',
      level: '市人大代表',
      term: '第十七届',
      district: '演示一区',
      takesMessages: true,
    })
    const leaving = made.body.id
    const open = await Promise.all([started({ deputyId: leaving }), started({ deputyId: leaving })])
    await admin.patch(`/deputies/${leaving}`, { takesMessages: false })
    const hand = (who: Client, body: object) => who.post(`/deputies/${leaving}/handing-over`, body)
    expect((await hand(station, { toDeputyId: deputyId, reason: '离任' })).status).toBe(403)
    expect((await hand(admin, { toDeputyId: leaving, reason: '离任' })).status).toBe(422)
    expect((await hand(admin, { toDeputyId: deputyId, reason: '代表离任' })).body).toEqual({ moved: 2, left: 0 })
    for (const { resident, id } of open) {
      expect((await resident.get(`/conversations/${id}`)).body.with.id).toBe(deputyId)
      expect((await resident.get(`/conversations/${id}/messages`)).body.items[0].text).toContain('代表离任')
    }
    expect((await hand(admin, { toDeputyId: deputyId, reason: '代表离任' })).body.moved).toBe(0)
  })
})

describe('接待日与代录', () => {
  let admin: Client
  let deputy: Client
  let station: Client
  let deputyId: string
  let stationId: string
  beforeAll(async () => {
    ;[admin, deputy, station] = (await Promise.all(['demo-admin', 'demo-deputy', 'demo-station'].map(signIn))) as [
      Client,
      Client,
      Client,
    ]
    deputyId = (await deputy.get('/me')).body.deputyId
    stationId = (await station.get('/me')).body.stationId
  })
  const day = (days: number) => new Date(Date.now() + 8 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10)

  it('接待日提前公布，临时变动要写明原因并公开；当天签到一次', async () => {
    const { duties: before } = (await client().get(`/stations/${stationId}`)).body
    const given = before.map(({ date, from, to, deputyIds }: Record<string, unknown>) => ({
      date,
      from,
      to,
      deputyIds,
    }))
    const today = { date: day(0), from: '00:00', to: '23:59', deputyIds: [deputyId] }
    const put = (who: Client, body: object) => who.put(`/stations/${stationId}/duties`, body)
    expect((await put(deputy, { duties: given })).status).toBe(403)
    const short = await put(station, { duties: [...given, today] })
    expect([short.status, short.body.fields?.[0]?.path ?? short.body.fields?.[0]?.field]).toEqual([422, 'reason'])
    expect((await put(station, { duties: [...given, today], reason: '应群众要求增加一次' })).status).toBe(200)
    expect((await put(admin, { duties: [...given, today] })).status).toBe(200)
    const shown = async () => (await client().get(`/stations/${stationId}`)).body.duties[0]
    expect(await shown()).toMatchObject({ date: day(0), change: '应群众要求增加一次', arrivedIds: [] })
    const checkIn = (who: Client, body: object = {}) => who.post(`/stations/${stationId}/check-ins`, body)
    expect((await checkIn(await signIn('demo-deputy-2'))).body.code).toBe('not_on_duty')
    expect((await checkIn(await newResident())).status).toBe(403)
    const first = await checkIn(deputy)
    expect(first.status).toBe(201)
    expect((await checkIn(station, { deputyId })).body.at).toBe(first.body.at)
    expect((await shown()).arrivedIds).toEqual([deputyId])
    // Left out the same day it is called off, for everybody to see.
    const called = await put(station, { duties: given, reason: '演示结束' })
    expect(called.body.duties[0]).toMatchObject({ date: day(0), cancelled: true, change: '演示结束' })
  })

  it('代录：有编号和回执；代表答复后由家站室电话告知并记录；凭回执只看进度', async () => {
    const words = { name: '王奶奶', phone: '0000-7654321', text: '楼下的健身器材坏了没人修', deputyId, consent: true }
    const record = (who: Client, body: object) => who.post(`/stations/${stationId}/walk-ins`, body)
    expect((await record(await signIn('demo-admin'), words)).status).toBe(404)
    expect((await record(station, { ...words, consent: false })).status).toBe(422)
    const { status, body } = await record(station, words)
    expect(status).toBe(201)
    expect(body).toMatchObject({ number: expect.stringMatching(/^\d{4}-\d{4}$/), state: 'open', status: 'waiting' })
    const { id } = body
    const slip = (await station.get(`/walk-ins/${id}/slip`)).body
    expect(slip.picture).toMatch(/^data:image/)
    const seen = await deputy.get(`/conversations/${id}`)
    expect(seen.body).toMatchObject({ via: 'walk-in', with: { kind: 'resident', name: '王奶奶' } })
    expect(JSON.stringify(seen.body)).not.toContain('7654321')
    expect((await deputy.get(`/walk-ins/${id}`)).status).toBe(403)
    await deputy.post(`/conversations/${id}/messages`, { text: '已请社区本周修好。' })
    await eventually(async () =>
      (await station.get('/me/notifications?limit=50')).body.items.some(({ text }: { text: string }) =>
        text.includes(body.number),
      ),
    )
    const toCall = (await station.get(`/stations/${stationId}/walk-ins?state=to_call`)).body.items
    expect(toCall.find((each: { id: string }) => each.id === id).phone).not.toContain('7654321')
    const whole = (await station.get(`/walk-ins/${id}`)).body
    expect(whole.phone).toBe(words.phone)
    expect(whole.messages.at(-1).text).toBe('已请社区本周修好。')
    const called = await station.post(`/walk-ins/${id}/calls`, {
      reached: true,
      said: '告知本周修好',
      visitorSaid: '好的，另外路灯也不亮',
    })
    expect(called.body.calls[0]).toMatchObject({ by: '郑立群', reached: true, said: '告知本周修好' })
    expect(called.body).toMatchObject({ status: 'waiting', state: 'open' })
    const heard = (await deputy.get(`/conversations/${id}/messages`)).body.items
    expect(heard.map(({ text }: { text: string }) => text).join()).toContain('另外路灯也不亮')
    await deputy.post(`/conversations/${id}/closure`, { outcome: 'answered', summary: '已修好' })
    const rated = await station.post(`/walk-ins/${id}/calls`, {
      reached: true,
      said: '已修好',
      rating: { stars: 5, answered: true },
    })
    expect(rated.body).toMatchObject({ status: 'closed', state: 'told' })
    expect((await deputy.get(`/conversations/${id}`)).body.rating.stars).toBe(5)
    const open = (await client().get(`/walk-in-slips/${slip.code}`)).body
    expect(open).toMatchObject({ number: body.number, status: 'closed', holderName: '陈玉兰' })
    expect(JSON.stringify(open)).not.toMatch(/修|王奶奶|7654321/)
    expect((await client().get(`/source-codes/${slip.code}`)).body).toMatchObject({ kind: 'walk_in', id })
  })
})

describe('代表的来信', () => {
  it('按状态、按文字找；常用语和给自己记的话只有自己看到', async () => {
    const deputy = await signIn('demo-deputy')
    const deputyId = (await deputy.get('/me')).body.deputyId
    const resident = await newResident()
    const text = `第${Date.now()}号路口的护栏坏了`
    const { id } = (await resident.post('/conversations', { deputyId, text })).body
    const found = async (query: string) =>
      ((await deputy.get(`/conversations?as=deputy&limit=100&${query}`)).body.items as { id: string }[]).map(
        (each) => each.id,
      )
    const words = `q=${encodeURIComponent(text.slice(0, 16))}`
    expect(await found(words)).toEqual([id])
    expect(await found(`${words}&status=answered`)).toEqual([])
    await deputy.post(`/conversations/${id}/messages`, { text: `${text}，已报修` })
    expect(await found(`${words}&status=answered`)).toEqual([id])
    expect(await found(`${words}&status=waiting&sort=due`)).toEqual([])
    const paged: string[] = []
    let next: string | undefined
    do {
      const page = await deputy.get(`/conversations?as=deputy&limit=2&status=answered${next ? `&next=${next}` : ''}`)
      paged.push(...page.body.items.map((each: { id: string }) => each.id))
      next = page.body.next
    } while (next)
    expect(paged).toEqual([...new Set(await found('status=answered'))])
    await deputy.put('/me/phrases', { items: ['您好，已收到。'] })
    expect((await deputy.get('/me/phrases')).body.items).toEqual(['您好，已收到。'])
    await deputy.put(`/conversations/${id}/memo`, { text: '周四去看现场' })
    expect((await deputy.get(`/conversations/${id}/memo`)).body.text).toBe('周四去看现场')
    expect((await resident.get(`/conversations/${id}/memo`)).status).toBe(403)
    expect((await (await signIn('demo-deputy-2')).get(`/conversations/${id}/memo`)).status).toBe(404)
    await deputy.put(`/conversations/${id}/memo`, { text: '' })
    expect((await deputy.get(`/conversations/${id}/memo`)).body.text).toBe('')
  })
})
