import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { controls } from './controls'
import { type Answer, type Context, interfaces, tokenFailure } from './interfaces'
import { doubleState } from './state'
import { templates } from './templates'

const secrets = {
  appId: 'wxtest',
  appSecret: 'secret',
  pushToken: 'token',
  pushAesKey: 'A'.repeat(43),
  smsKey: 'A'.repeat(44),
}
const folder = mkdtempSync(join(tmpdir(), 'minyi-double-'))
const file = join(folder, 'wechat.json')
let now = Date.UTC(2026, 10, 23, 8)
let context: Context

beforeEach(() => {
  rmSync(file, { force: true })
  context = {
    state: doubleState(file, () => now),
    secrets,
    webBase: 'http://127.0.0.1:1',
    pushUrl: 'http://127.0.0.1:1',
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Fields = Record<string, unknown>
const call = (path: string, query: Record<string, string>, body: Fields = {}): Answer | Promise<Answer> => {
  const found = interfaces[path]
  if (!found) throw new Error(path)
  return found.answer({ query: new URLSearchParams(query), body }, context)
}
const signIn = (code: string) =>
  call('/sns/jscode2session', {
    appid: 'wxtest',
    secret: 'secret',
    js_code: code,
    grant_type: 'authorization_code',
  }) as Fields
const control = (route: string, body: Fields = {}) =>
  controls(route, { query: new URLSearchParams(), body }, context) as Fields

describe('sign-in', () => {
  it('knows the demo accounts any number of times, as the same person after a restart', () => {
    const first = signIn('demo-resident-7')
    context = { ...context, state: doubleState(file, () => now) }
    expect(signIn('demo-resident-7').openid).toBe(first.openid)
    expect(first.openid).toHaveLength(28)
  })

  it('takes any other code once and for five minutes', () => {
    const { code } = control('POST /codes', { person: 'someone' }) as { code: string }
    expect(signIn(code)).toHaveProperty('openid')
    expect(signIn(code)).toMatchObject({ errcode: 40163 })
    const { code: late } = control('POST /codes') as { code: string }
    now += 5 * 60_000 + 1
    expect(signIn(late)).toMatchObject({ errcode: 40029 })
    expect(signIn('demo-nobody')).toMatchObject({ errcode: 40029 })
  })
})

describe('the server token', () => {
  const body = { grant_type: 'client_credential', appid: 'wxtest', secret: 'secret' }
  const token = () => (call('/cgi-bin/stable_token', {}, body) as { access_token: string }).access_token
  const check = (access_token: string) =>
    tokenFailure({ query: new URLSearchParams({ access_token }), body: {} }, context)

  it('is the same until five minutes before its end, and the old one works beside the new', () => {
    const first = token()
    now += 7_200_000 - 6 * 60_000
    expect(token()).toBe(first)
    now += 2 * 60_000
    const second = token()
    expect(second).not.toBe(first)
    expect([check(first), check(second)]).toEqual([undefined, undefined])
    now += 5 * 60_000
    expect(check(first)).toMatchObject({ errcode: 42001 })
    expect(check('invented')).toMatchObject({ errcode: 40001 })
  })

  it('refuses a wrong secret', () => {
    expect(call('/cgi-bin/stable_token', {}, { ...body, secret: 'x' })).toMatchObject({ errcode: 40125 })
  })
})

describe('the text check', () => {
  const check = (content: string, openid: unknown) =>
    call('/wxa/msg_sec_check', {}, { version: 2, scene: 2, openid, content })

  it('judges by the marks in the words', () => {
    const { openid } = signIn('demo-resident')
    expect(check('禁放鞭炮不合理', openid)).toMatchObject({ result: { suggest: 'pass', label: 100 } })
    expect(check('【复核】', openid)).toMatchObject({ result: { suggest: 'review' } })
    expect(check('【违规】', openid)).toMatchObject({ result: { suggest: 'risky' } })
  })

  it('wants somebody who was there within two hours, and no more than 2,500 characters', () => {
    const { openid } = signIn('demo-resident')
    expect(check('字'.repeat(2_501), openid)).toMatchObject({ errcode: 45002 })
    now += 2 * 3_600_000 + 1
    expect(check('意见', openid)).toMatchObject({ errcode: 61010 })
    expect(check('意见', 'o-unknown')).toMatchObject({ errcode: 40003 })
  })
})

describe('subscribe messages', () => {
  const { id, fields } = templates.opinion
  const good = Object.fromEntries(
    Object.keys(fields).map((field) => [field, { value: field.startsWith('phrase') ? '已有结果' : '您的意见已处理' }]),
  )
  const send = (data: Fields, template_id = id) =>
    call('/cgi-bin/message/subscribe/send', {}, { touser: openid, template_id, page: 'pages/index', data })
  let openid: unknown
  beforeEach(() => {
    openid = signIn('demo-resident').openid
  })

  it('goes out once for each time that the person allowed it', () => {
    expect(send(good)).toMatchObject({ errcode: 43101 })
    control('POST /subscriptions', { openid, templateIds: [id], answer: 'accept' })
    expect(send({ ...good, thing1: { value: '长'.repeat(21) } })).toMatchObject({ errcode: 47003 })
    expect(send({ ...good, thing9: { value: '多' } })).toMatchObject({ errcode: 47003 })
    expect(send(good, 'unknown')).toMatchObject({ errcode: 40037 })
    expect(send(good)).toMatchObject({ errcode: 0 })
    expect(send(good)).toMatchObject({ errcode: 43101 })
    expect((control('GET /sent').items as Fields[]).map(({ errcode }) => errcode)).toEqual([
      43101, 47003, 47003, 40037, 0, 43101,
    ])
  })

  it('is refused to everybody who turned it off, and asked for three at most, of one sort', () => {
    control('POST /subscriptions', { openid, templateIds: [id], answer: 'accept' })
    control('POST /refusals', { openid })
    expect(send(good)).toMatchObject({ errcode: 43101 })
    const ask = (...templateIds: string[]) => control('POST /subscriptions', { openid, templateIds, answer: 'accept' })
    expect(ask(id, templates.due.id)).toMatchObject({ errCode: 20012 })
    expect(ask(id, id, id, id)).toMatchObject({ errCode: 20003 })
    expect(ask(id, templates.draft.id)).toMatchObject({ [id]: 'accept', [templates.draft.id]: 'accept' })
  })
})

it('draws a real QR code, and refuses a scene that WeChat would', async () => {
  const picture = await call('/wxa/getwxacodeunlimit', {}, { scene: 's=01', page: 'pages/home/index' })
  expect((picture as Buffer).subarray(1, 4).toString()).toBe('PNG')
  expect(await call('/wxa/getwxacodeunlimit', {}, { scene: '中文', page: 'p' })).toMatchObject({ errcode: 40169 })
})
