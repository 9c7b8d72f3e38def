import { client, doubleUrl, newResident, signIn } from '../support/client'

const fresh = () => `demo-resident-${7_000_000 + Math.floor(Math.random() * 999_999)}`
const phone = () => `136${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
const version = async () => (await client().get('/privacy')).body.version as string

const switchWechat = (change: Record<string, unknown>) =>
  fetch(`${doubleUrl()}/__double/switch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  })

describe('登录', () => {
  it('同一个微信账号总是同一个人；令牌十二小时有效', async () => {
    const code = fresh()
    const first = await client().post('/sessions', { code })
    const second = await client().post('/sessions', { code })
    expect(first.status).toBe(201)
    expect(second.body.account.id).toBe(first.body.account.id)
    const hours = (Date.parse(first.body.expiresAt) - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(11.9)
    expect(hours).toBeLessThanOrEqual(12)
    expect(first.body.account).toMatchObject({ roles: ['resident'], phoneVerified: false })
  })

  it('用过的、编造的登录凭证各有各的答复', async () => {
    const made = await fetch(`${doubleUrl()}/__double/codes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"person":"somebody"}',
    })
    const { code } = (await made.json()) as { code: string }
    expect((await client().post('/sessions', { code })).status).toBe(201)
    expect((await client().post('/sessions', { code })).body.code).toBe('code_used')
    expect((await client().post('/sessions', { code: 'nonsense' })).body.code).toBe('code_invalid')
  })

  it('退出之后令牌不再有效', async () => {
    const person = await signIn(fresh())
    expect((await person.delete('/sessions/current')).status).toBe(204)
    expect((await person.get('/me')).status).toBe(401)
  })

  it.each(['a.b.c', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.', 'x'.repeat(3000)])(
    '伪造的令牌是 401：%.20s',
    async (token) => {
      const { status, body } = await client(token).get('/me')
      expect([status, body.code]).toEqual([401, 'session_invalid'])
    },
  )
})

describe('手机号', () => {
  it('同意隐私政策后绑定；只有本人看到，且隐去中间四位', async () => {
    const person = await signIn(fresh())
    const number = phone()
    const old = await person.post('/me/phone', { code: `demo-phone-${number}`, consent: '1999-01-01' })
    expect([old.status, old.body.code]).toEqual([403, 'consent_required'])
    const bound = await person.post('/me/phone', { code: `demo-phone-${number}`, consent: await version() })
    expect(bound.body.account).toMatchObject({
      phoneVerified: true,
      phone: `${number.slice(0, 3)}****${number.slice(-4)}`,
    })
    const me = await client(bound.body.token).get('/me')
    expect(me.body.consent).toBe(await version())
    expect(JSON.stringify(me.body)).not.toContain(number)
  })

  it('一个号码属于一个账号：提醒之后才改绑，原账号随之解除', async () => {
    const [one, two] = [await signIn(fresh()), await signIn(fresh())]
    const code = `demo-phone-${phone()}`
    const consent = await version()
    await one.post('/me/phone', { code, consent })
    expect((await two.post('/me/phone', { code, consent })).body.code).toBe('phone_taken')
    expect((await two.post('/me/phone', { code, consent, takeOver: true })).status).toBe(200)
    expect((await one.get('/me')).body.phoneVerified).toBe(false)
    expect((await two.get('/me')).body.phoneVerified).toBe(true)
  })

  it('无效的凭证说得清楚', async () => {
    const person = await signIn(fresh())
    const { status, body } = await person.post('/me/phone', { code: 'nonsense', consent: await version() })
    expect([status, body.code]).toEqual([422, 'phone_code_invalid'])
  })
})

describe('身份', () => {
  it('为手机号准备的身份：绑定后只是提议，邀请码一次有效，收回立即生效', async () => {
    const admin = await signIn('demo-admin')
    const number = phone()
    const prepared = await admin.post('/people', { name: '测试经办', phone: number, roles: ['handler'] })
    expect(prepared.status).toBe(201)
    const person = await signIn(fresh())
    const bound = await person.post('/me/phone', { code: `demo-phone-${number}`, consent: await version() })
    expect(bound.body.account).toMatchObject({ roles: ['resident'], proposedRoles: ['handler'] })
    const holder = client(bound.body.token)
    expect((await holder.post('/drafts', { title: '不应成功的草案' })).status).toBe(403)
    const stranger = await newResident()
    expect((await stranger.post('/me/roles', { invitation: prepared.body.invitation })).status).toBe(409)
    const granted = await holder.post('/me/roles', { invitation: prepared.body.invitation })
    expect(granted.body.account.roles).toEqual(['resident', 'handler'])
    expect((await holder.post('/me/roles', { invitation: prepared.body.invitation })).body.code).toBe(
      'invitation_invalid',
    )
    const handler = client(granted.body.token)
    expect((await handler.post('/drafts', { title: '测试经办的草案' })).status).toBe(201)
    await admin.put(`/people/${granted.body.account.id}/roles`, { roles: [] })
    expect((await handler.post('/drafts', { title: '已经收回权限' })).status).toBe(403)
  })

  it('不能调整自己的角色；没有权限的人看不到人员', async () => {
    const admin = await signIn('demo-admin')
    const me = (await admin.get('/me')).body
    expect((await admin.put(`/people/${me.id}/roles`, { roles: ['admin', 'signer'] })).body.code).toBe('own_roles')
    const staff = await signIn('demo-staff')
    expect((await staff.get('/people')).status).toBe(403)
    const names: string[] = []
    let next: string | undefined
    do {
      const { body } = await admin.get(`/people?limit=50${next ? `&next=${next}` : ''}`)
      names.push(...body.items.map(({ name }: { name: string }) => name))
      next = body.next
    } while (next)
    expect(names).toEqual(expect.arrayContaining(['吴敏', '赵文静', '陈玉兰']))
  })
})

describe('电脑端登录', () => {
  it('扫码、手机确认、电脑取得会话，只有一次，且须有浏览器的密钥', async () => {
    const ticket = (await client().post('/login-tickets')).body
    expect(ticket.qrcode).toMatch(/^data:image\//)
    const poll = (secret: string) => client().get(`/login-tickets/${ticket.ticketId}?secret=${secret}`)
    expect((await poll(ticket.secret)).body).toEqual({ status: 'waiting' })
    expect((await poll('wrong')).status).toBe(404)
    const staff = await signIn('demo-staff')
    expect((await staff.get(`/login-tickets/${ticket.ticketId}/origin`)).body.browser).toBeTruthy()
    expect((await staff.post(`/login-tickets/${ticket.ticketId}/approval`)).status).toBe(200)
    const approved = await poll(ticket.secret)
    expect(approved.body.session.account.roles).toContain('handler')
    expect((await poll(ticket.secret)).body.code).toBe('ticket_used')
    const pc = client(approved.body.session.token)
    expect((await pc.get('/me')).status).toBe(200)
    const ends = Date.parse(approved.body.session.expiresAt) - Date.now()
    expect(ends).toBeGreaterThan(7.9 * 3_600_000)
    expect(ends).toBeLessThanOrEqual(8 * 3_600_000)
    const listed = (await pc.get('/me/sessions')).body.items as { id: string; current: boolean }[]
    const own = listed.find(({ current }) => current)
    expect(own).toMatchObject({ browser: expect.any(String), place: '127.0.*.*' })
    // The phone ends what was left open on the PC; the phone's own session goes on.
    const other = await signIn('demo-resident')
    expect((await other.delete(`/me/sessions/${own?.id}`)).status).toBe(404)
    expect((await staff.delete(`/me/sessions/${own?.id}`)).status).toBe(204)
    expect((await pc.get('/me')).status).toBe(401)
    expect((await pc.get('/me/opinions')).status).toBe(401)
    expect((await staff.get('/me')).status).toBe(200)
  })

  it('停用的人立即失去权限，恢复后角色还在；限定草案；两位管理员互相取消，总有一位留下', async () => {
    const admin = await signIn('demo-admin')
    const make = async (roles: string[]) => {
      const person = await newResident()
      const { body: me } = await person.get('/me')
      await admin.put(`/people/${me.id}/roles`, { roles })
      return { person, id: me.id as string }
    }
    const handler = await make(['handler'])
    const draft = await handler.person.post('/drafts', { title: '演示市停用试验条例（草案）' })
    expect(draft.status).toBe(201)
    const scoped = await admin.put(`/people/${handler.id}/roles`, {
      roles: ['handler'],
      draftIds: ['01ARZ3NDEKTSV4RRFFQ69G5FAV'],
    })
    expect(scoped.body.draftIds).toEqual(['01ARZ3NDEKTSV4RRFFQ69G5FAV'])
    const edit = () => handler.person.patch(`/drafts/${draft.body.id}`, { title: '演示市停用试验条例' })
    expect((await edit()).status).toBe(404)
    await admin.put(`/people/${handler.id}/roles`, { roles: ['handler'], draftIds: null })
    expect((await edit()).status).toBe(200)
    const stopped = await admin.post(`/people/${handler.id}/deactivation`)
    expect([stopped.status, stopped.body.active, stopped.body.heldRoles]).toEqual([200, false, ['resident', 'handler']])
    expect((await edit()).status).toBe(403)
    expect((await admin.post(`/people/${handler.id}/reactivation`)).body.roles).toContain('handler')
    expect((await edit()).status).toBe(200)

    const [first, second] = [await make(['admin']), await make(['admin'])]
    const both = await Promise.all([
      first.person.put(`/people/${second.id}/roles`, { roles: [] }),
      second.person.put(`/people/${first.id}/roles`, { roles: [] }),
    ])
    expect(both.map(({ status }) => status).filter((status) => status === 200).length).toBeLessThanOrEqual(1)
    const left = await Promise.all([first, second].map(({ person }) => person.get('/people?limit=1')))
    expect(left.some(({ status }) => status === 200)).toBe(true)
    expect((await admin.delete('/me')).body.code).toBe('last_admin')
    for (const { id } of [first, second]) await admin.put(`/people/${id}/roles`, { roles: [] })
  })
})

describe('微信服务不可用', () => {
  afterEach(() => switchWechat({ interface: 'jscode2session', mode: 'off' }))

  it('微信繁忙时登录得到 503 和重试时间', async () => {
    await switchWechat({ interface: 'jscode2session', mode: 'busy' })
    const { status, body, headers } = await client().post('/sessions', { code: fresh() })
    expect([status, body.code]).toEqual([503, 'wechat_busy'])
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('协议', () => {
  it.each([
    ['不是 JSON', 'POST', '/sessions', '{', {}, 400, 'json_invalid'],
    ['别的内容类型', 'POST', '/sessions', 'code=1', { 'content-type': 'text/plain' }, 415, 'content_type_unsupported'],
    ['没有这个地址', 'GET', '/nothing/here', undefined, {}, 404, 'route_not_found'],
    ['方式不对', 'DELETE', '/drafts', undefined, {}, 405, 'method_not_allowed'],
    ['方式不对（PATCH 的地址上 POST）', 'POST', '/me', {}, {}, 405, 'method_not_allowed'],
    ['没有登录', 'GET', '/me', undefined, {}, 401, 'session_required'],
    ['内容太大', 'POST', '/sessions', JSON.stringify({ code: 'x'.repeat(300_000) }), {}, 413, 'body_too_large'],
    ['翻页位置是编的', 'GET', '/drafts?next=nonsense', undefined, {}, 422, 'cursor_invalid'],
  ] as const)('%s', async (_name, method, path, body, headers, status, code) => {
    const answer = await client().send(method, path, body, { headers })
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(answer.body.detail).toMatch(/[\u4e00-\u9fff]/)
  })

  it('POST 加 X-HTTP-Method-Override: PATCH 就是 PATCH', async () => {
    const person = await signIn(fresh())
    const { status, body } = await person.post(
      '/me',
      { name: '新名字' },
      { headers: { 'X-HTTP-Method-Override': 'PATCH' } },
    )
    expect([status, body.name]).toEqual([200, '新名字'])
  })

  it('页脚的主办单位和备案号来自这座城市的配置', async () => {
    const { status, body } = await client().get('/identity')
    expect(status).toBe(200)
    expect(body).toMatchObject({ demo: true, organiser: expect.stringContaining('人民代表大会常务委员会') })
    expect(body.icp).toContain('演示')
  })

  it('公开内容带 ETag，未变化时 304', async () => {
    const first = await client().get('/privacy')
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toMatch(/max-age=\d+/)
    const second = await client().get('/privacy', { headers: { 'if-none-match': etag } })
    expect(second.status).toBe(304)
  })
})
