import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { openidOf } from '../../local/wechat/accounts'
import { templates } from '../../local/wechat/templates'
import { type Client, client, double, neighbour, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'
import { TABLE, tableOfStack } from '../support/operate'

type Sent = {
  openid: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
  errcode: number
}
type Subject = { subject: string; on: boolean; allowed: number; refused?: boolean; template?: { id: string } }

/** Nobody's night falls into a test. */
const awake = { notices: { quietHours: ['00:00', '00:00'] } }
const invoke = (name: string, body: object) =>
  fetch(`${neighbour(2)}/2015-03-31/functions/minyi-local-${name}/invocations`, {
    method: 'POST',
    body: JSON.stringify(body),
  })
const sendHeld = (now: Date) => invoke('schedule', { parts: ['sendHeldNotices'], now: now.toISOString() })
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)

describe('通知送到小程序之外', () => {
  let staff: Client
  let deputy: Client
  let deputyId: string
  let draftId: string
  let number = Math.floor(Math.random() * 900_000)

  beforeAll(async () => {
    ;[staff, deputy] = (await Promise.all(['demo-staff', 'demo-deputy'].map(signIn))) as [Client, Client]
    deputyId = (await deputy.get('/me')).body.deputyId
    draftId = await openDraft(staff)
  })

  /** A resident whose openid is known, and who is never asleep. */
  const resident = async () => {
    number += 1
    const code = `demo-resident-${5_000_000 + number}`
    const guest = await signIn(code)
    const consent = (await guest.get('/privacy')).body.version
    const phone = `demo-phone-136${String(10_000_000 + number).slice(-8)}`
    const me = client((await guest.post('/me/phone', { code: phone, consent })).body.token)
    expect((await me.patch('/me', awake)).status).toBe(200)
    const openid = openidOf(code)
    const settings = async () => (await me.get('/me/notice-settings')).body
    return {
      me,
      openid,
      id: (await me.get('/me')).body.id as string,
      /** Taps 允许 (or not) in WeChat's dialog; the app tells us. */
      answer: async (answer: string, ...subjects: (keyof typeof templates)[]) => {
        const templateIds = subjects.map((subject) => templates[subject].id)
        await double.post('/subscriptions', { openid, templateIds, answer })
        return me.post('/me/notice-settings/answers', {
          answers: templateIds.map((templateId) => ({ templateId, answer })),
        })
      },
      subject: async (name: string): Promise<Subject> =>
        (await settings()).subjects.find(({ subject }: Subject) => subject === name),
      settings,
    }
  }
  type Person = Awaited<ReturnType<typeof resident>>

  const sentTo = async (person: Person): Promise<Sent[]> =>
    ((await double.get('/sent')).body.items as Sent[]).filter(({ openid }) => openid === person.openid)
  const decided = async (person: Person, reply = '已写入修改稿第四条'): Promise<string> => {
    const words = { article: '第四条', kind: 'modify', text: `公园开放时间应当延长到晚上十点半${Math.random()}` }
    const { id } = (await person.me.post(`/drafts/${draftId}/opinions`, words)).body
    const decision = { result: 'partially_adopted', reply }
    expect((await staff.put(`/opinions/${id}/decision`, decision)).status).toBe(200)
    return id
  }
  const stored = async (person: Person, opinionId: string) => {
    const { body } = await person.me.get('/me/notifications')
    const found = (body.items as { id: string; opinionId?: string }[]).find((one) => one.opinionId === opinionId)
    const Key = { pk: `N#${person.id}`, sk: found?.id ?? '-' }
    return (await tableOfStack().send(new GetCommand({ TableName: TABLE, Key }))).Item
  }
  const became = (person: Person, opinionId: string, outside: string) =>
    eventually(async () => (await stored(person, opinionId))?.ou === outside, { what: `the notice became ${outside}` })

  it('同意一次收一条：字段裁到规定长度，点开就是那条意见；同一事件来两遍也只发一次', async () => {
    const person = await resident()
    expect(await person.subject('opinion')).toMatchObject({
      on: true,
      allowed: 0,
      template: { id: templates.opinion.id },
    })
    expect((await person.answer('accept', 'opinion', 'draft')).status).toBe(200)
    expect((await person.subject('opinion')).allowed).toBe(1)
    const opinionId = await decided(person)
    await became(person, opinionId, 'wechat')
    const [message] = await sentTo(person)
    expect(message).toMatchObject({
      templateId: templates.opinion.id,
      page: `pages/opinions/detail/index?id=${opinionId}`,
      errcode: 0,
      data: { thing1: { value: '意见办理进展' }, phrase2: { value: '已有结果' } },
    })
    expect([...(message?.data.thing3?.value ?? '')].length).toBeLessThanOrEqual(20)
    expect(message?.data.thing3?.value).toContain('您关于第四条的意见有了处理结果')
    expect((await person.subject('opinion')).allowed).toBe(0)

    // The stream brings the record once more, as it was written.
    const { ou: _, ...fresh } = (await stored(person, opinionId)) ?? {}
    const record = { eventID: 'again', dynamodb: { NewImage: marshall(fresh), SequenceNumber: '1' } }
    expect((await invoke('stream', { Records: [record] })).status).toBe(200)
    expect(await sentTo(person)).toHaveLength(1)

    // And what nobody allowed stays in the app.
    const second = await decided(person)
    await eventually(() => stored(person, second))
    expect(await sentTo(person)).toHaveLength(1)
  })

  it('关掉的事不再发；在微信里拒收（43101）之后余量清零；没有的模板不记', async () => {
    const person = await resident()
    await person.answer('accept', 'opinion')
    await person.me.patch('/me', { notices: { opinion: false } })
    expect(await person.subject('opinion')).toMatchObject({ on: false, allowed: 1 })
    const muted = await decided(person)
    // Whoever comes later on the same stream has theirs: this one's turn is over.
    const other = await resident()
    await other.answer('accept', 'opinion')
    await became(other, await decided(other), 'wechat')
    expect(await stored(person, muted)).not.toHaveProperty('ou')
    expect(await sentTo(person)).toEqual([])
    await person.me.patch('/me', { notices: { opinion: true } })
    await double.post('/refusals', { openid: person.openid })
    await became(person, await decided(person), 'wechat-43101')
    expect(await person.subject('opinion')).toMatchObject({ allowed: 0, refused: true })
    expect((await sentTo(person)).map(({ errcode }) => errcode)).toEqual([43101])

    const answers = (templateId: string, answer: string) =>
      person.me.post('/me/notice-settings/answers', { answers: [{ templateId, answer }] })
    expect((await answers('invented', 'accept')).status).toBe(422)
    expect((await answers(templates.opinion.id, 'maybe')).status).toBe(422)
    expect((await person.answer('reject', 'opinion')).body.subjects[0]).toMatchObject({ allowed: 0, refused: true })
    const four = Object.values(templates).slice(0, 4)
    const tooMany = { answers: four.map(({ id }) => ({ templateId: id, answer: 'accept' })) }
    expect((await person.me.post('/me/notice-settings/answers', tooMany)).status).toBe(422)
    expect((await client().get('/me/notice-settings')).status).toBe(401)
  })

  it('微信忙的时候先放着，过后再发；openid 失效（40003）就不再发', async () => {
    const person = await resident()
    await person.answer('accept', 'opinion')
    await double.post('/switch', { interface: 'send', mode: 'busy', times: 1 })
    const opinionId = await decided(person)
    await became(person, opinionId, 'held')
    expect((await person.subject('opinion')).allowed).toBe(1)
    await sendHeld(later(1))
    expect(await sentTo(person)).toHaveLength(0)
    await Promise.all([sendHeld(later(6)), sendHeld(later(6))])
    await became(person, opinionId, 'wechat')
    expect((await sentTo(person)).filter(({ errcode }) => errcode === 0)).toHaveLength(1)

    await person.answer('accept', 'opinion', 'draft')
    await double.post('/switch', { interface: 'send', mode: 'errcode', errcode: 40003, times: 1 })
    await became(person, await decided(person), 'wechat-40003')
    expect((await person.subject('draft')).allowed).toBe(0)
  })

  it('夜里不打扰：先放着，时间过了再发；已经看过的不再发', async () => {
    const person = await resident()
    const hour = (hours: number) => `${String((new Date().getUTCHours() + 8 + 24 + hours) % 24).padStart(2, '0')}:00`
    expect((await person.me.patch('/me', { notices: { quietHours: ['25:00', '07:00'] } })).status).toBe(422)
    await person.me.patch('/me', { notices: { quietHours: [hour(-1), hour(2)] } })
    expect(await person.settings()).toMatchObject({ quietHours: [hour(-1), hour(2)], ownQuietHours: true })
    await person.answer('accept', 'opinion')
    await person.answer('accept', 'opinion')
    const [first, second] = [await decided(person), await decided(person)]
    await became(person, first, 'held')
    await became(person, second, 'held')
    const { sk } = (await stored(person, second)) ?? {}
    await person.me.put(`/me/notifications/${sk}/read`)
    await sendHeld(later(3 * 60))
    await became(person, first, 'wechat')
    await became(person, second, 'dropped')
    expect(await sentTo(person)).toHaveLength(1)
    await person.me.patch('/me', { notices: { quietHours: null } })
    expect(await person.settings()).toMatchObject({ quietHours: ['22:00', '07:00'], ownQuietHours: false })
  })

  it('一位代表同时收到几封来信，每条通知都说得清是哪一件', async () => {
    const person = await resident()
    const write = async (topic?: string) =>
      (await person.me.post('/conversations', { deputyId, text: '楼道灯坏了，老人摔了一跤', topic })).body.id as string
    const ids = [await write('楼道灯'), await write('楼道灯'), await write()]
    const told = async (id: string) =>
      (
        (await deputy.get('/me/notifications?limit=100')).body.items as { conversationId?: string; text: string }[]
      ).find(({ conversationId }) => conversationId === id)?.text
    const texts = await Promise.all(ids.map((id) => eventually(() => told(id))))
    expect(new Set(texts).size).toBe(3)
    for (const [index, id] of ids.entries()) expect(texts[index]).toContain(`编号 ${id.slice(-6)}`)
    expect(texts[0]).toContain('「楼道灯」')
  })

  it('代表没有订阅时用短信，一件事一条，可以关', async () => {
    const person = await resident()
    await deputy.patch('/me', awake)
    const accountId = (await deputy.get('/me')).body.id
    const wrote = async () => {
      const { id } = (await person.me.post('/conversations', { deputyId, text: '楼道灯坏了，老人摔了一跤' })).body
      const notice = await eventually(async () => {
        const { items } = (await deputy.get('/me/notifications?limit=100')).body
        return (items as { id: string; conversationId?: string }[]).find((one) => one.conversationId === id)
      })
      const Key = { pk: `N#${accountId}`, sk: notice.id }
      return { key: Key, item: async () => (await tableOfStack().send(new GetCommand({ TableName: TABLE, Key }))).Item }
    }
    const first = await wrote()
    await eventually(async () => (await first.item())?.ou === 'sms')
    const { ou: _, ...fresh } = (await first.item()) ?? {}
    await invoke('stream', { Records: [{ eventID: 'again', dynamodb: { NewImage: marshall(fresh) } }] })
    const texts = async (id: string) =>
      ((await double.get('/texts')).body.items as { id: string; phone: string; text: string }[]).filter(
        (each) => each.id === `${accountId}#${id}`,
      )
    expect(await texts(first.key.sk)).toMatchObject([
      {
        phone: '13900000011',
        text: expect.stringMatching(/^【演示市】新的群众留言（编号 [0-9A-Z]{6}），请及时答复。$/),
      },
    ])
    expect((await deputy.get('/me/notice-settings')).body.sms).toEqual({ on: true, phone: '139****0011' })
    await deputy.patch('/me', { notices: { sms: false } })
    const second = await wrote()
    // What came after it on the same stream was worked on, so it was too.
    await decided(person).then((id) => eventually(() => stored(person, id)))
    expect(await texts(second.key.sk)).toEqual([])
    await deputy.patch('/me', { notices: { sms: true } })
  })
})
