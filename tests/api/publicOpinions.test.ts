import { type Client, client, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'

let staff: Client
let draftId: string

const DAY = 86_400_000
const consult = (showOpinions: boolean, days = 40) =>
  staff.put(`/drafts/${draftId}/consultation`, {
    opensAt: new Date(Date.now() - DAY).toISOString(),
    closesAt: new Date(Date.now() + days * DAY).toISOString(),
    reason: '测试',
    showOpinions,
  })

const give = async (author: Client, text: string, more = {}) =>
  (await author.post(`/drafts/${draftId}/opinions`, { article: '第四条', kind: 'modify', text, ...more })).body.id

const list = async (as: Client = client(), query = '') =>
  (await as.get(`/drafts/${draftId}/public-opinions${query}`)).body.items as Record<string, unknown>[]

beforeAll(async () => {
  staff = await signIn('demo-staff')
  draftId = await openDraft(staff)
  expect((await consult(true)).body.consultation).toMatchObject({ showOpinions: true })
})

describe('公开的意见', () => {
  it('未公开时别人看到 404；工作人员公开后人人可读，不带姓名等个人信息', async () => {
    const author = await newResident()
    const reader = await newResident()
    const id = await give(author, '建议公园延长到晚上十一点关门，方便下夜班的人散步。', {
      submitter: { name: '王建国', district: '演示一区' },
    })
    expect((await reader.get(`/opinions/${id}`)).status).toBe(404)
    expect((await reader.put(`/opinions/${id}/support`)).status).toBe(404)
    expect((await reader.put(`/opinions/${id}/publication`)).status).toBe(403)

    expect((await staff.put(`/opinions/${id}/publication`)).status).toBe(200)
    const read = await reader.get(`/opinions/${id}`)
    expect([read.status, read.body.submitter, read.body.timeline]).toEqual([200, undefined, undefined])
    const shown = (await list()).find((each) => each.id === id)
    expect(shown).toMatchObject({ name: '不具名', supports: 0, article: '第四条' })
    expect(JSON.stringify(shown)).not.toContain('王建国')

    await author.patch(`/opinions/${id}`, { text: '建议公园延长到晚上十二点关门，方便下夜班的人。' })
    expect((await list()).some((each) => each.id === id)).toBe(false)
    expect((await reader.get(`/opinions/${id}`)).status).toBe(404)
    await staff.put(`/opinions/${id}/publication`)
    expect((await list()).some((each) => each.id === id)).toBe(true)

    await staff.delete(`/opinions/${id}/publication`)
    expect((await list()).some((each) => each.id === id)).toBe(false)
    expect((await reader.get(`/opinions/${id}`)).status).toBe(404)
  })

  it('支持只算一次，取消后减去，按支持数排序；不能支持自己的', async () => {
    const author = await newResident()
    const [few, many] = [
      await give(author, '第四条的闭园公告应当在公园门口张贴，也在网上发布。', { showName: true }),
      await give(author, '公园里应当有无障碍厕所，轮椅能进去，老人也方便。'),
    ]
    for (const id of [few, many]) await staff.put(`/opinions/${id}/publication`)
    const readers = await Promise.all([newResident(), newResident(), newResident()])
    await readers[0]?.put(`/opinions/${few}/support`)
    for (const reader of readers) {
      expect((await reader.put(`/opinions/${many}/support`)).body).toMatchObject({ supported: true })
      await reader.put(`/opinions/${many}/support`)
    }
    expect((await author.put(`/opinions/${many}/support`)).body.code).toBe('own_opinion')
    const count = async (id: string) => (await list()).find((each) => each.id === id)?.supports
    await eventually(async () => (await count(many)) === 3 && (await count(few)) === 1)

    const gone = await readers[2]?.delete(`/opinions/${many}/support`)
    expect(gone?.body).toMatchObject({ supported: false, supports: 2 })
    await eventually(async () => (await count(many)) === 2)
    const order = (await list()).map(({ id }) => id)
    expect(order.indexOf(many)).toBeLessThan(order.indexOf(few))
    const mine = (await list(readers[0])).find((each) => each.id === many)
    expect(mine).toMatchObject({ supported: true, mine: false })
    expect((await list()).find((each) => each.id === few)?.name).toMatch(/^群众/)
    expect((await author.get(`/opinions/${many}`)).body.supports).toBe(2)
  })

  it('统一公布的一轮：公布采纳情况时，支持的人收到处理结果，之前没有', async () => {
    const together = await openDraft(staff, { release: 'together' })
    await staff.put(`/drafts/${together}/consultation`, {
      opensAt: new Date(Date.now() - DAY).toISOString(),
      closesAt: new Date(Date.now() + 40 * DAY).toISOString(),
      reason: '测试',
      showOpinions: true,
      release: 'together',
    })
    const [author, supporter] = [await newResident(), await newResident()]
    const { id } = (
      await author.post(`/drafts/${together}/opinions`, {
        article: '第四条',
        kind: 'modify',
        text: '建议公园的厕所二十四小时开放，方便晨练的人。',
      })
    ).body
    await staff.put(`/opinions/${id}/publication`)
    await supporter.put(`/opinions/${id}/support`)
    await staff.put(`/opinions/${id}/decision`, { result: 'adopted', reply: '已采纳。' })
    const told = async () =>
      ((await supporter.get('/me/notifications')).body.items as { kind: string; opinionId?: string }[]).filter(
        ({ opinionId }) => opinionId === id,
      )
    expect(await told()).toEqual([])
    expect((await staff.put(`/drafts/${together}/feedback`, { text: '各方面意见已认真研究。' })).status).toBe(200)
    await eventually(async () => (await told()).length > 0)
    expect(await told()).toMatchObject([{ kind: 'supported_decided' }])
  })

  it('有了处理结果，支持的人也收到通知', async () => {
    const [author, reader] = [await newResident(), await newResident()]
    const id = await give(author, '建议在公园入口写明禁止事项，字写大一点，配上图。')
    await staff.put(`/opinions/${id}/publication`)
    await reader.put(`/opinions/${id}/support`)
    await staff.put(`/opinions/${id}/decision`, { result: 'adopted', reply: '采纳，将在实施细则中写明。' })
    const told = await eventually(async () =>
      (await reader.get('/me/notifications')).body.items.find(
        ({ kind, opinionId }: { kind: string; opinionId: string }) => kind === 'supported_decided' && opinionId === id,
      ),
    )
    expect(told.text).toContain('采纳')
    expect((await list()).find((each) => each.id === id)?.decision).toMatchObject({ result: 'adopted' })
  })

  it('正在写的内容与公开意见相近时找得到', async () => {
    const author = await newResident()
    const id = await give(author, '公园里遛狗不牵绳的人太多，罚款应当提高到五百元。')
    await staff.put(`/opinions/${id}/publication`)
    const similar = (text: string) =>
      client().get(`/drafts/${draftId}/similar-opinions?text=${encodeURIComponent(text)}`)
    await eventually(async () =>
      (await similar('遛狗不牵绳罚款太低了')).body.items.some((each: { id: string }) => each.id === id),
    )
    expect((await similar('希望多设几处饮水的地方')).body.items).toEqual([])
  })

  it('举报由工作人员查看：留着或不再公开', async () => {
    const [author, reader] = [await newResident(), await newResident()]
    const id = await give(author, '这一条写得太笼统，什么叫确需临时闭园，要列出来。')
    expect((await reader.post(`/opinions/${id}/report`, { reason: '与草案无关' })).status).toBe(404)
    await staff.put(`/opinions/${id}/publication`)
    expect((await reader.post(`/opinions/${id}/report`, { reason: '与草案无关' })).status).toBe(201)
    const waiting = async () =>
      (await staff.get('/opinion-reports')).body.items.some((each: { opinionId: string }) => each.opinionId === id)
    await eventually(waiting)
    expect((await staff.delete(`/opinions/${id}/reports`)).status).toBe(204)
    await eventually(async () => !(await waiting()))
    expect((await list()).some((each) => each.id === id)).toBe(true)
    expect((await reader.get('/opinion-reports')).status).toBe(403)
  })

  it('征求意见没有开启公开时，公开不了，已公开的也不再显示', async () => {
    const author = await newResident()
    const id = await give(author, '公园的长椅太少，建议每一百米设置一处。')
    await staff.put(`/opinions/${id}/publication`)
    await consult(false)
    await eventually(async () => (await list()).length === 0)
    expect((await staff.put(`/opinions/${id}/publication`)).body.code).toBe('opinions_not_shown')
    await consult(true)
    await eventually(async () => (await list()).some((each) => each.id === id))
  })
})
