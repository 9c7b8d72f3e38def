import { client, newResident, signIn, stackUrl } from '../support/client'
import { openDraft } from '../support/drafts'

const DAY = 86_400_000

/** Lets the schedule erase what is due at a time to come. */
const eraseAsOf = async (days: number): Promise<void> => {
  const { protocol, hostname, port } = new URL(stackUrl())
  const answer = await fetch(
    `${protocol}//${hostname}:${Number(port) + 2}/2015-03-31/functions/minyi-local-schedule/invocations`,
    {
      method: 'POST',
      body: JSON.stringify({ parts: ['eraseAccounts'], now: new Date(Date.now() + days * DAY).toISOString() }),
    },
  )
  expect(answer.ok).toBe(true)
}

let last = Math.floor(Math.random() * 9_000) * 1_000
/** A resident with the code that signs them in again. */
const person = async () => {
  last += 1
  const code = `demo-resident-${8_000_000 + (last % 900_000)}`
  const me = await signIn(code)
  const consent = (await me.get('/privacy')).body.version
  const bound = await me.post('/me/phone', { code: `demo-phone-139${String(last).padStart(8, '0')}`, consent })
  expect(bound.status).toBe(200)
  return { code, me: client(bound.body.token), consent }
}

describe('个人信息', () => {
  it('导出的内容有全部文字、同意记录；监护人的同意记在案', async () => {
    const { me, consent } = await person()
    const draftId = await openDraft()
    const text = '建议公园多设座椅。'.repeat(60)
    await me.post(`/drafts/${draftId}/opinions`, { article: '第四条', kind: 'add', text })
    const { body } = await me.get('/me/export')
    expect(body.opinions.map((each: { text: string }) => each.text)).toEqual([text])
    expect(body.consents).toMatchObject([{ version: consent }])
    expect(body.notices.subjects[0]).toMatchObject({ subject: 'opinion', on: true, allowed: 0 })

    last += 1
    const child = await signIn(`demo-resident-${8_000_000 + (last % 900_000)}`)
    const bound = await child.post('/me/phone', {
      code: `demo-phone-139${String(last).padStart(8, '0')}`,
      consent,
      guardian: '王秀兰',
    })
    expect((await client(bound.body.token).get('/me/export')).body.consents).toMatchObject([{ guardian: '王秀兰' }])
  })

  it('撤回同意后手机号删除、不能再发表，记录仍在，再同意可以恢复', async () => {
    const { me, consent, code } = await person()
    const draftId = await openDraft()
    const words = { article: '第四条', kind: 'other', text: '这一条写得很好，我赞成。' }
    expect((await me.post(`/drafts/${draftId}/opinions`, words)).status).toBe(201)
    const withdrawn = await me.delete('/me/phone')
    expect(withdrawn.body.account).toMatchObject({ phoneVerified: false })
    expect(withdrawn.body.account.consent).toBeUndefined()
    expect((await me.get('/me')).status).toBe(401)
    const after = client(withdrawn.body.token)
    const refused = await after.post(`/drafts/${draftId}/opinions`, { ...words, text: '再说一条别的意见，关于厕所。' })
    expect([refused.status, refused.body.code]).toEqual([403, 'phone_required'])
    const { body } = await after.get('/me/export')
    expect(body.consents[0]).toMatchObject({ version: consent, withdrawnAt: expect.any(String) })
    expect(body.account.phone).toBeUndefined()
    expect(body.opinions).toHaveLength(1)
    const again = await (await signIn(code)).post('/me/phone', {
      code: `demo-phone-138${String(last).padStart(8, '0')}`,
      consent,
    })
    expect(again.body.account).toMatchObject({ phoneVerified: true, consent })
    expect((await (await signIn('demo-staff')).delete('/me/phone')).body.code).toBe('official_phone')
  })

  it('申请注销后七天内登录即取消；满七天个人信息删除，意见留下但不再有姓名', async () => {
    const [leaving, staying] = [await person(), await person()]
    const draftId = await openDraft()
    const { body: opinion } = await leaving.me.post(`/drafts/${draftId}/opinions`, {
      article: '第四条',
      kind: 'other',
      text: '请把闭园公告写得大一点，老人看得清。',
      submitter: { name: '李德明', district: '演示一区' },
    })
    const { id } = (await leaving.me.get('/me')).body
    for (const { me } of [leaving, staying]) expect((await me.delete('/me')).status).toBe(204)
    expect((await leaving.me.get('/me')).status).toBe(401)

    await eraseAsOf(6.9)
    const back = await signIn(staying.code)
    expect((await back.get('/me')).body).toMatchObject({ phoneVerified: true })

    await eraseAsOf(7.1)
    const anew = await signIn(leaving.code)
    const account = (await anew.get('/me')).body
    expect(account.id).not.toBe(id)
    expect(account).toMatchObject({ phoneVerified: false })
    expect((await back.get('/me')).body.phoneVerified).toBe(true)
    const staff = await signIn('demo-staff')
    const kept = (await staff.get(`/opinions/${opinion.id}`)).body
    expect(kept.text).toContain('闭园公告')
    expect(kept.submitter).toEqual({ district: '演示一区' })
    expect((await anew.get('/me/export')).body.opinions).toEqual([])
  })

  it('没有登录的人什么也拿不到', async () => {
    for (const path of ['/me/export', '/me']) expect((await client().get(path)).status).toBe(401)
    expect((await (await newResident()).get('/me/export')).status).toBe(200)
  })
})
