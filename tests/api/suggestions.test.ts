import { type Client, client, newKey, newResident, signIn } from '../support/client'

const words = {
  title: '关于完善老旧小区电动自行车充电设施的建议',
  background: '多位群众反映小区内无处充电。',
  grounds: '《演示市电动自行车管理条例》要求配建充电设施。',
  proposal: '建议由住建部门牵头，年内在每个老旧小区增设集中充电点。',
  coSigners: ['孙海峰'],
}

describe('代表建议', () => {
  let deputy: Client
  let deputyId: string
  let admin: Client
  beforeAll(async () => {
    deputy = await signIn('demo-deputy')
    admin = await signIn('demo-admin')
    deputyId = (await deputy.get('/me')).body.deputyId
  })

  const started = async () => {
    const resident = await newResident()
    const { body } = await resident.post('/conversations', { deputyId, text: '小区没有充电的地方' })
    return { resident, id: body.id as string }
  }
  const notices = async (who: Client, id: string) =>
    (await who.get(`/conversations/${id}/messages`)).body.items
      .filter(({ from }: { from: string }) => from === 'system')
      .map(({ text }: { text: string }) => text)

  it('从会话到交办、答复、不满意再办、办结和公开，群众全程看得到', async () => {
    const [one, two] = [await started(), await started()]
    const key = newKey()
    const make = () =>
      deputy.post(`/conversations/${one.id}/suggestion`, { ...words, conversationIds: [two.id] }, { key })
    const made = await make()
    expect(made.status).toBe(201)
    const { id } = made.body
    expect((await make()).body.id).toBe(id)
    expect(made.body).toMatchObject({
      status: 'submitted',
      deputyName: '陈玉兰',
      coSigners: ['孙海峰'],
      published: false,
    })
    for (const { resident, id: conversation } of [one, two]) {
      expect((await resident.get(`/conversations/${conversation}`)).body).toMatchObject({
        suggestionId: id,
        status: 'waiting',
      })
      expect((await notices(resident, conversation))[0]).toContain(words.title)
      expect((await resident.get(`/suggestions/${id}`)).status).toBe(200)
    }
    expect((await client().get(`/suggestions/${id}`)).status).toBe(404)
    expect((await (await newResident()).get(`/suggestions/${id}`)).status).toBe(404)

    const early = await admin.post(`/suggestions/${id}/answer`, { result: 'A', text: '已办' })
    expect([early.status, early.body.code]).toEqual([409, 'suggestion_state'])
    expect((await one.resident.post(`/suggestions/${id}/assignment`, { unit: '市住建局' })).status).toBe(403)
    expect((await admin.post(`/suggestions/${id}/return`, { reason: '请补充小区名单' })).body.status).toBe('returned')
    const again = await deputy.put(`/suggestions/${id}`, { ...words, background: '名单：榴园小区等 12 个。' })
    expect(again.body).toMatchObject({ status: 'submitted', background: '名单：榴园小区等 12 个。' })
    expect((await admin.post(`/suggestions/${id}/assignment`, { unit: '市住建局', months: 5 })).status).toBe(422)
    const assigned = await admin.post(`/suggestions/${id}/assignment`, {
      unit: '市住建局',
      coUnits: ['市消防救援支队'],
    })
    expect(assigned.body).toMatchObject({ status: 'assigned', unit: '市住建局' })
    expect(assigned.body.number).toMatch(/^\d{4}-\d{3}$/)
    expect((await notices(one.resident, one.id))[0]).toContain('市住建局')

    await admin.post(`/suggestions/${id}/answer`, { result: 'C', text: '条件不足。' })
    const judged = await deputy.post(`/suggestions/${id}/verdict`, { verdict: 'unsatisfied', comment: '请再研究' })
    expect(judged.body).toMatchObject({
      status: 'assigned',
      answers: [{ result: 'C', verdict: { verdict: 'unsatisfied' } }],
    })
    await admin.post(`/suggestions/${id}/answer`, { result: 'A', text: '已增设 12 处。' })
    const done = await deputy.post(`/suggestions/${id}/verdict`, { verdict: 'satisfied' })
    expect(done.body).toMatchObject({ status: 'finished', result: 'A' })
    expect((await notices(two.resident, two.id))[1]).toContain('已增设 12 处。')
    expect((await notices(two.resident, two.id))[0]).toContain('满意')

    expect((await admin.put(`/suggestions/${id}/publication`)).body.published).toBe(true)
    const open = (await client().get(`/suggestions/${id}`)).body
    expect(open.title).toBe(words.title)
    expect(open.conversationIds).toBeUndefined()
    const listed = (await client().get('/suggestions')).body.items
    expect(listed.map((each: { id: string }) => each.id)).toContain(id)
  })

  it('只能用自己的会话，同一会话只成一件', async () => {
    const { id } = await started()
    const other = await signIn('demo-deputy-2')
    expect((await other.post(`/conversations/${id}/suggestion`, words)).status).toBe(404)
    expect((await deputy.post(`/conversations/${id}/suggestion`, { ...words, title: '' })).status).toBe(422)
    const foreign = await deputy.post(`/conversations/${id}/suggestion`, {
      ...words,
      conversationIds: ['01ARZ3NDEKTSV4RRFFQ69G5FAV'],
    })
    expect(foreign.status).toBe(422)
    expect((await deputy.post(`/conversations/${id}/suggestion`, words)).status).toBe(201)
    expect((await deputy.post(`/conversations/${id}/suggestion`, words)).body.code).toBe('suggestion_state')
    const mine = await deputy.get('/suggestions?scope=mine&limit=2')
    expect(mine.body.items).toHaveLength(2)
    expect((await other.get('/suggestions?scope=office')).status).toBe(403)
    expect((await admin.get('/suggestions?scope=office')).status).toBe(200)
    expect((await client().get('/suggestions?scope=mine')).status).toBe(401)
  })
})
