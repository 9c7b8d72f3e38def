import { client, newResident, signIn } from '../support/client'
import { openDraft, regulation } from '../support/drafts'
import { eventually } from '../support/eventually'
import { photograph, upload } from '../support/files'

const DAY = 86_400_000
const pdf = Buffer.from('%PDF-1.7\n%%EOF')
const at = (ms: number) => new Date(Date.now() + ms).toISOString()

const withVersion = async (signOff = false) => {
  const staff = await signIn('demo-staff')
  const draftId = (await staff.post('/drafts', { title: '演示市测试条例（草案）' })).body.id as string
  await staff.post(`/drafts/${draftId}/versions`, { text: regulation })
  if (signOff) await staff.patch(`/drafts/${draftId}`, { signOff: true })
  return { staff, draftId }
}

describe('签发', () => {
  it('公布和开放征求意见先等审核、保密审查和签发，签发后才生效', async () => {
    const { staff, draftId } = await withVersion(true)
    const [reviewer, admin] = [await signIn('demo-reviewer'), await signIn('demo-admin')]
    const asked = { opensAt: at(0), closesAt: at(31 * DAY) }
    const answer = await staff.put(`/drafts/${draftId}/consultation`, asked)
    expect(answer.status).toBe(202)
    expect(answer.body).toMatchObject({ published: false, signOff: true, awaiting: { matter: 'consultation' } })
    expect((await client().get(`/drafts/${draftId}`)).status).toBe(404)
    // The same again waits already; another matter has to wait its turn.
    expect((await staff.put(`/drafts/${draftId}/consultation`, asked)).status).toBe(202)
    expect((await staff.put(`/drafts/${draftId}/publication`, {})).body.code).toBe('sign_off_waiting')

    const { signOffId } = answer.body.awaiting
    const waiting = await eventually(async () =>
      (await reviewer.get('/sign-offs?state=examining&limit=50')).body.items.find(
        ({ id }: { id: string }) => id === signOffId,
      ),
    )
    expect(waiting).toMatchObject({ draftId, matter: 'consultation', state: 'examining' })
    const path = `/sign-offs/${signOffId}`
    expect((await staff.post(`${path}/examination`, { secrecy: 'cleared' })).status).toBe(403)
    expect((await reviewer.post(`${path}/examination`, {})).body.fields[0].path).toBe('secrecy')
    expect((await admin.post(`${path}/approval`)).body.code).toBe('sign_off_state')
    const examined = await reviewer.post(`${path}/examination`, { secrecy: 'cleared', comment: '不涉及国家秘密' })
    expect(examined.body).toMatchObject({ state: 'signing', examined: { secrecy: 'cleared' } })
    expect((await reviewer.post(`${path}/approval`)).status).toBe(403)
    const signed = await admin.post(`${path}/approval`, {})
    expect(signed.body).toMatchObject({ state: 'approved' })
    expect((await admin.post(`${path}/approval`, {})).body.code).toBe('sign_off_state')
    const shown = await client().get(`/drafts/${draftId}`)
    expect(shown.body).toMatchObject({ status: 'consulting', published: true })
    expect(shown.body).not.toHaveProperty('awaiting')
    const notice = await eventually(async () =>
      (await staff.get('/me/notifications')).body.items.find(
        (each: { kind: string; draftId: string }) => each.kind === 'sign_off' && each.draftId === draftId,
      ),
    )
    expect(notice.text).toContain('已签发')
  })

  it('退回须说明理由，提请人可以撤回，之后可以重新提请', async () => {
    const { staff, draftId } = await withVersion(true)
    const reviewer = await signIn('demo-reviewer')
    const first = (await staff.put(`/drafts/${draftId}/publication`, {})).body.awaiting.signOffId
    expect((await reviewer.post(`/sign-offs/${first}/return`, {})).status).toBe(422)
    expect((await reviewer.post(`/sign-offs/${first}/return`, { reason: '标题有误' })).body.state).toBe('returned')
    const second = (await staff.put(`/drafts/${draftId}/publication`, {})).body.awaiting.signOffId
    expect(second).not.toBe(first)
    expect((await reviewer.delete(`/sign-offs/${second}`)).status).toBe(404)
    expect((await staff.delete(`/sign-offs/${second}`)).body.state).toBe('withdrawn')
    expect((await staff.get(`/drafts/${draftId}`)).body).not.toHaveProperty('awaiting')
    const resident = await newResident()
    expect((await resident.get(`/sign-offs/${first}`)).status).toBe(403)
  })
})

