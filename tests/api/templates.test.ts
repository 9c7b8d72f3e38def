import { type Client, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'

describe('答复模板', () => {
  let staff: Client
  let draftId: string
  beforeAll(async () => {
    staff = await signIn('demo-staff')
    draftId = await openDraft(staff)
  })
  const list = async () =>
    (await staff.get(`/reply-templates?draftId=${draftId}`)).body.items as Record<string, string>[]

  it('新建、修改、删除；变量填入一条意见后可先看', async () => {
    const reply = '您对《{法规名}》{条款}的意见已采纳，见{新条文}。'
    const made = await staff.post('/reply-templates', { draftId, name: '采纳', result: 'adopted', reply })
    expect([made.status, made.body.variables]).toEqual([201, ['法规名', '条款', '新条文']])
    await eventually(async () => (await list()).some(({ id }) => id === made.body.id))
    const path = `/reply-templates/${made.body.id}`
    expect((await staff.patch(path, { name: '采纳并说明', result: null })).body).toMatchObject({
      name: '采纳并说明',
      reply,
    })
    const author = await newResident()
    const words = { article: '第四条', kind: 'modify', text: '建议把开放时间延长到二十三时。' }
    const opinion = (await author.post(`/drafts/${draftId}/opinions`, words)).body
    const preview = await staff.post('/reply-templates/preview', { opinionId: opinion.id, reply })
    expect(preview.body).toEqual({
      text: '您对《演示市城市公园管理条例（草案）》第四条的意见已采纳，见{新条文}。',
      missing: ['新条文'],
    })
    expect((await staff.delete(path)).status).toBe(200)
    expect((await staff.patch(path, { name: '没有了' })).status).toBe(404)
  })

  it('不认识的变量、没有权限、别人的草案各有明确答复', async () => {
    const bad = await staff.post('/reply-templates', { name: '错的', reply: '见{附件}。' })
    expect([bad.status, bad.body.fields[0].path]).toEqual([422, 'reply'])
    expect((await (await newResident()).get('/reply-templates')).status).toBe(403)
    const reviewer = await signIn('demo-reviewer')
    expect((await reviewer.post('/reply-templates', { name: '复核', reply: '已阅。' })).status).toBe(403)
    expect((await staff.get('/reply-templates?draftId=01ARZ3NDEKTSV4RRFFQ69G5FAV')).status).toBe(404)
  })
})
