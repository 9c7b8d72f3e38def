import { type Client, newKey, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'

let staff: Client
let reviewer: Client
beforeAll(async () => {
  ;[staff, reviewer] = await Promise.all([signIn('demo-staff'), signIn('demo-reviewer')])
})

type Said = { id: string; author: Client }
const say = async (draftId: string, text: string, article: string | null = '第四条'): Promise<Said> => {
  const author = await newResident()
  const { status, body } = await author.post(`/drafts/${draftId}/opinions`, { article, kind: 'modify', text })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return { id: body.id, author }
}

const finished = (who: Client, jobId: string) =>
  eventually(
    async () => {
      const { body } = await who.get(`/jobs/${jobId}`)
      return ['done', 'failed'].includes(body.status) && body
    },
    { what: 'the job is over' },
  )

const decide = async (draftId: string, input: Record<string, unknown>, who = staff) => {
  const asked = await who.post(
    `/drafts/${draftId}/decisions`,
    { result: 'adopted', reply: '已采纳，谢谢。', ...input },
    { key: newKey() },
  )
  expect(asked.status).toBe(202)
  return finished(who, asked.body.jobId)
}

const statusOf = async (who: Client, id: string) => (await who.get(`/opinions/${id}`)).body.status

describe('批量处理', () => {
  it('按所选处理：每位提交人各得答复，不能处理的逐条说明原因', async () => {
    const draftId = await openDraft(staff)
    const [one, two, gone, other] = await Promise.all([
      say(draftId, '建议延长公园夜间开放的时间到二十三时。'),
      say(draftId, '建议在公园里增设直饮水设施方便群众。', '第五条'),
      say(draftId, '这条意见随后撤回，不应再处理。'),
      say(draftId, '这条意见已由他人先行处理完毕了。'),
    ])
    await gone.author.delete(`/opinions/${gone.id}`)
    await staff.put(`/opinions/${other.id}/decision`, { result: 'noted', reply: '留作参考。' })
    const ids = [one.id, two.id, gone.id, other.id, '01ARZ3NDEKTSV4RRFFQ69G5FAV']
    const job = await decide(draftId, { ids, reply: '您对《{法规名}》{条款}的意见已采纳。' })
    expect(job).toMatchObject({ status: 'done', progress: { done: 5, total: 5 }, result: { done: 2, refused: 3 } })
    const refusals = (await staff.get(`/jobs/${job.jobId}/refusals`)).body.items
    expect(Object.fromEntries(refusals.map(({ id, code }: { id: string; code: string }) => [id, code]))).toEqual({
      [gone.id]: 'opinion_withdrawn',
      [other.id]: 'opinion_already_decided',
      '01ARZ3NDEKTSV4RRFFQ69G5FAV': 'not_found',
    })
    const read = (await two.author.get(`/opinions/${two.id}`)).body
    expect(read.decision).toMatchObject({
      result: 'adopted',
      reply: '您对《演示市城市公园管理条例（草案）》第五条的意见已采纳。',
    })
    await eventually(async () => {
      const { items } = (await one.author.get('/me/notifications')).body
      return items.some(
        ({ opinionId, kind }: Record<string, string>) => opinionId === one.id && kind === 'opinion_decided',
      )
    })
  })

  it('按筛选结果处理并排除几条；同一请求重发是同一个任务', async () => {
    const draftId = await openDraft(staff)
    const four = await Promise.all([1, 2, 3].map((n) => say(draftId, `关于第四条的第${n}条不同意见，请予研究。`)))
    const five = await say(draftId, '关于第五条的意见，不在筛选范围内。', '第五条')
    const input = {
      filter: { article: '第四条' },
      except: [four[0]?.id],
      result: 'not_adopted',
      reply: '暂不采纳，理由另见说明。',
    }
    const key = newKey()
    const [a, b] = [
      await staff.post(`/drafts/${draftId}/decisions`, input, { key }),
      await staff.post(`/drafts/${draftId}/decisions`, input, { key }),
    ]
    expect([a.status, b.body.jobId]).toEqual([202, a.body.jobId])
    expect((await finished(staff, a.body.jobId)).result).toMatchObject({ done: 2, refused: 0 })
    expect(await Promise.all([...four, five].map(({ id }) => statusOf(staff, id)))).toEqual([
      'submitted',
      'decided',
      'decided',
      'submitted',
    ])
  })

  it('通知发出之前谁也不知道，可以原样撤销；再次撤销不变', async () => {
    const draftId = await openDraft(staff)
    const said = await Promise.all([1, 2].map((n) => say(draftId, `可以撤销的第${n}条意见，请研究处理。`)))
    const ids = said.map(({ id }) => id)
    const before = await Promise.all(ids.map(async (id) => (await staff.get(`/opinions/${id}`)).body))
    const job = await decide(draftId, { ids, noticeDelayMinutes: 10 })
    expect(Date.parse(job.undoableUntil)).toBeGreaterThan(Date.now() + 9 * 60_000)
    const [first] = said as [Said]
    expect(await statusOf(staff, first.id)).toBe('decided')
    const asAuthor = (await first.author.get(`/opinions/${first.id}`)).body
    expect([asAuthor.status, asAuthor.decision]).toEqual(['reviewing', undefined])
    expect(JSON.stringify(asAuthor)).not.toContain('采纳')
    expect((await staff.get(`/drafts/${draftId}/statistics`)).body.adopted).toBe(0)
    expect((await staff.post(`/jobs/${job.jobId}/undo`)).status).toBe(202)
    const undone = await finished(staff, job.jobId)
    expect(undone).toMatchObject({ undo: 'done', result: { undone: 2 } })
    const after = await Promise.all(ids.map(async (id) => (await staff.get(`/opinions/${id}`)).body))
    expect(after).toEqual(before)
    expect((await staff.post(`/jobs/${job.jobId}/undo`)).body.undo).toBe('done')
    expect((await first.author.get('/me/notifications')).body.items).toEqual([])
    // Back in the queue, it can be decided by itself.
    expect((await staff.put(`/opinions/${first.id}/decision`, { result: 'noted', reply: '留作参考。' })).status).toBe(
      200,
    )
  })

  it('撤销不动他人之后的改动，没有延时的不能撤销', async () => {
    const draftId = await openDraft(staff)
    const said = await Promise.all([1, 2].map((n) => say(draftId, `先批量后修订的第${n}条意见，请研究。`)))
    const [one, two] = said.map(({ id }) => id) as [string, string]
    const job = await decide(draftId, { ids: [one, two], noticeDelayMinutes: 10 })
    const revision = { result: 'noted', reply: '改为留作参考。', reason: '口径调整' }
    expect((await staff.post(`/opinions/${one}/decision/revision`, revision)).status).toBe(200)
    await staff.post(`/jobs/${job.jobId}/undo`)
    const undone = await finished(staff, job.jobId)
    expect(undone.result).toMatchObject({ undone: 1, refused: 1, refusals: [{ id: one, code: 'conflict' }] })
    expect([await statusOf(staff, one), await statusOf(staff, two)]).toEqual(['decided', 'submitted'])
    const atOnce = await decide(draftId, { ids: [two] })
    expect((await staff.post(`/jobs/${atOnce.jobId}/undo`)).body.code).toBe('undo_too_late')
  })

  it('两步复核：批量拟定后由他人批量复核，自己拟的不能自己通过', async () => {
    const draftId = await openDraft(staff)
    await staff.patch(`/drafts/${draftId}`, { twoStepReview: true })
    const said = await Promise.all([1, 2, 3].map((n) => say(draftId, `需要两步复核的第${n}条意见，请研究。`)))
    const ids = said.map(({ id }) => id)
    expect((await decide(draftId, { ids })).result).toMatchObject({ done: 3 })
    expect(await statusOf(staff, ids[0] ?? '')).toBe('proposed')
    const review = (who: Client, path: string, input: Record<string, unknown>) =>
      who.post(`/drafts/${draftId}/decisions/${path}`, input, { key: newKey() })
    const admin = await signIn('demo-admin')
    await admin.put(`/opinions/${(await say(draftId, '管理员拟定的一条，不能由管理员自己复核。')).id}/decision`, {
      result: 'noted',
      reply: '留作参考。',
    })
    const own = await finished(admin, (await review(admin, 'confirmation', { filter: {}, except: ids })).body.jobId)
    expect(own.result).toMatchObject({ done: 0, refused: 1, refusals: [{ code: 'own_proposal' }] })
    const back = await review(reviewer, 'return', { ids: ids.slice(0, 1), reason: '请补充理由' })
    expect((await finished(reviewer, back.body.jobId)).result).toMatchObject({ done: 1 })
    expect((await review(staff, 'confirmation', { ids })).status).toBe(403)
    const confirmed = await review(reviewer, 'confirmation', { ids, noticeDelayMinutes: 5 })
    expect((await finished(reviewer, confirmed.body.jobId)).result).toMatchObject({ done: 2, refused: 1 })
    expect((await reviewer.post(`/jobs/${confirmed.body.jobId}/undo`)).status).toBe(202)
    await finished(reviewer, confirmed.body.jobId)
    expect(await Promise.all(ids.map((id) => statusOf(staff, id)))).toEqual(['reviewing', 'proposed', 'proposed'])
  })

  it('填错的请求有明确的答复，什么也不做', async () => {
    const draftId = await openDraft(staff)
    const ask = (input: Record<string, unknown>, who = staff) =>
      who.post(`/drafts/${draftId}/decisions`, { result: 'adopted', reply: '已采纳。', ...input })
    expect((await ask({})).body.fields[0].path).toBe('ids')
    expect((await ask({ ids: [], filter: {} })).status).toBe(422)
    expect((await ask({ filter: { status: 'nonsense' } })).body.fields[0].path).toMatch(/^filter.status/)
    expect((await ask({ filter: { unknown: 1 } })).status).toBe(422)
    expect((await ask({ filter: { status: 'withdrawn' } })).body.code).toBe('opinions_closed')
    expect((await ask({ filter: {}, reply: '见{附件}。' })).body.fields[0].path).toBe('reply')
    expect((await ask({ filter: {}, noticeDelayMinutes: -1 })).status).toBe(422)
    expect((await ask({ clusterId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' })).status).toBe(404)
    expect((await ask({ filter: {} }, reviewer)).status).toBe(403)
    expect((await ask({ filter: {} }, await newResident())).status).toBe(403)
  })
})
