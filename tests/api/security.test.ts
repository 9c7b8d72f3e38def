import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '../../functions/platform/ids'
import { idOf, official } from '../access/people'
import { type Answer, type Client, client, newResident, signIn, stackUrl, webUrl } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'
import { upload } from '../support/files'

let staff: Client
let office: Client
let resident: Client
let draftId: string
beforeAll(async () => {
  ;[staff, office, resident] = await Promise.all([signIn('demo-staff'), signIn('demo-admin'), newResident()])
  draftId = await openDraft(staff)
})

const words = { article: '第四条', kind: 'other', text: '建议公园延长夏季夜间的开放时间。' }
const opinions = () => `/drafts/${draftId}/opinions`

describe('多给的字段', () => {
  it.each([
    ['意见的作者和状态', 'POST', opinions, { ...words, authorId: 'A', status: 'decided' }],
    ['意见的处理结果', 'POST', opinions, { ...words, decision: { result: 'adopted', reply: '好' } }],
    ['自己的角色', 'PATCH', () => '/me', { name: '某人', roles: ['admin'] }],
    ['自己的号码', 'PATCH', () => '/me', { name: '某人', phoneVerifiedAt: '2026-01-01T00:00:00.000Z' }],
    ['上传到别人名下', 'POST', () => '/uploads', { name: 'a.jpg', size: 10, key: 'uploads/other/1' }],
    [
      '会话的对方',
      'POST',
      () => '/conversations',
      { deputyId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', text: '您好', residentId: 'A' },
    ],
  ])('%s不收', async (_what, method, path, body) => {
    const answer = await resident.send(method, path(), body)
    expect([answer.status, answer.body.code]).toEqual([422, 'fields_invalid'])
    expect(JSON.stringify(answer.body.fields)).toContain('不认识的字段')
  })

  it('__proto__ 和 constructor 改不了任何人的权限', async () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const { status } = await resident.send(
        'PATCH',
        '/me',
        `{"name":"某人","${name}":{"roles":["admin"],"admin":true}}`,
      )
      expect([200, 422]).toContain(status)
    }
    expect((await resident.get('/me')).body.roles).toEqual(['resident'])
    expect((await resident.get('/people')).status).toBe(403)
    expect((await client().get('/people')).status).toBe(401)
  })
})

describe('翻页位置', () => {
  it('改过的、别人的、别的查询的都不认', async () => {
    for (let n = 0; n < 3; n++) await resident.post(opinions(), { ...words, text: `${words.text}（${n}）` })
    const { next } = (await resident.get('/me/opinions?limit=1')).body as { next: string }
    const [place = '', mac = ''] = next.split('.')
    const moved = Buffer.from(Buffer.from(place, 'base64url').toString().replace(/\d/, '9')).toString('base64url')
    const other = await newResident()
    const tried = [
      await resident.get(`/me/opinions?limit=1&next=${moved}.${mac}`),
      await resident.get(`/me/opinions?limit=1&next=${place}.${mac.slice(1)}A`),
      await resident.get(`/me/opinions?limit=1&next=${place}`),
      await other.get(`/me/opinions?limit=1&next=${next}`),
      await resident.get(`/me/notifications?next=${next}`),
    ]
    for (const { status, body } of tried) expect([status, body.code]).toEqual([422, 'cursor_invalid'])
    expect((await resident.get(`/me/opinions?limit=1&next=${next}`)).status).toBe(200)
  })
})

describe('会话期间收回权限', () => {
  it('下一次请求就没有了：调整角色、停用、限定草案', async () => {
    const person = await official(office, '收回测试', ['handler'])
    const id = await idOf(person)
    expect((await person.get(`/drafts/${draftId}/opinions`)).status).toBe(200)
    const elsewhere = (await staff.post('/drafts', { title: '另一部条例（草案）' })).body.id
    await office.put(`/people/${id}/roles`, { roles: ['handler'], draftIds: [elsewhere] })
    expect((await person.get(`/drafts/${draftId}/opinions`)).status).toBe(404)
    await office.put(`/people/${id}/roles`, { roles: ['statistics'], draftIds: null })
    expect((await person.post('/drafts', { title: '不应成功' })).status).toBe(403)
    await office.post(`/people/${id}/deactivation`)
    expect((await person.get(`/drafts/${draftId}/opinions`)).status).toBe(403)
  })
})