describe('一轮征求意见', () => {
  it('有公告、有问题；改期留下原来的时间；少于三十日须说明理由', async () => {
    const { staff, draftId } = await withVersion()
    const short = { opensAt: at(0), closesAt: at(10 * DAY) }
    expect((await staff.put(`/drafts/${draftId}/consultation`, short)).body.code).toBe('reason_required')
    const notice = {
      issuer: '演示市人大常委会办公室',
      address: '演示市光明大道 1 号',
      postcode: '277800',
      telephone: '0632-1234567',
    }
    const opened = await staff.put(`/drafts/${draftId}/consultation`, { ...short, reason: '情况紧急', notice })
    expect(opened.body.consultation).toMatchObject({ reason: '情况紧急', notice })
    await staff.put(`/drafts/${draftId}/consultation`, { ...short, closesAt: at(20 * DAY), reason: '延长' })
    const shown = (await client().get(`/drafts/${draftId}`)).body
    expect(shown.consultation.earlier).toHaveLength(1)
    expect(shown.consultation.earlier[0].closesAt).toBe(short.closesAt)
    const email = await staff.put(`/drafts/${draftId}/consultations/1/notice`, { ...notice, email: 'fgw@' })
    expect(email.body.fields[0].path).toBe('email')
    const questions = [
      { article: '第四条', text: '公园几点关门合适？', kind: 'choice', options: ['二十二时', '二十三时'], most: 1 },
      { article: null, text: '还有什么建议？', kind: 'text' },
    ]
    const asked = await staff.put(`/drafts/${draftId}/consultations/1/questions`, { questions })
    expect(asked.body.consultation.questions).toHaveLength(2)
    const again = await staff.put(`/drafts/${draftId}/consultations/1/questions`, {
      questions: asked.body.consultation.questions,
    })
    expect(again.body.consultation.questions).toEqual(asked.body.consultation.questions)
    expect(
      (
        await staff.put(`/drafts/${draftId}/consultations/1/questions`, {
          questions: [{ ...questions[0], article: '第九十九条' }],
        })
      ).body.code,
    ).toBe('article_unknown')
  })

  it('截止之前写下的意见在宽限时间内送达仍然算数', async () => {
    const staff = await signIn('demo-staff')
    const draftId = await openDraft(staff)
    const closesAt = at(-1000)
    const closed = await staff.put(`/drafts/${draftId}/consultation`, {
      opensAt: at(-DAY),
      closesAt,
      reason: '测试',
      graceMinutes: 10,
    })
    expect(closed.body.consultation).toMatchObject({ state: 'closed', graceMinutes: 10 })
    const resident = await newResident()
    const give = (text: string, writtenAt?: string) =>
      resident.post(`/drafts/${draftId}/opinions`, { article: '第四条', kind: 'modify', text, writtenAt })
    expect((await give('建议延长开放时间到二十三时。')).body.code).toBe('consultation_closed')
    expect((await give('建议延长开放时间到二十三时。', at(5000))).body.code).toBe('consultation_closed')
    expect((await give('建议延长开放时间到二十三时。', at(-60_000))).status).toBe(201)
    const over = await openDraft(staff)
    const dates = { opensAt: at(-DAY), closesAt: at(-120_000), reason: '测试', graceMinutes: 1 }
    await staff.put(`/drafts/${over}/consultation`, dates)
    const late = { article: '第四条', kind: 'modify', text: '建议把遛狗的时间写清楚一些。', writtenAt: at(-180_000) }
    expect((await resident.post(`/drafts/${over}/opinions`, late)).body.code).toBe('opinion_late')
  })
})

