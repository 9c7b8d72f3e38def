import { type Client, client, newKey, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'

let staff: Client
let draftId: string
beforeAll(async () => {
  staff = await signIn('demo-staff')
  draftId = await openDraft(staff)
})

const words = (text = '建议把开放时间延长到二十三时，方便下夜班的群众。') => ({
  article: '第四条',
  kind: 'modify',
  text,
})
const at = (path = '') => `/drafts/${draftId}/opinions${path}`

describe('群众提意见', () => {
  it('第一次提交得到编号，在“我的意见”里看得到', async () => {
    const resident = await newResident()
    const sent = await resident.post(at(), {
      ...words(),
      suggestedText: '城市公园应当每日六时至二十三时免费开放。',
      reason: '下班晚',
    })
    expect(sent.status).toBe(201)
    expect(sent.body).toMatchObject({
      draftId,
      version: 1,
      round: 1,
      article: '第四条',
      kind: 'modify',
      status: 'submitted',
    })
    const mine = await resident.get('/me/opinions')
    expect(mine.body.items.map(({ id }: { id: string }) => id)).toEqual([sent.body.id])
  })

  it('连点两下、答复丢失后重试，都只是一条', async () => {
    const resident = await newResident()
    const key = newKey()
    const both = await Promise.all([resident.post(at(), words(), { key }), resident.post(at(), words(), { key })])
    const later = await resident.post(at(), words(), { key })
    expect([...both, later].map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set([...both, later].map(({ body }) => body.id)).size).toBe(1)
    expect((await resident.get('/me/opinions')).body.items).toHaveLength(1)
  })

  it('同一个标识用于别的内容是 422；同样的话再说一遍是 409 并指出第一条', async () => {
    const resident = await newResident()
    const key = newKey()
    const first = await resident.post(at(), words(), { key })
    const other = await resident.post(at(), words('另外一条意见，关于公园厕所的数量和位置。'), { key })
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused'])
    const again = await resident.post(at(), words(), { key: newKey() })
    expect([again.status, again.body.code, again.body.opinionId]).toEqual([409, 'opinion_repeated', first.body.id])
    const someone = await newResident()
    expect((await someone.post(at(), words())).status).toBe(201)
  })

  it('撤回之后可以再提；修改之后，新旧两种说法都认得清', async () => {
    const resident = await newResident()
    const first = (await resident.post(at(), words())).body
    expect((await resident.delete(`/opinions/${first.id}`)).body.status).toBe('withdrawn')
    const second = await resident.post(at(), words())
    expect(second.status).toBe(201)
    expect(second.body.id).not.toBe(first.id)
    const changed = await resident.patch(`/opinions/${second.body.id}`, {
      text: '建议把开放时间延长到二十四时，方便下夜班的群众。',
    })
    expect(changed.body).toMatchObject({ revision: 2, status: 'submitted' })
    const repeated = await resident.post(at(), words('建议把开放时间延长到二十四时，方便下夜班的群众。'))
    expect([repeated.status, repeated.body.opinionId]).toEqual([409, second.body.id])
    expect((await resident.post(at(), words())).status).toBe(201)
  })

  it('没有验证手机号时先看清内容，再被告知需要验证', async () => {
    const code = `demo-resident-${8_000_000 + Math.floor(Math.random() * 999_999)}`
    const visitor = await signIn(code)
    expect((await visitor.post(at(), { ...words(), kind: 'nonsense' })).status).toBe(422)
    expect((await visitor.post('/drafts/01ARZ3NDEKTSV4RRFFQ69G5FAV/opinions', words())).status).toBe(404)
    const refused = await visitor.post(at(), words())
    expect([refused.status, refused.body.code]).toEqual([403, 'phone_required'])
  })

  it.each([
    ['太短', { text: '太短' }, 'text'],
    ['太长', { text: '长'.repeat(2001) }, 'text'],
    ['没有这一条', { article: '第九十九条' }, 'article'],
    ['不认识的字段', { surprise: true }, 'surprise'],
    ['不认识的类型', { kind: 'praise' }, 'kind'],
    ['孤立的代理项', { text: `这里有一个坏字符\ud800在文字中间` }, 'text'],
  ])('%s：422，并指出是哪一项', async (_name, change, path) => {
    const resident = await newResident()
    const { status, body } = await resident.post(at(), { ...words(), ...change })
    expect(status).toBe(422)
    expect(body.fields.map((field: { path: string }) => field.path)).toContain(path)
    expect((await resident.get('/me/opinions')).body.items).toEqual([])
  })

  it('长度按字（码点）计算：2000 个表情符号可以，2001 个不行', async () => {
    const resident = await newResident()
    expect((await resident.post(at(), words('🌳'.repeat(2000)))).status).toBe(201)
    expect((await resident.post(at(), words('🌳'.repeat(2001)))).status).toBe(422)
  })

  it('长意见在列表中是开头，在详情中是全文', async () => {
    const resident = await newResident()
    const text = '建议增加无障碍设施。'.repeat(60)
    const { id } = (await resident.post(at(), words(text))).body
    const [listed] = (await resident.get('/me/opinions')).body.items
    expect(listed.textTruncated).toBe(true)
    expect(text.startsWith(listed.text)).toBe(true)
    expect((await resident.get(`/opinions/${id}`)).body.text).toBe(text)
  })

  it('还没开始和已经结束的征求意见都是 409', async () => {
    const upcoming = await openDraft(staff, { opensIn: 3_600_000 })
    const resident = await newResident()
    const early = await resident.post(`/drafts/${upcoming}/opinions`, words())
    expect([early.status, early.body.code]).toEqual([409, 'consultation_closed'])
  })
})

describe('内容检查', () => {
  it('不因机器判断拒绝：先收下，由工作人员审核，通过或说明理由', async () => {
    const resident = await newResident()
    const held = await resident.post(at(), words('【违规】建议允许除夕夜在公园空地燃放烟花。'))
    expect([held.status, held.body.status]).toEqual([201, 'held'])
    expect(held.body.statusReason).toMatch(/已经收到/)
    expect((await staff.put(`/opinions/${held.body.id}/decision`, { result: 'noted', reply: '好' })).status).toBe(409)
    const accepted = await staff.post(`/opinions/${held.body.id}/acceptance`)
    expect(accepted.body.status).toBe('submitted')
    const other = await resident.post(at(), words('【复核】建议在公园里增加夜间照明灯具。'))
    const refused = await staff.post(`/opinions/${other.body.id}/rejection`, { reason: '与草案无关的广告' })
    expect(refused.body.status).toBe('rejected')
    const seen = await resident.get(`/opinions/${other.body.id}`)
    expect([seen.body.status, seen.body.statusReason]).toEqual(['rejected', '与草案无关的广告'])
    const told = await eventually(async () => {
      const { items } = (await resident.get('/me/notifications')).body
      return items.length >= 2 ? items : undefined
    })
    expect(told.map(({ kind }: { kind: string }) => kind)).toEqual(['opinion_rejected', 'opinion_accepted'])
  })
})

describe('处理与答复', () => {
  const submitted = async () => {
    const resident = await newResident()
    const { body } = await resident.post(at(), words())
    return { resident, id: body.id as string }
  }

  it('采纳并答复：提交人收到一次通知，看到答复', async () => {
    const { resident, id } = await submitted()
    const decided = await staff.put(`/opinions/${id}/decision`, {
      result: 'adopted',
      reply: '已采纳，修改稿第四条作了调整。',
      revision: 1,
    })
    expect([decided.status, decided.body.status]).toEqual([200, 'decided'])
    const again = await staff.put(`/opinions/${id}/decision`, {
      result: 'adopted',
      reply: '已采纳，修改稿第四条作了调整。',
    })
    expect(again.status).toBe(200)
    const items = await eventually(async () => {
      const { body } = await resident.get('/me/notifications')
      return body.unread > 0 ? body.items : undefined
    })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ kind: 'opinion_decided', opinionId: id })
    const seen = (await resident.get(`/opinions/${id}`)).body
    expect(seen.decision).toMatchObject({ result: 'adopted', reply: '已采纳，修改稿第四条作了调整。' })
    expect(seen.decision.decidedBy).toBeUndefined()
    await resident.put(`/me/notifications/${items[0].id}/read`)
    expect((await resident.get('/me/notifications')).body.unread).toBe(0)
  })

  it('两位工作人员同时处理：第二位得知是谁、何时作出的', async () => {
    const { id } = await submitted()
    const admin = await signIn('demo-admin')
    const both = await Promise.all([
      staff.put(`/opinions/${id}/decision`, { result: 'noted', reply: '留作参考。' }),
      admin.put(`/opinions/${id}/decision`, { result: 'not_adopted', reply: '未采纳。' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = both.find(({ status }) => status === 409)
    expect(refused?.body).toMatchObject({ code: 'opinion_already_decided' })
    expect(refused?.body.detail).toMatch(/(赵文静|吴敏)已于\d{4}年/)
  })

  it('修订保留原结果；提交人改过的意见不能按旧文处理；受理后不能再改', async () => {
    const { resident, id } = await submitted()
    await resident.patch(`/opinions/${id}`, { reason: '补充：孩子写完作业后想去公园。' })
    const stale = await staff.put(`/opinions/${id}/decision`, { result: 'adopted', reply: '好', revision: 1 })
    expect([stale.status, stale.body.code]).toEqual([409, 'opinion_edited'])
    expect((await staff.post(`/opinions/${id}/takeup`)).body.status).toBe('reviewing')
    expect((await resident.patch(`/opinions/${id}`, { reason: '再改' })).body.code).toBe('opinion_taken_up')
    expect((await resident.delete(`/opinions/${id}`)).body.code).toBe('opinion_taken_up')
    await staff.put(`/opinions/${id}/decision`, { result: 'adopted', reply: '采纳。' })
    const revised = await staff.post(`/opinions/${id}/decision/revision`, {
      result: 'partially_adopted',
      reply: '部分采纳。',
      reason: '二审后调整',
    })
    expect(revised.body.decision.result).toBe('partially_adopted')
    expect(revised.body.earlierDecisions).toMatchObject([{ result: 'adopted', revisionReason: '二审后调整' }])
  })

  it('两步复核：复核前提交人看到研究中；自己不能复核自己的', async () => {
    const twoStep = await openDraft(staff)
    await staff.patch(`/drafts/${twoStep}`, { twoStepReview: true })
    const resident = await newResident()
    const { id } = (await resident.post(`/drafts/${twoStep}/opinions`, words())).body
    const proposed = await eventually(async () => {
      const { body } = await staff.put(`/opinions/${id}/decision`, { result: 'adopted', reply: '拟采纳。' })
      return body.status === 'proposed' ? body : undefined
    })
    expect(proposed.decision).toBeUndefined()
    expect((await resident.get(`/opinions/${id}`)).body).toMatchObject({ status: 'reviewing' })
    expect(
      (
        await signIn('demo-admin').then((admin) =>
          admin.post(`/opinions/${id}/decision/return`, { reason: '请写明条款' }),
        )
      ).body.status,
    ).toBe('reviewing')
    await staff.put(`/opinions/${id}/decision`, { result: 'adopted', reply: '采纳，见第四条。' })
    const reviewer = await signIn('demo-reviewer')
    expect((await reviewer.post(`/opinions/${id}/decision/confirmation`)).body.status).toBe('decided')
    expect((await resident.get(`/opinions/${id}`)).body.decision.reply).toBe('采纳，见第四条。')
  })

  it('统一公布的一轮：公布之前提交人和数字都看不到结果', async () => {
    const together = await openDraft(staff, { release: 'together' })
    const resident = await newResident()
    const { id } = (await resident.post(`/drafts/${together}/opinions`, words())).body
    await staff.put(`/opinions/${id}/decision`, { result: 'adopted', reply: '采纳。' })
    expect((await resident.get(`/opinions/${id}`)).body).toMatchObject({ status: 'reviewing' })
    expect((await resident.get('/me/opinions')).body.items[0]).toMatchObject({ status: 'reviewing' })
    const figures = await eventually(async () => {
      const { body } = await client().get(`/drafts/${together}/statistics`)
      return body.opinions === 1 ? body : undefined
    })
    expect(figures.adopted).toBe(0)
  })
})

describe('谁看得到', () => {
  it('别人的意见不存在；工作人员看得到；其他人没有处理权限', async () => {
    const [author, other] = [await newResident(), await newResident()]
    const { id } = (await author.post(at(), words())).body
    expect((await other.get(`/opinions/${id}`)).status).toBe(404)
    expect((await other.patch(`/opinions/${id}`, { reason: '改' })).status).toBe(404)
    expect((await other.delete(`/opinions/${id}`)).status).toBe(404)
    expect((await signIn('demo-deputy').then((deputy) => deputy.get(`/opinions/${id}`))).status).toBe(404)
    expect((await other.put(`/opinions/${id}/decision`, { result: 'noted', reply: '好' })).status).toBe(403)
    expect((await client().get(`/opinions/${id}`)).status).toBe(401)
    expect((await staff.get(`/opinions/${id}`)).status).toBe(200)
    expect((await other.get(at())).status).toBe(403)
  })
})

describe('列表、数字与核对', () => {
  it('翻页不漏不重；别的查询的翻页位置不能用', async () => {
    const paged = await openDraft(staff)
    const residents = await Promise.all(Array.from({ length: 3 }, newResident))
    const sent: string[] = []
    for (let i = 0; i < 9; i++) {
      const { body } = await (residents[i % 3] as Client).post(
        `/drafts/${paged}/opinions`,
        words(`第 ${i + 1} 条意见：建议增加座椅和树荫。`),
      )
      sent.unshift(body.id)
    }
    const seen: string[] = []
    let next: string | undefined
    do {
      const { body } = await staff.get(
        `/drafts/${paged}/opinions?limit=4${next ? `&next=${encodeURIComponent(next)}` : ''}`,
      )
      seen.push(...body.items.map(({ id }: { id: string }) => id))
      next = body.next
    } while (next)
    expect(seen).toEqual(sent)
    const first = (await staff.get(`/drafts/${paged}/opinions?limit=4`)).body.next
    const misused = await staff.get(
      `/drafts/${paged}/opinions?limit=4&status=decided&next=${encodeURIComponent(first)}`,
    )
    expect([misused.status, misused.body.code]).toEqual([422, 'cursor_invalid'])
    expect(
      (await staff.get(`/drafts/${paged}/opinions?status=submitted&article=第四条&limit=50`)).body.items,
    ).toHaveLength(9)
    expect((await staff.get(`/drafts/${paged}/opinions?article=第五条`)).body.items).toEqual([])
  })

  it('人、人次、意见、采纳与核对表都对得上', async () => {
    const counted = await openDraft(staff)
    const [one, two] = [await newResident(), await newResident()]
    const ids: string[] = []
    for (const [who, text] of [
      [one, '建议延长开放时间到二十三时。'],
      [one, '建议增加无障碍通道和座椅。'],
      [two, '建议完善公园照明，方便夜跑。'],
    ] as const)
      ids.push((await who.post(`/drafts/${counted}/opinions`, words(text))).body.id)
    await staff.put(`/opinions/${ids[0]}/decision`, { result: 'adopted', reply: '采纳。' })
    await staff.put(`/opinions/${ids[1]}/decision`, { result: 'partially_adopted', reply: '部分采纳。' })
    await two.delete(`/opinions/${ids[2]}`)
    const figures = await eventually(async () => {
      const { body } = await client().get(`/drafts/${counted}/statistics`)
      return body.adopted === 2 && body.opinions === 2 ? body : undefined
    })
    expect(figures).toMatchObject({ participants: 1, participations: 1, opinions: 2, adopted: 2, partiallyAdopted: 1 })
    const { body } = await staff.get(`/drafts/${counted}/reconciliation`)
    expect(body).toMatchObject({
      received: 3,
      submitted: 0,
      held: 0,
      reviewing: 0,
      proposed: 0,
      decided: 2,
      withdrawn: 1,
      rejected: 0,
      balanced: true,
    })
  })
})
