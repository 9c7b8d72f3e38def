import { type Client, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'

describe('撤销自己刚作出的处理', () => {
  let staff: Client
  let reviewer: Client
  beforeAll(async () => {
    ;[staff, reviewer] = await Promise.all([signIn('demo-staff'), signIn('demo-reviewer')])
  })

  const say = async (draftId: string, text: string) => {
    const author = await newResident()
    const { body } = await author.post(`/drafts/${draftId}/opinions`, { article: '第四条', kind: 'modify', text })
    return { id: body.id as string, author }
  }
  const words = { result: 'adopted', reply: '已采纳，谢谢。' }

  it('还没有通知提交人：原样撤销；别人的、已经通知的不能撤销', async () => {
    const draftId = await openDraft(staff)
    const { id, author } = await say(draftId, '建议公园的开放时间提前到五时。')
    const before = (await staff.get(`/opinions/${id}`)).body
    const decided = await staff.put(`/opinions/${id}/decision`, { ...words, noticeDelayMinutes: 10 })
    expect(decided.body).toMatchObject({ status: 'decided', undoable: { until: expect.any(String) } })
    const asAuthor = (await author.get(`/opinions/${id}`)).body
    expect([asAuthor.status, asAuthor.decision, asAuthor.undoable]).toEqual(['reviewing', undefined, undefined])

    expect((await reviewer.post(`/opinions/${id}/decision/undo`)).body.code).toBe('undo_too_late')
    expect((await author.post(`/opinions/${id}/decision/undo`)).status).toBe(403)
    expect((await staff.post(`/opinions/${id}/decision/undo`)).body).toEqual(before)
    expect((await staff.post(`/opinions/${id}/decision/undo`)).body.code).toBe('undo_too_late')
    expect((await author.get('/me/notifications')).body.items).toEqual([])

    const atOnce = await staff.put(`/opinions/${id}/decision`, words)
    expect([atOnce.body.status, atOnce.body.undoable]).toEqual(['decided', undefined])
    expect((await staff.post(`/opinions/${id}/decision/undo`)).body.code).toBe('undo_too_late')
    await eventually(async () => (await author.get('/me/notifications')).body.unread === 1)
  })

  it('拟定的在复核之前可以撤销，复核通过的在通知之前由复核人撤销', async () => {
    const draftId = await openDraft(staff)
    await staff.patch(`/drafts/${draftId}`, { twoStepReview: true })
    const { id } = await say(draftId, '建议公园的开放时间提前到五时。')
    const propose = () => staff.put(`/opinions/${id}/decision`, { ...words, noticeDelayMinutes: 10 })
    expect((await propose()).body).toMatchObject({ status: 'proposed' })
    expect((await staff.post(`/opinions/${id}/decision/undo`)).body.status).toBe('submitted')
    await propose()
    const confirmed = await reviewer.post(`/opinions/${id}/decision/confirmation`, { noticeDelayMinutes: 10 })
    expect(confirmed.body.status).toBe('decided')
    expect((await staff.post(`/opinions/${id}/decision/undo`)).body.code).toBe('undo_too_late')
    const back = (await reviewer.post(`/opinions/${id}/decision/undo`)).body
    expect([back.status, back.decision, back.proposal.reply]).toEqual(['proposed', undefined, words.reply])
  })
})
