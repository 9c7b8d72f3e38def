import { type Client, client, newResident, signIn } from '../support/client'
import { openDraft, regulation } from '../support/drafts'
import { eventually } from '../support/eventually'

let staff: Client
let resident: Client
const anyone = client()
beforeAll(async () => {
  ;[staff, resident] = await Promise.all([signIn('demo-staff'), newResident()])
})

const hours = '城市公园应当每日五时三十分至二十二时三十分免费开放。'
const second = regulation
  .replace('城市公园应当每日六时至二十二时免费开放。', hours)
  .replace('五十元以上二百元以下', '二十元以上一百元以下')

const say = async (who: Client, draftId: string, body: Record<string, unknown>): Promise<string> => {
  const said = await who.post(`/drafts/${draftId}/opinions`, { kind: 'modify', ...body })
  if (said.status !== 201) throw new Error(JSON.stringify(said.body))
  return said.body.id
}
const adopt = async (id: string, more: Record<string, unknown> = {}) => {
  const { status } = await staff.put(`/opinions/${id}/decision`, { result: 'adopted', reply: '采纳，谢谢。', ...more })
  expect(status).toBe(200)
}
const told = async (who: Client): Promise<{ kind: string; text: string; opinionId: string }[]> =>
  (await who.get('/me/notifications?limit=100')).body.items.filter(
    ({ kind }: { kind: string }) => kind === 'opinion_adopted_in',
  )
const adoptions = async (draftId: string, who: Client = anyone) =>
  (await who.get(`/drafts/${draftId}/versions/2/adoptions`)).body

it('意见写进新一稿：自动提示、关联、公布后通知一次，读者看到吸收了几条、改了哪些字', async () => {
  const draftId = await openDraft(staff)
  const first = await say(resident, draftId, {
    article: '第四条',
    text: '六点太晚了，老人五点半就想进公园锻炼。',
    suggestedText: `${hours}\n确需临时闭园的，应当提前三日公告。`,
  })
  const other = await say(resident, draftId, { article: '第六条', text: '建议罚款改为“二十元以上一百元以下”。' })
  const vague = await say(resident, draftId, { article: '第五条', text: '希望公园里再热闹一点，多办一些活动。' })
  for (const id of [first, other, vague]) await adopt(id)
  await staff.post(`/drafts/${draftId}/versions`, { text: second, kind: '修改稿' })

  const proposed = await staff.get(`/drafts/${draftId}/versions/2/adoption-proposals`)
  expect(proposed.status).toBe(200)
  const byId = new Map(
    proposed.body.items.map((item: { opinion: { id: string } }) => [item.opinion.id, item] as const),
  ) as Map<string, { proposals: { article: string; sure: boolean }[] }>
  expect(byId.get(first)?.proposals[0]).toMatchObject({ article: '第四条', sure: true })
  expect(byId.get(other)?.proposals[0]).toMatchObject({ article: '第六条' })
  expect(byId.get(vague)?.proposals).toEqual([])
  expect((await resident.get(`/drafts/${draftId}/versions/2/adoption-proposals`)).status).toBe(403)

  const tied = await staff.put(`/opinions/${first}/adopted-in`, [{ version: 2, article: '第四条' }])
  expect(tied.body.decision.adoptedIn).toEqual([{ version: 2, article: '第四条' }])
  await staff.put(`/opinions/${other}/adopted-in`, [{ version: 2, article: '第六条' }])
  const left = await staff.get(`/drafts/${draftId}/versions/2/adoption-proposals`)
  expect(left.body.items.map((item: { opinion: { id: string } }) => item.opinion.id)).toEqual([vague])
  await eventually(async () => (await adoptions(draftId, staff)).opinions === 2)

  // The version is still inside: nobody outside reads of it, and nobody is told.
  expect((await anyone.get(`/drafts/${draftId}/versions/2/adoptions`)).status).toBe(404)
  expect((await resident.get(`/opinions/${first}`)).body).not.toHaveProperty('becauseOfYou')
  expect((await resident.get(`/opinions/${first}`)).body.decision).not.toHaveProperty('adoptedIn')
  expect(await told(resident)).toEqual([])

  await staff.put(`/drafts/${draftId}/publication`)
  await eventually(async () => (await told(resident)).length === 2)
  const seen = await eventually(async () => {
    const body = await adoptions(draftId)
    return body.opinions === 2 && body
  })
  expect(seen).toMatchObject({ draftId, version: 2, since: 1 })
  expect(seen.articles.map(({ article, opinions }: Record<string, unknown>) => [article, opinions])).toEqual([
    ['第四条', 1],
    ['第六条', 1],
  ])
  const came = seen.articles[0].changes.filter(({ op }: { op: string }) => op === 'insert')
  expect(came.map(({ text }: { text: string }) => text).join('')).toContain('三十分')

  const mine = await eventually(async () => {
    const { body } = await resident.get(`/opinions/${first}`)
    return body.becauseOfYou && body
  })
  expect(mine.becauseOfYou[0]).toMatchObject({ version: 2, article: '第四条', from: ['第四条'] })

  expect((await resident.get('/me/adoptions')).body.items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ opinionId: first, adoptedIn: [{ version: 2, article: '第四条' }] }),
    ]),
  )

  // Tied to another article besides: the figures follow, and the author is not told again.
  await staff.put(`/opinions/${first}/adopted-in`, [
    { version: 2, article: '第四条' },
    { version: 2, article: '第一条' },
  ])
  await eventually(async () => (await adoptions(draftId)).opinions === 3)
  await staff.put(`/opinions/${first}/adopted-in`, [])
  await eventually(async () => (await adoptions(draftId)).opinions === 1)
  expect(await told(resident)).toHaveLength(2)
})

it('集中公布结果的，公布采纳情况之前不显示吸收，也不通知', async () => {
  const draftId = await openDraft(staff, { release: 'together' })
  const author = await newResident()
  const id = await say(author, draftId, { article: '第四条', text: '建议开放时间延长到晚上十点半。' })
  await adopt(id)
  await staff.post(`/drafts/${draftId}/versions`, { text: second, kind: '修改稿' })
  await staff.put(`/drafts/${draftId}/publication`)
  await staff.put(`/opinions/${id}/adopted-in`, [{ version: 2, article: '第四条' }])
  await eventually(async () => (await adoptions(draftId, staff)).opinions === 1)
  expect((await adoptions(draftId)).opinions).toBe(0)
  expect(await told(author)).toEqual([])
  await staff.put(`/drafts/${draftId}/feedback`, { text: '采纳了延长开放时间的意见。' })
  await eventually(async () => (await told(author)).length === 1)
  await eventually(async () => (await adoptions(draftId)).opinions === 1)
  expect((await author.get(`/opinions/${id}`)).body.becauseOfYou).toHaveLength(1)
})
