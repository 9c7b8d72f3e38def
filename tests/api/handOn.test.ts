import { type Client, client, newResident, signIn } from '../support/client'
import { eventually } from '../support/eventually'

describe('转办，转为立法意见', () => {
  let deputy: Client
  let admin: Client
  let deputyId: string
  beforeAll(async () => {
    deputy = await signIn('demo-deputy')
    admin = await signIn('demo-admin')
    deputyId = (await deputy.get('/me')).body.deputyId
  })
  const started = async (resident: Client) =>
    (await resident.post('/conversations', { deputyId, text: '小区门口路灯坏了一个月' })).body.id as string

  it('转给部门有编号和期限；答复登记后双方看得到；外人看不到', async () => {
    const resident = await newResident()
    const id = await started(resident)
    const hand = (body: object) => deputy.post(`/conversations/${id}/handovers`, body)
    expect((await hand({ to: 'department', note: '请修路灯' })).status).toBe(422)
    const { status, body } = await hand({ to: 'department', unit: '演示一区城管局', note: '请修路灯' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      unit: '演示一区城管局',
      status: 'sent',
      number: expect.stringMatching(/^\d{4}-\d{4}$/),
    })
    const hard = (await hand({ to: 'hotline', hard: true, note: '多部门' })).body
    expect(Date.parse(hard.dueAt)).toBeGreaterThan(Date.parse(body.dueAt))
    expect((await resident.post(`/handovers/${body.id}/answer`, { text: '冒充' })).status).toBe(404)
    expect((await admin.post(`/handovers/${body.id}/answer`, { text: '已于今日修好' })).body.status).toBe('answered')
    expect((await admin.post(`/handovers/${body.id}/answer`, { text: '再答' })).body.code).toBe('handover_done')
    expect((await admin.post(`/handovers/${hard.id}/return`, { reason: '不属本单位' })).body.status).toBe('returned')
    const seen = (await resident.get(`/conversations/${id}/handovers`)).body.items
    expect(seen.map((each: { status: string }) => each.status).sort()).toEqual(['answered', 'returned'])
    expect((await (await newResident()).get(`/conversations/${id}/handovers`)).status).toBe(404)
    expect((await resident.get(`/conversations/${id}/messages`)).body.items[0].text).toContain('不属本单位')
    expect((await resident.get('/handovers')).status).toBe(403)
  })

  it('代表提议，群众以自己的名义提交意见，会话连到这条意见', async () => {
    const resident = await newResident()
    const id = await started(resident)
    const draft = (await client().get('/drafts?status=consulting')).body.items[0]
    const proposal = { draftId: draft.id, article: null, text: '建议增加公共照明设施维护的规定。' }
    const asked = await deputy.put(`/conversations/${id}/opinion-proposal`, proposal)
    expect(asked.status).toBe(200)
    expect((await resident.get(`/conversations/${id}`)).body.opinionProposal).toMatchObject(proposal)
    const made = await resident.post(`/drafts/${draft.id}/opinions`, {
      article: null,
      kind: 'add',
      text: proposal.text,
      sourceId: id,
    })
    expect(made.status).toBe(201)
    const linked = async () => (await resident.get(`/conversations/${id}`)).body.opinionId === made.body.id
    await eventually(linked)
    expect((await deputy.get(`/conversations/${id}`)).body.opinionProposal).toBeUndefined()
  })

  it('不属代表职责的指明去处', async () => {
    const resident = await newResident()
    const id = await started(resident)
    const ended = { outcome: 'out_of_scope', summary: '案件正在诉讼中，代表不能干预。', door: 'court' }
    expect((await deputy.post(`/conversations/${id}/closure`, ended)).body.closure.door).toBe('court')
    expect((await resident.get(`/conversations/${id}/messages`)).body.items[0].text).toContain('人民法院')
  })
})