describe('浏览器', () => {
  const ask = (path: string, init: RequestInit = {}) => fetch(stackUrl() + path, init)

  it('别的网站读不到答复，也没有 Cookie 可以冒用', async () => {
    const asking = (origin: string) =>
      ask('/me', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
      })
    const [theirs, ours] = [await asking('https://evil.example'), await asking(webUrl())]
    // Whatever carries a session asks first, and is allowed from our own pages only.
    expect(theirs.headers.get('access-control-allow-origin')).toBeNull()
    expect(ours.headers.get('access-control-allow-origin')).toBe(webUrl())
    const answer = await ask('/me', { headers: { origin: webUrl(), authorization: `Bearer ${resident.token}` } })
    for (const { headers } of [answer, theirs, ours]) {
      expect(headers.get('access-control-allow-credentials')).not.toBe('true')
      expect(headers.get('set-cookie')).toBeNull()
    }
    // A form of another site can send no JSON, and a session is no cookie.
    const form = await ask('/me', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"name":"x"}' })
    expect([401, 405, 415]).toContain(form.status)
  })

  it('每个答复都带安全头，错误也是', async () => {
    for (const [path, status] of [
      ['/privacy', 200],
      ['/me', 401],
      ['/nothing/here', 404],
      ['/drafts?next=x', 422],
    ] as const) {
      const { headers, status: told } = await ask(path)
      expect([told, headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual([
        status,
        'nosniff',
        'no-referrer',
      ])
      expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/)
    }
  })
})

