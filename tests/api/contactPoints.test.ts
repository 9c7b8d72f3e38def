import { client, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'

const DAY = 86_400_000

describe('基层立法联系点', () => {
  it('联系点工作人员代录收集的意见，按联系点计数，采纳也计入', async () => {
    const [admin, staff, contact] = [
      await signIn('demo-admin'),
      await signIn('demo-staff'),
      await signIn('demo-contact'),
    ]
    const { stationId: pointId } = (await contact.get('/me')).body
    const point = (await client().get(`/contact-points/${pointId}`)).body
    expect(point.name).toContain('立法联系点')
    const draftId = await openDraft(staff)
    const asked = await staff.post(`/drafts/${draftId}/contact-point-requests`, {
      contactPointIds: [pointId],
      dueAt: new Date(Date.now() + 10 * DAY).toISOString(),
      words: '请重点征求遛狗居民的意见',
    })
    expect(asked.body.items).toHaveLength(1)
    // Whoever works there hears of it.
    await eventually(async () =>
      (await contact.get('/me/notifications')).body.items.some(
        (notice: { kind: string; draftId?: string; text: string }) =>
          notice.kind === 'contact_point_asked' && notice.draftId === draftId && /就《.+》征集意见/.test(notice.text),
      ),
    )
    const give = (text: string, name: string) =>
      contact.post(`/drafts/${draftId}/opinions`, { article: '第五条', kind: 'modify', text, submitter: { name } })
    const first = await give('建议明确牵引绳的长度，不超过一米五。', '张某')
    expect(first.body).toMatchObject({ source: 'contact_point', sourceId: pointId })
    // The same words of another person are another opinion; of the same person, the same one.
    expect((await give('建议明确牵引绳的长度，不超过一米五。', '李某')).status).toBe(201)
    expect((await give('建议明确牵引绳的长度，不超过一米五。', '张某')).body.code).toBe('opinion_repeated')
    // Those who entered it see it, list it and put it right; to residents it is not there.
    const opinion = `/opinions/${first.body.id}`
    expect((await contact.get(opinion)).body).toMatchObject({ submitter: { name: '张某' }, status: 'submitted' })
    const listed = (await contact.get('/me/opinions?as=contact_point')).body.items
    expect(listed.map(({ id }: { id: string }) => id)).toContain(first.body.id)
    const words = '建议明确牵引绳的长度，不超过一米二。'
    expect((await contact.patch(opinion, { text: words })).body.text).toBe(words)
    const stranger = await newResident()
    expect((await stranger.get(opinion)).status).toBe(404)
    expect((await stranger.get('/me/opinions?as=contact_point')).body.items).toEqual([])
    await staff.put(`/opinions/${first.body.id}/decision`, { result: 'adopted', reply: '采纳。' })
    const mine = (row: { draftId: string }) => row.draftId === draftId
    await eventually(async () => {
      const row = (await client().get(`/contact-points/${pointId}`)).body.figures.byDraft.find(mine)
      return row?.opinions === 2 && row.adopted === 1
    })
    const requests = (await contact.get(`/contact-points/${pointId}/requests`)).body.items
    expect(requests.find(mine)).toMatchObject({ opinions: 2, overdue: false, words: '请重点征求遛狗居民的意见' })
    const resident = await newResident()
    expect((await resident.get(`/contact-points/${pointId}/requests`)).status).toBe(404)
    expect((await resident.post('/contact-points', { name: '假的', district: '区', address: '路' })).status).toBe(403)
    const made = await admin.post('/contact-points', {
      name: '测试联系点',
      district: '演示一区',
      address: '测试路 1 号',
    })
    expect((await admin.patch(`/contact-points/${made.body.id}`, { closed: true })).body.closed).toBe(true)
    await eventually(async () =>
      (await client().get('/contact-points?limit=100')).body.items.every(
        ({ id }: { id: string }) => id !== made.body.id,
      ),
    )
  })
})

describe('就条文提的问题', () => {
  it('每人一答、可以更改，计数不重复', async () => {
    const staff = await signIn('demo-staff')
    const draftId = await openDraft(staff)
    const question = {
      article: '第四条',
      text: '几点关门合适？',
      kind: 'choice',
      options: ['二十二时', '二十三时'],
      most: 1,
    }
    const words = { article: null, text: '还有什么建议？', kind: 'text' }
    const set = await staff.put(`/drafts/${draftId}/consultations/1/questions`, { questions: [question, words] })
    const [choice, open] = set.body.consultation.questions
    const resident = await newResident()
    const path = `/drafts/${draftId}/questions`
    await eventually(async () => (await resident.get(path)).body.items.length === 2)
    const answer = (body: object, id = choice.id) => resident.put(`${path}/${id}/answer`, body)
    expect((await answer({ choices: ['凌晨'] })).body.fields[0].path).toBe('choices')
    expect((await answer({ choices: ['二十二时', '二十三时'] })).status).toBe(422)
    await eventually(async () => (await answer({ choices: ['二十二时'] })).status === 200)
    const changed = await answer({ choices: ['二十三时'] })
    expect(changed.body.mine.choices).toEqual(['二十三时'])
    expect(changed.body).not.toHaveProperty('byOption')
    expect((await answer({ text: '多放几个垃圾桶' }, open.id)).status).toBe(200)
    const counted = await eventually(async () => {
      const [first] = (await staff.get(path)).body.items
      return first.byOption[1].count === 1 && first
    })
    expect(counted).toMatchObject({ answers: 1, byOption: [{ count: 0 }, { count: 1 }] })
    const answers = await eventually(async () => {
      const { items } = (await staff.get(`${path}/${open.id}/answers`)).body
      return items.length > 0 && items
    })
    expect(answers[0].text).toBe('多放几个垃圾桶')
    expect((await resident.get(`${path}/${open.id}/answers`)).status).toBe(403)
  })
})