describe('立法进程与关注', () => {
  it('群众看到进程；关注的人在有进展时收到一次通知', async () => {
    const staff = await signIn('demo-staff')
    const draftId = await openDraft(staff)
    const resident = await newResident()
    expect((await resident.put(`/drafts/${draftId}/following`)).body).toEqual({ draftId, following: true })
    expect((await resident.get('/me/following')).body.items.map(({ id }: { id: string }) => id)).toEqual([draftId])
    const stages = [
      { kind: 'first_reading', date: '2026-10-20', title: '市人大常委会第三十次会议初次审议' },
      { kind: 'project', date: '2026-01-10' },
      { kind: 'vote' },
      {
        kind: 'press_conference',
        date: '2026-11-01',
        documents: [{ title: '发布会实录', url: 'https://example.cn/1' }],
      },
    ]
    const set = await staff.put(`/drafts/${draftId}/stages`, { stages })
    expect(set.body.stages.map(({ kind }: { kind: string }) => kind)).toEqual([
      'project',
      'first_reading',
      'press_conference',
      'vote',
    ])
    expect(
      (await staff.put(`/drafts/${draftId}/stages`, { stages: [{ kind: 'vote', until: '2026-01-01' }] })).status,
    ).toBe(422)
    const told = async () =>
      (await resident.get('/me/notifications')).body.items.filter(
        ({ kind }: { kind: string }) => kind === 'draft_stage',
      )
    await eventually(async () => (await told()).length === 1)
    expect((await told())[0].text).toContain('新闻发布会')
    expect((await resident.delete(`/drafts/${draftId}/following`)).body.following).toBe(false)
    expect((await resident.get('/me/following')).body.items).toEqual([])

    const follower = await newResident()
    await follower.put(`/drafts/${draftId}/following`)
    await staff.delete(`/drafts/${draftId}/publication`, { reason: '文本有误，更正后重新公布' })
    await eventually(async () =>
      (await follower.get('/me/notifications')).body.items.some(({ text }: { text: string }) =>
        text.includes('已经下线，理由：文本有误'),
      ),
    )
  })

  it('阶段的文件可以上传，群众打开的就是这份文件；图片、没有上传的、别人的文件不收', async () => {
    const staff = await signIn('demo-staff')
    const resident = await newResident()
    const draftId = await openDraft(staff)
    const path = `/drafts/${draftId}/stages`
    const uploadId = await upload(staff, pdf, '审议意见.pdf')
    const reading = { kind: 'first_reading', date: '2026-10-20' }
    const page = { title: '发布会实录', url: 'https://example.cn/1' }
    const stages = [{ ...reading, documents: [{ title: '审议意见', uploadId }, page] }]
    const set = await staff.put(path, { stages })
    const file = { title: '审议意见', fileId: uploadId, type: 'application/pdf', bytes: pdf.length }
    expect(set.body.stages).toEqual([{ ...reading, documents: [file, page] }])
    const anyone = client()
    const { stageFiles } = (await anyone.get(`/drafts/${draftId}/materials`)).body
    expect(stageFiles).toMatchObject([{ id: uploadId, title: '审议意见', type: 'application/pdf' }])
    const opened = await fetch(stageFiles[0].url)
    expect(await opened.text()).toContain('%PDF-1.7')
    expect(decodeURIComponent(opened.headers.get('content-disposition') ?? '')).toContain('审议意见.pdf')
    // Kept by its id under another name and in another stage; what is not named goes.
    const kept = { kind: 'vote', documents: [{ title: '审议意见（定稿）', fileId: uploadId }] }
    const again = await staff.put(path, { stages: [kept] })
    expect(again.body.stages).toEqual([{ kind: 'vote', documents: [{ ...file, title: '审议意见（定稿）' }] }])

    const refused = async (document: object) => {
      const { status, body } = await staff.put(path, { stages: [{ kind: 'vote', documents: [document] }] })
      return [status, body.code]
    }
    expect(await refused({ title: '照片', uploadId: await upload(staff, await photograph()) })).toEqual([
      422,
      'file_type_unsupported',
    ])
    expect(await refused({ title: '别人的', uploadId: await upload(resident, pdf) })).toEqual([422, 'upload_missing'])
    expect(await refused({ title: '没有的', fileId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' })).toEqual([422, 'fields_invalid'])
    expect(await refused({ title: '都没写' })).toEqual([422, 'fields_invalid'])
  })
})
