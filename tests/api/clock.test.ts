import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { type Client, client, neighbour, newKey, newResident, signIn } from '../support/client'
import { eventually } from '../support/eventually'
import { TABLE, tableOfStack } from '../support/operate'
import { makeOverdue, PAST } from '../support/overdue'

type Told = { kind: string; text: string; conversationId?: string }

describe('答复时钟', () => {
  let admin: Client
  let deputy: Client
  let station: Client
  let deputyId: string
  let otherId: string
  beforeAll(async () => {
    ;[admin, deputy, station] = (await Promise.all(['demo-admin', 'demo-deputy', 'demo-station'].map(signIn))) as [
      Client,
      Client,
      Client,
    ]
    deputyId = (await deputy.get('/me')).body.deputyId
    otherId = (await (await signIn('demo-deputy-2')).get('/me')).body.deputyId
  })

  const started = async (resident: Client, more = {}) =>
    (await resident.post('/conversations', { deputyId, text: '楼道灯坏了，老人摔了一跤', ...more })).body
  const told = async (person: Client, id: string) =>
    ((await person.get('/me/notifications?limit=100')).body.items as Told[]).filter(
      (each) => each.conversationId === id,
    )

  it('延期要说理由，期限按工作日往后，群众看得到；只能延一次', async () => {
    const resident = await newResident()
    const { id, dueAt } = await started(resident)
    const extend = (body: object) => deputy.post(`/conversations/${id}/extension`, body)
    expect((await extend({ days: 2 })).status).toBe(422)
    expect((await extend({ days: 20, reason: '太久' })).status).toBe(422)
    const { status, body } = await extend({ days: 2, reason: '要等现场勘查' })
    expect(status).toBe(200)
    expect(Date.parse(body.dueAt)).toBeGreaterThan(Date.parse(dueAt))
    const seen = (await resident.get(`/conversations/${id}`)).body
    expect(seen).toMatchObject({ status: 'waiting', dueAt: body.dueAt, extension: { days: 2, reason: '要等现场勘查' } })
    expect((await resident.get(`/conversations/${id}/messages`)).body.items[0].text).toContain('要等现场勘查')
    expect((await extend({ days: 1, reason: '再延' })).body.code).toBe('extension_not_possible')
    expect((await resident.post(`/conversations/${id}/extension`, { days: 1, reason: '不是代表' })).status).toBe(403)
  })

  it('代表请假，新留言转给代为答复的代表，双方看得到；销假后恢复', async () => {
    const day = (days: number) => new Date(Date.now() + 8 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10)
    const made = await admin.post('/deputies', {
      name: '范请假',
      level: '市人大代表',
      term: '第十七届',
      district: '演示一区',
      takesMessages: true,
    })
    const { id } = made.body
    const leave = { from: day(-1), until: day(3), standInId: otherId }
    expect((await deputy.put(`/deputies/${id}/leave`, leave)).status).toBe(403)
    expect((await admin.put(`/deputies/${id}/leave`, { ...leave, standInId: id })).status).toBe(422)
    const away = await admin.put(`/deputies/${id}/leave`, leave)
    expect(away.body.leave).toEqual({ from: leave.from, until: leave.until, standIn: { id: otherId, name: '孙海峰' } })
    const resident = await newResident()
    const { body } = await resident.post('/conversations', { deputyId: id, text: '范代表您好' })
    expect(body).toMatchObject({ with: { id: otherId, name: '孙海峰' }, standInFor: { id, name: '范请假' } })
    await admin.delete(`/deputies/${id}/leave`)
    const after = await resident.post('/conversations', { deputyId: id, text: '范代表回来了吗' })
    expect(after.body.with.id).toBe(id)
    expect(after.body.standInFor).toBeUndefined()
    await admin.patch(`/deputies/${id}`, { takesMessages: false })
  })

  it('联络员替代表打字，写明是联络员代录；不能代提建议', async () => {
    const phone = `138${String(Date.now()).slice(-8)}`
    const { body } = await admin.post('/people', { name: '联络员', phone, roles: ['liaison'], deputyId })
    const liaison = await signIn(`demo-liaison-${phone.slice(-6).replace(/^0+/, '') || 1}`)
    const consent = (await liaison.get('/privacy')).body.version
    const bound = client((await liaison.post('/me/phone', { code: `demo-phone-${phone}`, consent })).body.token)
    const officer = client((await bound.post('/me/roles', { invitation: body.invitation })).body.token)
    const resident = await newResident()
    const { id } = await started(resident)
    expect((await officer.get('/conversations?as=deputy')).status).toBe(200)
    const { status } = await officer.post(`/conversations/${id}/messages`, { text: '陈代表请我转告：明天到现场。' })
    expect(status).toBe(201)
    const [said] = (await resident.get(`/conversations/${id}/messages`)).body.items
    expect(said).toMatchObject({ from: 'deputy', typedBy: 'liaison' })
    await deputy.post(`/conversations/${id}/messages`, { text: '我到了。' })
    expect((await resident.get(`/conversations/${id}/messages`)).body.items[0].typedBy).toBeUndefined()
    const words = { title: '关于楼道灯的建议', background: '甲', grounds: '乙', proposal: '丙' }
    expect((await officer.post(`/conversations/${id}/suggestion`, words)).status).toBe(403)
  })

  it('紧急上报：值班机关立即收到，可以查阅，双方看得到', async () => {
    const resident = await newResident()
    const { id } = await started(resident, { place: '榴园路 18 号' })
    expect((await admin.get(`/conversations/${id}`)).status).toBe(404)
    expect((await resident.post(`/conversations/${id}/urgent-report`, { note: '危险' })).status).toBe(403)
    const key = newKey()
    const report = () => deputy.post(`/conversations/${id}/urgent-report`, { note: '燃气泄漏，有人受伤' }, { key })
    expect((await report()).body.urgent.at).toBeTruthy()
    expect((await report()).status).toBe(200)
    expect((await told(admin, id)).filter(({ kind }) => kind === 'urgent')).toHaveLength(1)
    const list = (await admin.get('/urgent-reports')).body.items
    expect(list[0]).toMatchObject({ conversationId: id, note: '燃气泄漏，有人受伤', place: '榴园路 18 号' })
    expect((await admin.get(`/conversations/${id}`)).body.as).toBe('staff')
    expect((await admin.post(`/conversations/${id}/urgent-report/acknowledgement`)).status).toBe(200)
    expect((await resident.get(`/conversations/${id}`)).body.urgent.seenAt).toBeTruthy()
    expect((await station.get('/urgent-reports')).status).toBe(403)
  })

  it('到期前一个工作日提醒代表，超期再告诉代表和家站室，各一次', async () => {
    const table = tableOfStack()
    const tick = () =>
      fetch(`${neighbour(2)}/2015-03-31/functions/minyi-local-schedule/invocations`, { method: 'POST', body: '{}' })
    const resident = await newResident()
    const { id } = await started(resident)
    const entry = async () =>
      (await table.send(new GetCommand({ TableName: TABLE, Key: { pk: `DU#${id}`, sk: 'D' } }))).Item
    await eventually(entry)
    expect(JSON.stringify(await entry())).not.toContain('楼道灯')
    const reminders = async () => (await told(deputy, id)).filter(({ kind }) => kind === 'due')
    await eventually(async () => {
      // The time of the reminder has come; a late record of the stream may have put the entry back once more.
      await table.send(
        new UpdateCommand({
          TableName: TABLE,
          Key: { pk: `DU#${id}`, sk: 'D' },
          UpdateExpression: 'SET s2 = :past',
          ExpressionAttributeValues: { ':past': `2026-01-05T16:00:00.000Z#${id}` },
        }),
      )
      await Promise.all([tick(), tick()])
      return (await reminders()).length > 0
    })
    await tick()
    expect(await reminders()).toHaveLength(1)
    // And the due time itself.
    await makeOverdue(resident, id)
    await eventually(async () => (await entry())?.c.dueAt === PAST)
    await tick()
    await tick()
    expect((await told(deputy, id)).filter(({ kind }) => kind === 'overdue')).toHaveLength(1)
    const atStation = ((await station.get('/me/notifications?limit=100')).body.items as Told[]).filter(
      ({ kind }) => kind === 'overdue',
    )
    expect(
      atStation.some(({ text, conversationId }) => text.startsWith('陈玉兰') && conversationId === undefined),
    ).toBe(true)
    expect((await resident.get(`/conversations/${id}`)).body.status).toBe('overdue')
    expect((await resident.get(`/conversations/${id}`)).body.mayRemind).toBe(true)
    expect((await resident.post(`/conversations/${id}/reminder`)).status).toBe(200)
    expect((await resident.get(`/conversations/${id}`)).body.mayRemind).toBe(false)
    expect((await resident.post(`/conversations/${id}/reminder`)).body.code).toBe('reminder_too_early')
    expect((await deputy.post(`/conversations/${id}/extension`, { days: 1, reason: '晚了' })).body.code).toBe(
      'extension_not_possible',
    )
    await deputy.post(`/conversations/${id}/messages`, { text: '对不起，晚了。' })
    await eventually(async () => (await entry())?.p2 === undefined)
  })
})
