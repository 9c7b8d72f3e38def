import { type Client, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'

let staff: Client
let draftId: string

beforeAll(async () => {
  staff = await signIn('demo-staff')
  draftId = await openDraft(staff)
  const say = async (article: string | null, kind: string) => {
    const resident = await newResident()
    const { body } = await resident.post(`/drafts/${draftId}/opinions`, {
      article,
      kind,
      text: `请把${article ?? '整部草案'}再写得清楚一些。`,
    })
    return { id: body.id as string, resident }
  }
  const first = await say('第五条', 'modify')
  await say('第五条', 'delete')
  const gone = await say(null, 'other')
  await gone.resident.delete(`/opinions/${gone.id}`)
  await staff.put(`/opinions/${first.id}/decision`, { result: 'partially_adopted', reply: '部分采纳。' })
})

describe('核对', () => {
  it('收到数与各状态之和，按来源、按日分别核对；重新核对逐条清点记录', async () => {
    const path = `/drafts/${draftId}/reconciliation`
    const counts = await eventually(
      async () => {
        const { body } = await staff.get(path)
        return body.decided === 1 && body.withdrawn === 1 ? body : undefined
      },
      { within: 15_000, what: 'the counters' },
    )
    const sides = { received: 3, submitted: 1, decided: 1, withdrawn: 1, held: 0, balanced: true }
    expect(counts).toMatchObject(sides)
    expect(counts.bySource).toEqual([expect.objectContaining({ source: 'app', ...sides })])
    expect(counts.byDay).toEqual([expect.objectContaining(sides)])
    const { status, body } = await staff.post(path)
    expect(status).toBe(202)
    const done = await eventually(
      async () => {
        const job = (await staff.get(`/jobs/${body.jobId}`)).body
        return job.status === 'done' ? job : undefined
      },
      { within: 20_000, what: 'the recount' },
    )
    expect(done.result).toMatchObject({ received: 3, records: 3, balanced: true, differences: [] })
    expect((await staff.get(path)).body.recount).toMatchObject({ ...sides, differences: [] })
    expect((await (await newResident()).post(path)).status).toBe(403)
  })
})

describe('一屏览', () => {
  it('一部草案：人数、收到、采纳率、条款、类型、来源、办理天数', async () => {
    const { status, body } = await staff.get(`/drafts/${draftId}/dashboard`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      participants: 2,
      received: 3,
      opinions: 2,
      decided: 1,
      adopted: 1,
      partiallyAdopted: 1,
      adoptionRate: 1,
    })
    const of = (list: { name: string; opinions: number }[]) =>
      Object.fromEntries(list.map(({ name, opinions }) => [name, opinions]))
    expect(of(body.byKind)).toEqual({ modify: 1, delete: 1, add: 0, other: 0 })
    expect(of(body.bySource)).toEqual({ app: 2 })
    expect(of(body.byWait)['0-3']).toBe(1)
    const articles = body.byArticle as { article: string | null; opinions: number }[]
    expect(articles[0]).toEqual({ article: null, opinions: 0 })
    expect(articles.find(({ article }) => article === '第五条')?.opinions).toBe(2)
    expect(articles.findIndex(({ article }) => article === '第四条')).toBeLessThan(
      articles.findIndex(({ article }) => article === '第五条'),
    )
  })

  it('全部草案：每部草案一行；群众看不到', async () => {
    const { status, body } = await staff.get('/dashboard')
    expect(status).toBe(200)
    expect(body.drafts.find((draft: { draftId: string }) => draft.draftId === draftId)).toMatchObject({
      opinions: 2,
      adopted: 1,
    })
    const resident = await newResident()
    expect((await resident.get('/dashboard')).status).toBe(403)
    expect((await resident.get(`/drafts/${draftId}/dashboard`)).status).toBe(403)
  })
})