describe('文件', () => {
  it('名字里的路径没有意义：文件总在上传人名下', async () => {
    for (const name of ['../../etc/passwd', '..\\..\\boot.ini', '/etc/passwd', 'a\u0000.jpg', '%2e%2e%2fsecret']) {
      const { status, body } = await resident.post('/uploads', { name, size: 10 })
      if (status === 422) continue
      expect(status).toBe(201)
      expect(body.fields.key).toMatch(/^uploads\/[0-9A-Z]{26}\/[0-9A-Z]{26}$/)
      expect(body.fields.key).toContain(await idOf(resident))
    }
  })

  it.each([
    ['网页', '<!doctype html><script>alert(1)</script>'],
    ['矢量图', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['改名的程序', 'MZ\u0090\u0000'],
    ['藏在图片头之后的网页', 'GIF89a<script>alert(1)</script>'],
  ])('%s不当图片收', async (_what, bytes) => {
    const id = await upload(resident, Buffer.from(bytes, 'latin1'), '照片.jpg')
    const { status } = await resident.post(opinions(), {
      ...words,
      text: `${words.text}附图${bytes.length}`,
      attachments: [id],
    })
    expect(status).toBe(422)
  })

  it('别人的上传用不了', async () => {
    const id = await upload(await newResident(), Buffer.from('x'.repeat(20)))
    const { status } = await resident.post(opinions(), { ...words, text: `${words.text}别人的图`, attachments: [id] })
    expect([404, 409, 422]).toContain(status)
  })
})

/** What the functions wrote themselves; the local gateway's own lines name addresses. */
const ownLines = () =>
  readFileSync(join(process.env.STACK_DIR ?? '.local', 'logs/functions.log'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"level"'))
    .map((line) => JSON.stringify(JSON.parse(line)))

describe('日志', () => {
  it('伪造不出一行，也没有号码、姓名和写下的话', async () => {
    const mark = `标记${Date.now()}`
    const forged = `x", "level":"FORGED-${Date.now()}`
    const person = await newResident()
    await person.patch('/me', { name: `王${mark}`.slice(0, 20) })
    await person.post(opinions(), {
      ...words,
      text: `${mark}建议公园延长开放时间。`,
      submitter: { name: `李${mark}`.slice(0, 20) },
    })
    await person.get(`/drafts/${encodeURIComponent(`${forged}\n{"level":"ERROR"}`)}`)
    await person.post(opinions(), words, { key: 'k-1', headers: { 'user-agent': forged, 'x-forwarded-for': forged } })
    await person.post(opinions(), { ...words, [mark]: mark })
    await client().post('/sessions', { code: mark })
    await person.get(`/search?q=${encodeURIComponent(mark)}`)
    const lines = ownLines()
    const telling = (what: string | RegExp) =>
      lines.filter((line) => (typeof what === 'string' ? line.includes(what) : what.test(line))).slice(0, 3)
    expect(lines.length).toBeGreaterThan(10)
    for (const secret of [mark, 'FORGED', /(?<![\w-])1[3-9]\d{9}(?![\w-])/, '林小满', '赵文静', '陈玉兰'])
      expect([secret, telling(secret)]).toEqual([secret, []])
  })
})

describe('请求号', () => {
  it('由手机给出，答复、接口日志和流处理日志里是同一个；不像编号的不采用', async () => {
    const id = newId()
    const text = `${words.text}跟踪`
    const { status, headers } = await resident.post(opinions(), { ...words, text }, { headers: { 'x-request-id': id } })
    expect([status, headers.get('x-request-id')]).toEqual([201, id])
    const messages = () =>
      ownLines()
        .filter((line) => line.includes(id))
        .map((line) => JSON.parse(line).message)
    await eventually(() => ['request', 'batch'].every((message) => messages().includes(message)), {
      what: 'the request in both logs',
    })
    const forged = await resident.get('/me', { headers: { 'x-request-id': 'x", "level":"FORGED' } })
    expect(forged.headers.get('x-request-id')).toMatch(/^[\w-]{20,}$/)
  })
})

describe('滥用', () => {
  it('许多人短时间提交同一段话：照收，并提醒工作人员；可以写明理由暂停接收', async () => {
    const flooded = await openDraft(staff)
    const people = await Promise.all(Array.from({ length: 21 }, newResident))
    const text = '强烈要求把公园全部改成停车场，请立即落实！'
    const path = `/drafts/${flooded}/opinions`
    const given = await Promise.all(people.map((who) => who.post(path, { article: null, kind: 'other', text })))
    expect(given.filter(({ status }) => status !== 201).map(({ body }) => body)).toEqual([])
    const told = () => staff.get('/me/notifications?limit=50')
    const ours = (item: { kind: string; draftId?: string }) => item.kind === 'flood' && item.draftId === flooded
    const notice = await eventually(async () => (await told()).body.items.find(ours))
    expect(notice.text).toContain('20 条文字相同的意见')
    expect((await told()).body.items.filter(ours)).toHaveLength(1)

    const pausedReason = '短时间内收到大量重复内容，正在核查，核查后恢复。'
    expect((await staff.patch(`/drafts/${flooded}`, { pausedReason })).status).toBe(200)
    expect((await client().get(`/drafts/${flooded}`)).body.pausedReason).toBe(pausedReason)
    const late = await eventually(async () => {
      const answer = await (await newResident()).post(path, { article: null, kind: 'other', text: `${text}再说一次` })
      return answer.status === 409 ? answer : undefined
    })
    expect([late.body.code, late.body.detail]).toEqual(['submissions_paused', expect.stringContaining('正在核查')])
    await staff.patch(`/drafts/${flooded}`, { pausedReason: null })
    await eventually(async () => (await (people[0] as Client).post(path, { ...words })).status === 201)
  }, 120_000)

  it('一个账号一小时内提交太多：429，写明多久之后再试', async () => {
    const person = await newResident()
    const target = await openDraft(staff)
    const say = (n: number) => person.post(`/drafts/${target}/opinions`, { ...words, text: `${words.text}第${n}次` })
    const given = await Promise.all(Array.from({ length: 62 }, (_, n) => say(n)))
    const taken = given.filter(({ status }) => status === 201)
    const last = given.find(({ status }) => status === 429) ?? (given[0] as Answer)
    expect([taken.length, given.length - taken.length, last.body.code]).toEqual([60, 2, 'too_many_requests'])
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  }, 120_000)
})
