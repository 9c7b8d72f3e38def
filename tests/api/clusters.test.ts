import { type Client, newKey, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'

type Listed = { id: string; size: number; sample: string; statuses?: Record<string, number> }

const same = '建议公园夜间开放时间延长到二十三时，方便下夜班的群众。'
const copies = [
  same,
  `您好！${same}谢谢！`,
  '希望公园夜间开放时间延长到23时，方便下夜班的群众',
  '我叫李建国，建议公园夜间开放时间延长到二十三时，方便下夜班群众。',
]
const others = [
  '建议公园夜间开放时间延长到二十二时，方便下夜班的群众。',
  '建议公园夜间开放时间不延长到二十三时，避免影响群众休息。',
  '建议在公园里增设母婴室和无障碍厕所。',
]

describe('归并相同意见', () => {
  let staff: Client
  let draftId: string
  const ids = new Map<string, string>()
  const authors: Client[] = []

  const say = async (text: string) => {
    const author = await newResident()
    const { status, body } = await author.post(`/drafts/${draftId}/opinions`, {
      article: '第四条',
      kind: 'modify',
      text,
    })
    if (status !== 201) throw new Error(JSON.stringify(body))
    ids.set(text, body.id)
    authors.push(author)
    return body.id as string
  }
  const make = async (input: Record<string, unknown> = {}) => {
    const asked = await staff.post(`/drafts/${draftId}/clusters`, input, { key: newKey() })
    expect(asked.status).toBe(202)
    const job = await eventually(async () => {
      const { body } = await staff.get(`/jobs/${asked.body.jobId}`)
      return ['done', 'failed'].includes(body.status) && body
    })
    expect(job.status).toBe('done')
    return job
  }
  const list = async (query = '') => (await staff.get(`/drafts/${draftId}/clusters${query}`)).body
  const idOf = (text: string) => ids.get(text) ?? ''
  const membersOf = async (clusterId: string): Promise<string[]> =>
    (await staff.get(`/drafts/${draftId}/clusters/${clusterId}?limit=100`)).body.items.map(({ id }: Listed) => id)
  const largest = async (): Promise<Listed> => (await list()).items[0]

  beforeAll(async () => {
    staff = await signIn('demo-staff')
    draftId = await openDraft(staff)
    for (const text of [...copies, ...others]) await say(text)
  })

  it('相同的归在一组，差一个数字、一个“不”字的不归在一起；不影响总数', async () => {
    expect(await list()).toEqual({ items: [] })
    const job = await make()
    expect(job.result).toMatchObject({ opinions: 7, distinct: 4, clusters: 1 })
    const { items, distinct, madeAt } = await list()
    expect([distinct, typeof madeAt]).toEqual([4, 'string'])
    expect(items.map(({ size }: Listed) => size)).toEqual([4, 1, 1, 1])
    expect(items[0]).toMatchObject({ article: '第四条', statuses: { submitted: 4 } })
    expect((await membersOf(items[0].id)).sort()).toEqual(copies.map(idOf).sort())
    const statistics = await eventually(async () => {
      const { body } = await staff.get(`/drafts/${draftId}/statistics`)
      return body.opinions === 7 && body
    })
    expect(statistics).toMatchObject({ opinions: 7, distinct: 4 })
    expect((await list('?minSize=2')).items).toHaveLength(1)
    const first = await list('?limit=2')
    expect(first.items).toHaveLength(2)
    expect((await list(`?limit=2&next=${encodeURIComponent(first.next)}`)).items).toHaveLength(2)
    expect((await staff.get(`/drafts/${draftId}/clusters?limit=3&next=${encodeURIComponent(first.next)}`)).status).toBe(
      422,
    )
  })

  it('新到的意见归入已有的组', async () => {
    const late = await say(`${same}！辛苦了`)
    const [twin] = others.slice(-1) as [string]
    const pair = await say(`各位领导好，${twin}`)
    expect((await make()).result).toMatchObject({ opinions: 9, distinct: 4, clusters: 2, joined: 2 })
    expect((await largest()).size).toBe(5)
    expect(await membersOf((await largest()).id)).toContain(late)
    const second = (await list('?minSize=2')).items[1]
    expect((await membersOf(second.id)).sort()).toEqual([idOf(twin), pair].sort())
  })

  it('人工分开和合并的，以后再归并也保持不变', async () => {
    const { id } = await largest()
    const out = idOf(copies[3] as string)
    const split = await staff.post(`/drafts/${draftId}/clusters/${id}/split`, { ids: [out] })
    expect([split.status, split.body.size, split.body.hand]).toEqual([201, 1, true])
    const [a, b] = others.map(idOf) as [string, string]
    const merged = await staff.post(`/drafts/${draftId}/clusters/merge`, { clusterIds: [a, b] })
    expect([merged.status, merged.body.size]).toEqual([200, 2])
    const check = async () => {
      expect(await membersOf(id)).not.toContain(out)
      expect(await membersOf(split.body.id)).toContain(out)
      expect((await membersOf(merged.body.id)).sort()).toEqual([a, b].sort())
    }
    await check()
    await make()
    await check()
    await make({ anew: true })
    await check()
    const joined = await say(`${others[0]}请采纳`)
    await make()
    expect(await membersOf(merged.body.id)).toContain(joined)
  })

  it('整组处理，排除其中一条：每位提交人各得答复', async () => {
    const { id, size } = await largest()
    const [kept, told] = (await membersOf(id)) as [string, string]
    const asked = await staff.post(`/drafts/${draftId}/decisions`, {
      clusterId: id,
      except: [kept],
      result: 'adopted',
      reply: '已采纳。',
    })
    const job = await eventually(async () => {
      const { body } = await staff.get(`/jobs/${asked.body.jobId}`)
      return body.status === 'done' && body
    })
    expect(job.result).toMatchObject({ done: size - 1, refused: 0 })
    expect((await staff.get(`/opinions/${kept}`)).body.status).toBe('submitted')
    expect((await staff.get(`/opinions/${told}`)).body.status).toBe('decided')
    expect((await largest()).statuses).toEqual({ submitted: 1, decided: size - 1 })
  })

  it('只有工作人员看得到；别的草案、不存在的组是 404', async () => {
    const { id } = await largest()
    const resident = authors[0] as Client
    expect((await resident.get(`/drafts/${draftId}/clusters`)).status).toBe(403)
    expect((await staff.get(`/drafts/${await openDraft(staff)}/clusters/${id}`)).status).toBe(404)
    const all = await membersOf(id)
    expect((await staff.post(`/drafts/${draftId}/clusters/${id}/split`, { ids: all })).body.fields[0].path).toBe('ids')
    expect(
      (await staff.post(`/drafts/${draftId}/clusters/${id}/split`, { ids: [idOf(others[2] as string)] })).status,
    ).toBe(422)
  })
})
