import { client, newKey, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'

const proposal = (title: string) => ({
  title,
  necessity: '外卖骑手和快递员越来越多，路边充电、停车没有规矩，群众和骑手都不方便，需要立法规范。',
  feasibility: '外地已有先例，本市已经试点一年。',
  content: '建议规定企业的责任、换电设施的布局、停放区域和违反规定的处理办法。',
  organisation: '演示市快递行业协会',
})

describe('立法建议项目', () => {
  it('提出、受理、合并、答复、关联草案，提出人逐步收到通知', async () => {
    const [staff, resident, other] = [await signIn('demo-staff'), await newResident(), await newResident()]
    const key = newKey()
    const made = await resident.post('/proposals', proposal('关于制定新就业群体权益保障条例的建议'), { key })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ status: 'submitted', merged: 0, mine: true })
    expect((await resident.post('/proposals', proposal('关于制定新就业群体权益保障条例的建议'), { key })).body.id).toBe(
      made.body.id,
    )
    const path = `/proposals/${made.body.id}`
    expect((await client().get(path)).status).toBe(404)
    expect((await other.get(path)).status).toBe(404)
    expect((await resident.post(`${path}/acceptance`)).status).toBe(403)
    await eventually(async () =>
      (await staff.get('/proposal-queue?limit=100')).body.items.some(({ id }: { id: string }) => id === made.body.id),
    )
    expect((await staff.post(`${path}/acceptance`)).body.status).toBe('accepted')
    expect((await client().get(path)).body).toMatchObject({ status: 'accepted', organisation: '演示市快递行业协会' })
    expect((await resident.delete(path)).body.code).toBe('proposal_state')

    const twin = (await other.post('/proposals', proposal('建议给外卖骑手立法'))).body
    expect((await staff.post(`/proposals/${twin.id}/merger`, { into: twin.id })).status).toBe(422)
    const merged = await staff.post(`/proposals/${twin.id}/merger`, { into: made.body.id })
    expect(merged.body).toMatchObject({ status: 'merged', mergedInto: made.body.id })
    const draftId = await openDraft(staff)
    await staff.put(`${path}/answer`, { result: 'listed', reply: '已列入 2027 年度立法计划。' })
    await staff.put(`${path}/draft`, { draftId })
    const shown = await client().get(path)
    expect(shown.body).toMatchObject({ status: 'answered', merged: 1, answer: { result: 'listed' }, draftId })
    await eventually(async () =>
      (await client().get('/proposals?result=listed&limit=100')).body.items.some(
        ({ id }: { id: string }) => id === made.body.id,
      ),
    )
    await eventually(async () => {
      const told = (await resident.get('/me/notifications')).body.items.filter(
        ({ kind }: { kind: string }) => kind === 'proposal',
      )
      return told.length === 3
    })
    // Whose proposal went on with this one is told what became of it.
    const words = await eventually(async () => {
      const told = (await other.get('/me/notifications')).body.items.filter(
        ({ kind }: { kind: string }) => kind === 'proposal',
      )
      return told.length === 3 && told.map(({ text }: { text: string }) => text).join('\n')
    })
    expect(words).toContain('与您的建议合并研究的立法建议项目')
    expect(words).toContain('列入立法计划')
  })

  it('没有通过内容检查的等人来看，不受理须说明理由，受理前可以撤回', async () => {
    const [staff, resident] = [await signIn('demo-staff'), await newResident()]
    const held = await resident.post('/proposals', { ...proposal('【复核】建议立法管一管'), organisation: undefined })
    expect(held.body.status).toBe('held')
    expect((await staff.post(`/proposals/${held.body.id}/rejection`, {})).status).toBe(422)
    const reason = '不属于设区的市的立法权限'
    expect((await staff.post(`/proposals/${held.body.id}/rejection`, { reason })).body.status).toBe('rejected')
    expect((await resident.get(`/proposals/${held.body.id}`)).body.statusReason).toBe(reason)
    const second = await resident.post('/proposals', proposal('建议就旧书回收立法'))
    expect((await resident.delete(`/proposals/${second.body.id}`)).body.status).toBe('withdrawn')
  })
})
