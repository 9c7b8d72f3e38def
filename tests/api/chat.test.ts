import { ulid } from 'ulidx'
import { type Client, client, double, newKey, newResident, signIn } from '../support/client'
import { eventually } from '../support/eventually'

const STRANGE = '01ARZ3NDEKTSV4RRFFQ69G5FAV'

describe('我和代表聊聊天', () => {
  let deputy: Client
  let deputyId: string

  beforeAll(async () => {
    deputy = await signIn('demo-deputy')
    deputyId = (await deputy.get('/me')).body.deputyId
  })

  const started = async (resident: Client, text = '请问老旧小区加装电梯有什么政策？', more = {}) => {
    const { status, body } = await resident.post('/conversations', { deputyId, text, ...more })
    expect(status).toBe(201)
    return body
  }
  const say = (who: Client, id: string, text: string, more = {}) =>
    who.post(`/conversations/${id}/messages`, { text, ...more })
  const said = async (who: Client, id: string, query = '') =>
    (await who.get(`/conversations/${id}/messages${query}`)).body.items as {
      id: string
      seq: number
      text: string
      from: string
      mine: boolean
    }[]

  it('群众留言，代表在收件箱看到未读并答复，群众看到答复', async () => {
    const resident = await newResident()
    const conversation = await started(resident, '路灯坏了一个月了', { topic: '公共设施', place: '榴园路' })
    expect(conversation).toMatchObject({
      as: 'resident',
      status: 'waiting',
      with: { kind: 'deputy', id: deputyId, name: '陈玉兰' },
      unread: 0,
      lastMessage: '路灯坏了一个月了',
      topic: '公共设施',
    })
    expect(new Date(conversation.dueAt).toISOString()).toMatch(/T16:00:00\.000Z$/)
    const inbox = await deputy.get('/conversations?as=deputy')
    expect(inbox.status).toBe(200)
    expect(inbox.body.items[0]).toMatchObject({
      id: conversation.id,
      as: 'deputy',
      unread: 1,
      status: 'waiting',
      with: { kind: 'resident' },
      lastMessage: '路灯坏了一个月了',
    })
    expect(JSON.stringify(inbox.body)).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/)
    expect((await deputy.get('/conversations?as=deputy&sort=due')).body.items[0].status).toMatch(/waiting|overdue/)

    expect((await say(deputy, conversation.id, '已经反映给城管部门')).status).toBe(201)
    const answered = (await resident.get(`/conversations/${conversation.id}`)).body
    expect(answered).toMatchObject({ status: 'answered', unread: 1, lastMessage: '已经反映给城管部门' })
    expect(answered.dueAt).toBeUndefined()
    const messages = await said(resident, conversation.id)
    expect(messages.map(({ seq, from, mine }) => [seq, from, mine])).toEqual([
      [2, 'deputy', false],
      [1, 'resident', true],
    ])
    await eventually(async () =>
      (await resident.get('/me/notifications')).body.items.find(
        (each: { conversationId?: string }) => each.conversationId === conversation.id,
      ),
    )
  })

  it('导出个人信息时带上会话', async () => {
    const resident = await newResident()
    const { id } = await started(resident, '请一并导出')
    const { conversations } = (await resident.get('/me/export')).body
    expect(conversations).toMatchObject([{ id, messages: [{ from: 'resident', text: '请一并导出' }] }])
  })

  it('除了两边，谁都看不到，工作人员也不例外', async () => {
    const resident = await newResident()
    const { id } = await started(resident)
    const others = await Promise.all([
      newResident(),
      ...['demo-deputy-2', 'demo-station', 'demo-staff', 'demo-admin'].map(signIn),
    ])
    for (const other of others) {
      expect((await other.get(`/conversations/${id}`)).status).toBe(404)
      expect((await other.get(`/conversations/${id}/messages`)).status).toBe(404)
      expect((await say(other, id, '偷看')).status).toBe(404)
      expect((await other.put(`/conversations/${id}/read`, { messageId: STRANGE })).status).toBe(404)
      expect((await other.post(`/conversations/${id}/reminder`)).status).toBe(404)
      expect((await other.put(`/conversations/${id}/rating`, { stars: 5, answered: true })).status).toBe(404)
      const closing = await other.post(`/conversations/${id}/closure`, { outcome: 'answered', summary: '好' })
      expect([403, 404]).toContain(closing.status)
    }
    expect((await client().get(`/conversations/${id}`)).status).toBe(401)
    expect((await resident.get(`/conversations/${STRANGE}`)).status).toBe(404)
    expect((await resident.get('/conversations?as=deputy')).status).toBe(403)
  })

  it('没有验证手机号不能留言', async () => {
    const visitor = await signIn(`demo-resident-${6_000_000 + Math.floor(Math.random() * 999_999)}`)
    const { status, body } = await visitor.post('/conversations', { deputyId, text: '您好' })
    expect([status, body.code]).toEqual([403, 'phone_required'])
    expect((await visitor.post('/conversations', { deputyId: STRANGE, text: '您好' })).status).toBe(404)
  })

  it('同一个编号再次发送就是同一条消息，先后由服务器定', async () => {
    const resident = await newResident()
    const { id } = await started(resident)
    const messageId = ulid()
    const tries = await Promise.all([1, 2, 3, 4].map(() => say(resident, id, '只说一次', { id: messageId })))
    expect(tries.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(new Set(tries.map(({ body }) => body.seq)).size).toBe(1)
    await say(deputy, id, '收到')
    expect((await say(resident, id, '只说一次', { id: messageId })).body.seq).toBe(tries[0]?.body.seq)
    // A phone whose clock is far off, in both directions.
    for (const time of [Date.now() - 30 * 86_400_000, Date.now() + 3 * 3_600_000]) {
      const skewed = ulid(time)
      const [first, second] = await Promise.all([1, 2].map(() => say(resident, id, '时钟不准', { id: skewed })))
      const third = await say(resident, id, '时钟不准', { id: skewed })
      expect(first?.body.seq).toBe(second?.body.seq)
      expect(third.body.seq).toBe(first?.body.seq)
    }
    expect((await said(resident, id)).map(({ text }) => text)).toEqual([
      '时钟不准',
      '时钟不准',
      '收到',
      '只说一次',
      '请问老旧小区加装电梯有什么政策？',
    ])
    const key = newKey()
    const keyed = await Promise.all(
      [1, 2].map(() => resident.post(`/conversations/${id}/messages`, { text: '带键' }, { key })),
    )
    expect(new Set(keyed.map(({ body }) => body.id)).size).toBe(1)
    expect((await said(resident, id)).filter(({ text }) => text === '带键')).toHaveLength(1)
    const both = ulid()
    const send = (text: string) => resident.post(`/conversations/${id}/messages`, { id: both, text }, { key: both })
    expect((await send('编号就是键')).body.seq).toBe((await send('编号就是键')).body.seq)
    expect((await send('另一句话')).body.code).toBe('idempotency_key_reused')
  })

  it('两边同时说话也不丢、不重、不乱', async () => {
    const resident = await newResident()
    const { id } = await started(resident)
    const words = Array.from({ length: 20 }, (_, index) => index)
    const answers = await Promise.all(
      words.flatMap((index) => [say(resident, id, `群众${index}`), say(deputy, id, `代表${index}`)]),
    )
    expect(answers.every(({ status }) => status === 201)).toBe(true)
    const all = await said(resident, id, '?limit=100')
    expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 41 }, (_, index) => 41 - index))
    expect(new Set(all.map(({ text }) => text)).size).toBe(41)
    const conversation = (await resident.get(`/conversations/${id}`)).body
    expect(conversation.lastSeq).toBe(41)
    expect(conversation.lastMessage).toBe(all[0]?.text)
  })

  it('从最后看到的一条往后补齐；按页往前翻', async () => {
    const resident = await newResident()
    const { id } = await started(resident)
    for (let index = 2; index <= 25; index++) await say(index % 2 ? resident : deputy, id, `第${index}条`)
    expect((await said(resident, id, '?after=20')).map(({ seq }) => seq)).toEqual([21, 22, 23, 24, 25])
    expect(await said(resident, id, '?after=25')).toEqual([])
    const first = (await resident.get(`/conversations/${id}/messages?limit=10`)).body
    expect(first.items).toHaveLength(10)
    const second = (await resident.get(`/conversations/${id}/messages?limit=10&next=${first.next}`)).body
    const third = (await resident.get(`/conversations/${id}/messages?limit=10&next=${second.next}`)).body
    expect([...first.items, ...second.items, ...third.items].map(({ seq }) => seq)).toEqual(
      Array.from({ length: 25 }, (_, index) => 25 - index),
    )
    expect(third.next).toBeUndefined()
    const stolen = await deputy.get(`/conversations/${id}/messages?limit=10&next=${first.next}`)
    expect([stolen.status, stolen.body.code]).toEqual([422, 'cursor_invalid'])
    const caught = (await resident.get(`/conversations/${id}/messages?after=3&limit=20`)).body
    expect(caught.items).toHaveLength(20)
    const rest = (await resident.get(`/conversations/${id}/messages?after=3&limit=20&next=${caught.next}`)).body
    expect(rest.items.map(({ seq }: { seq: number }) => seq)).toEqual([24, 25])
    expect(rest.next).toBeUndefined()
  })

  it('已读只向前，两边未读数都对', async () => {
    const resident = await newResident()
    const { id } = await started(resident)
    await say(resident, id, '第二句')
    await say(resident, id, '第三句')
    const [third, second] = await said(deputy, id)
    expect((await deputy.get(`/conversations/${id}`)).body.unread).toBe(3)
    const read = await deputy.put(`/conversations/${id}/read`, { messageId: second?.id })
    expect([read.status, read.body.unread]).toEqual([200, 1])
    expect((await resident.get(`/conversations/${id}`)).body.readByOther).toBe(2)
    expect((await deputy.put(`/conversations/${id}/read`, { messageId: third?.id })).body.unread).toBe(0)
    expect((await deputy.put(`/conversations/${id}/read`, { messageId: second?.id })).body.unread).toBe(0)
    expect((await deputy.put(`/conversations/${id}/read`, { messageId: STRANGE })).status).toBe(404)
    expect((await resident.get(`/conversations/${id}`)).body.readByOther).toBe(3)
  })

  it('列表按最后一条消息排，可以翻页', async () => {
    const station = await signIn('demo-station')
    const { stationId } = (await station.get('/me')).body
    const residents = await Promise.all(Array.from({ length: 3 }, newResident))
    const ids: string[] = []
    for (const resident of residents)
      for (let index = 0; index < 3; index++)
        ids.push((await resident.post('/conversations', { stationId, text: `事项${index}` })).body.id)
    // The first moves to the front by a further message, the second by an answer.
    await say(residents[0] as Client, ids[0] as string, '补充')
    await say(station, ids[1] as string, '答复')
    const expected = [ids[1], ids[0], ...ids.slice(2).toReversed()]
    const found: string[] = []
    let next: string | undefined
    do {
      const page = await station.get(`/conversations?as=station&limit=4${next ? `&next=${next}` : ''}`)
      found.push(...page.body.items.map(({ id }: { id: string }) => id))
      next = page.body.next
    } while (next && found.length < 9)
    expect(found.slice(0, 9)).toEqual(expected)
    const own = await residents[0]?.get('/conversations?limit=2')
    expect(own?.body.items.map(({ id }: { id: string }) => id)).toEqual([ids[1], ids[0]])
    const rest = await residents[0]?.get(`/conversations?limit=2&next=${own?.body.next}`)
    expect(rest?.body.items.map(({ id }: { id: string }) => id)).toEqual([ids[2]])
    const due = (await station.get('/conversations?as=station&sort=due&limit=100')).body.items as { dueAt?: string }[]
    const owed = due.flatMap(({ dueAt }) => dueAt ?? [])
    expect(owed).toEqual(owed.toSorted())
    expect(due.slice(0, owed.length).every(({ dueAt }) => dueAt)).toBe(true)
  })

  it('代表请群众补充时，答复期限停下', async () => {
    const resident = await newResident()
    const { id } = await started(resident)
    await say(deputy, id, '请问是几号楼？', { awaitsResident: true })
    const asked = (await resident.get(`/conversations/${id}`)).body
    expect(asked.status).toBe('waiting_resident')
    expect(asked.dueAt).toBeUndefined()
    await say(resident, id, '三号楼')
    expect((await deputy.get(`/conversations/${id}`)).body).toMatchObject({ status: 'waiting' })
    expect((await say(resident, id, '我也来', { awaitsResident: true })).status).toBe(422)
    expect((await resident.post(`/conversations/${id}/reminder`)).body.code).toBe('reminder_too_early')
  })

  it('结束之后不能再发，可以评价一次、重新开启一次', async () => {
    const resident = await newResident()
    const { id } = await started(resident)
    const rating = { stars: 4, answered: true }
    expect((await resident.put(`/conversations/${id}/rating`, rating)).body.code).toBe('conversation_not_closed')
    const closing = { outcome: 'answered', summary: '已说明加装电梯的办理办法。' }
    expect((await resident.post(`/conversations/${id}/closure`, closing)).status).toBe(403)
    const closed = await deputy.post(`/conversations/${id}/closure`, closing)
    expect([closed.status, closed.body.status]).toEqual([200, 'closed'])
    expect((await deputy.post(`/conversations/${id}/closure`, closing)).status).toBe(409)
    const refused = await say(resident, id, '还有问题')
    expect([refused.status, refused.body.code]).toEqual([409, 'conversation_closed'])
    const seen = (await resident.get(`/conversations/${id}`)).body
    expect(seen.closure).toMatchObject(closing)
    expect(seen.canReopenUntil).toBeDefined()
    expect((await said(resident, id))[0]).toMatchObject({ from: 'system', mine: false })
    expect((await resident.put(`/conversations/${id}/rating`, rating)).body.rating).toEqual(rating)
    expect((await resident.put(`/conversations/${id}/rating`, rating)).body.code).toBe('already_rated')
    const key = newKey()
    const reopen = () => resident.post(`/conversations/${id}/reopening`, { text: '还没解决' }, { key })
    const opened = await reopen()
    expect([opened.status, opened.body.status]).toEqual([200, 'waiting'])
    expect((await reopen()).body.id).toBe(id)
    expect((await said(resident, id)).filter(({ text }) => text === '还没解决')).toHaveLength(1)
    await deputy.post(`/conversations/${id}/closure`, closing)
    expect((await resident.post(`/conversations/${id}/reopening`, {})).body.code).toBe('reopening_used')
  })

  it('转给另一位代表：原代表不再看到，群众被告知', async () => {
    const resident = await newResident()
    const { id } = await started(resident)
    const other = await signIn('demo-deputy-2')
    const otherId = (await other.get('/me')).body.deputyId
    const moved = await deputy.post(`/conversations/${id}/transfer`, { deputyId: otherId, reason: '属于物业管理' })
    expect([moved.status, moved.body.with?.id]).toEqual([200, otherId])
    expect((await deputy.get(`/conversations/${id}`)).status).toBe(404)
    expect((await deputy.get(`/conversations/${id}/messages`)).status).toBe(404)
    expect((await other.get(`/conversations/${id}`)).body).toMatchObject({ status: 'waiting', unread: 1 })
    expect((await said(resident, id))[0]).toMatchObject({ from: 'system' })
    expect((await resident.get(`/conversations/${id}`)).body).toMatchObject({ with: { id: otherId }, unread: 1 })
    expect(
      (await deputy.get('/conversations?as=deputy')).body.items.map((each: { id: string }) => each.id),
    ).not.toContain(id)
  })

  it('群众选择不转去之前的对话：接手的只看到转来之后的；群众同意之后看得到', async () => {
    const resident = await newResident()
    const { id } = await started(resident, '只想跟您一个人说', { keepsHistory: true })
    await say(deputy, id, '明白了')
    const other = await signIn('demo-deputy-2')
    const otherId = (await other.get('/me')).body.deputyId
    await deputy.post(`/conversations/${id}/transfer`, { deputyId: otherId, reason: '属于物业管理' })
    const seen = async () => (await said(other, id)).map(({ text }) => text)
    expect(await seen()).toEqual([expect.stringContaining('之前的对话没有一并转去')])
    expect((await other.get(`/conversations/${id}`)).body).toMatchObject({ unread: 0, readableFrom: 3 })
    expect((await other.get(`/conversations/${id}?messages=15`)).body.messages.items).toHaveLength(1)
    expect((await other.get(`/conversations/${id}/messages?after=0`)).body.items).toHaveLength(1)
    const [first] = (await said(resident, id)).toReversed()
    expect((await other.put(`/conversations/${id}/read`, { messageId: first?.id })).status).toBe(404)
    const quoting = await other.post(`/conversations/${id}/messages`, { text: '您说的', quote: first?.id })
    expect(quoting.status).toBe(422)
    await say(resident, id, '那我再说一遍')
    await say(other, id, '收到')
    expect(await seen()).toHaveLength(3)
    expect((await other.put(`/conversations/${id}/history`, { keepsHistory: false })).status).toBe(403)
    const shared = await resident.put(`/conversations/${id}/history`, { keepsHistory: false })
    expect([shared.status, shared.body.readableFrom]).toEqual([200, undefined])
    expect(await seen()).toContain('只想跟您一个人说')
  })

  it('打开会话一次请求就带上最近的消息，可以接着往前翻', async () => {
    const resident = await newResident()
    const { id } = await started(resident)
    for (let index = 0; index < 4; index++) await say(resident, id, `再说 ${index}`)
    for (const who of [resident, deputy]) {
      const { body } = await who.get(`/conversations/${id}?messages=3`)
      expect(body.messages.items.map(({ seq }: { seq: number }) => seq)).toEqual([5, 4, 3])
      const older = await who.get(
        `/conversations/${id}/messages?limit=3&next=${encodeURIComponent(body.messages.next)}`,
      )
      expect(older.body.items.map(({ seq }: { seq: number }) => seq)).toEqual([2, 1])
    }
    expect((await (await newResident()).get(`/conversations/${id}?messages=3`)).status).toBe(404)
  })

  it('评价里的话没有通过内容检查，对方看不到；人工放行之后作为消息送达', async () => {
    const resident = await newResident()
    const { id } = await started(resident)
    await deputy.post(`/conversations/${id}/closure`, { outcome: 'answered', summary: '已说明。' })
    const rating = { stars: 1, answered: false, comment: '【复核】的评价' }
    expect((await resident.put(`/conversations/${id}/rating`, rating)).body.rating).toEqual({
      stars: 1,
      answered: false,
    })
    expect((await deputy.get(`/conversations/${id}`)).body.rating).toEqual({ stars: 1, answered: false })
    expect((await said(deputy, id)).map(({ text }) => text)).not.toContain(rating.comment)
    const [held] = await said(resident, id)
    expect(held).toMatchObject({ text: rating.comment, heldFor: 'review' })
    const staff = await signIn('demo-admin')
    expect((await staff.post(`/conversations/${id}/messages/${held?.id}/release`)).status).toBe(200)
    expect((await said(deputy, id))[0]).toMatchObject({ text: rating.comment })
    expect((await deputy.get(`/conversations/${id}`)).body.status).toBe('closed')
  })

  it('两分钟内可以撤回，留下痕迹', async () => {
    const resident = await newResident()
    const { id } = await started(resident)
    const { body } = await say(resident, id, '说错了')
    expect((await deputy.post(`/conversations/${id}/messages/${body.id}/recall`)).status).toBe(404)
    const recalled = await resident.post(`/conversations/${id}/messages/${body.id}/recall`)
    expect(recalled.body.recalledAt).toBeDefined()
    const [last] = await said(deputy, id)
    expect(last?.id).toBe(body.id)
    expect(last?.text).toBeUndefined()
    expect((await resident.get(`/conversations/${id}`)).body.lastMessage).not.toContain('说错了')
  })

  it('未通过内容检查的话只有本人看到', async () => {
    const resident = await newResident()
    const { id } = await started(resident)
    for (const text of ['【违规】内容', '【复核】内容']) {
      const { status, body } = await say(resident, id, text)
      expect([status, body.heldAt !== undefined]).toEqual([201, true])
    }
    expect(await said(resident, id)).toHaveLength(3)
    expect(await said(deputy, id)).toHaveLength(1)
    expect((await deputy.get(`/conversations/${id}`)).body).toMatchObject({ unread: 1, lastSeq: 1 })
    // Officials are exempt.
    expect((await say(deputy, id, '【复核】答复')).body.heldAt).toBeUndefined()
    await double.post('/switch', { interface: 'msg_sec_check', mode: 'quota' })
    const unchecked = await say(resident, id, '检查服务不在')
    await double.delete('/switch')
    expect([unchecked.status, typeof unchecked.body.heldAt]).toEqual([201, 'string'])
    expect((await said(deputy, id)).map(({ text }) => text)).not.toContain('检查服务不在')
  })

  it('工作人员放行之后送达，不放行的说明原因', async () => {
    const resident = await newResident()
    const { id } = await started(resident)
    const admin = await signIn('demo-admin')
    const first = (await say(resident, id, '【复核】可以放行的话')).body
    const second = (await say(resident, id, '【违规】不能放行的话')).body
    // What is against the rules waits for nobody until its sender asks for a person.
    await resident.post(`/conversations/${id}/messages/${second.id}/review`)
    expect((await resident.get('/held-messages')).status).toBe(403)
    expect((await admin.get(`/conversations/${id}`)).status).toBe(404)
    const waiting = (await admin.get('/held-messages?limit=100')).body.items as { id: string; text: string }[]
    expect(waiting.filter((each) => [first.id, second.id].includes(each.id))).toHaveLength(2)
    const path = (messageId: string) => `/conversations/${id}/messages/${messageId}`
    expect((await admin.post(`${path(first.id)}/release`)).status).toBe(200)
    expect((await admin.post(`${path(first.id)}/release`)).status).toBe(404)
    expect((await admin.post(`${path(second.id)}/refusal`, { reason: '含有辱骂' })).status).toBe(200)
    const seen = await said(deputy, id, '?after=1')
    expect(seen).toMatchObject([{ id: first.id, text: '【复核】可以放行的话' }])
    expect((await deputy.get(`/conversations/${id}`)).body.unread).toBe(2)
    const own = (await resident.get(`/conversations/${id}/messages`)).body.items
    expect(own.filter((each: { id: string }) => each.id === first.id)).toHaveLength(1)
    expect(own.find((each: { id: string }) => each.id === second.id).refusedFor).toBe('含有辱骂')
    // A resend after the release is still the same message.
    expect((await say(resident, id, '【复核】可以放行的话', { id: first.id })).body.seq).toBe(seen[0]?.seq)
    expect(
      (await admin.get('/held-messages?limit=100')).body.items.map((each: { id: string }) => each.id),
    ).not.toContain(first.id)
  })

  it('举报之后工作人员可以查阅，两边看得到查阅的记录', async () => {
    const resident = await newResident()
    const { id } = await started(resident)
    const admin = await signIn('demo-admin')
    expect((await admin.post(`/conversations/${id}/report`, { reason: '不相干的人' })).status).toBe(404)
    const reported = await deputy.post(`/conversations/${id}/report`, { reason: '言语不当' })
    expect(reported.status).toBe(201)
    const reports = (await admin.get('/conversation-reports')).body.items
    expect(reports[0]).toMatchObject({ conversationId: id, by: 'deputy', reason: '言语不当' })
    expect((await admin.get(`/conversations/${id}`)).body).toMatchObject({ id, as: 'staff' })
    expect((await admin.get(`/conversations/${id}/messages`)).status).toBe(200)
    expect((await (await signIn('demo-staff')).get(`/conversations/${id}`)).status).toBe(404)
    expect((await say(admin, id, '插话')).status).toBe(404)
    for (const who of [resident, deputy])
      expect((await said(who, id)).filter(({ from, text }) => from === 'system' && text.includes('查阅'))).toHaveLength(
        1,
      )
  })

  it('一分钟超过一百二十条要等一等，已接受的一条不少', async () => {
    const resident = await newResident()
    const { id } = await started(resident)
    const answers = await Promise.all(Array.from({ length: 130 }, (_, index) => say(resident, id, `第${index}句`)))
    const accepted = answers.filter(({ status }) => status === 201)
    const refused = answers.filter(({ status }) => status === 429)
    expect([accepted.length, refused.length]).toEqual([120, 10])
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    const all = [
      ...(await said(resident, id, '?after=0&limit=100')),
      ...(await said(resident, id, '?after=100&limit=100')),
    ]
    expect(all).toHaveLength(121)
    expect(new Set(all.map(({ seq }) => seq)).size).toBe(121)
  })

  it.each([
    [{ text: '' }, 422],
    [{ text: '字'.repeat(2001) }, 422],
    [{ text: '好', id: 'not-an-id' }, 422],
    [{ text: '好', extra: 1 }, 422],
    ['{', 400],
  ])('坏的输入 %#', async (body, status) => {
    const resident = await newResident()
    const { id } = await started(resident)
    expect((await resident.post(`/conversations/${id}/messages`, body)).status).toBe(status)
    expect(await said(resident, id)).toHaveLength(1)
  })
})
