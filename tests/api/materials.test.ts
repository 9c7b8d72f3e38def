import { strToU8, zipSync } from 'fflate'
import { client, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'
import { photograph, upload } from '../support/files'

const anyone = client()
const video = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42'), Buffer.alloc(64)])
const pdf = Buffer.from('%PDF-1.7\n%%EOF')

describe('草案的资料', () => {
  it('上传背景资料、图解、视频和条例解读的图片，群众看得到，图片和视频有文字说明', async () => {
    const staff = await signIn('demo-staff')
    const draftId = await openDraft(staff)
    const path = `/drafts/${draftId}/materials`
    const [report, picture, film] = await Promise.all([
      upload(staff, pdf, '调研报告.pdf'),
      upload(staff, await photograph(), '图解.jpg'),
      upload(staff, video, '一分钟看懂.mp4'),
    ])
    const background = { uploadId: report, group: 'background', title: '立法调研报告' }
    const explained = { uploadId: picture, group: 'note', title: '开放时间图解', article: '第四条', version: 1 }
    const mute = await staff.put(path, { items: [background, explained] })
    expect([mute.status, mute.body.fields[0].path]).toEqual([422, 'items.1.alt'])
    const told = { ...explained, alt: '公园每天六时到二十二时开放' }
    const short = { uploadId: film, group: 'media', title: '一分钟看懂条例', alt: '动画：条例管什么、对谁有影响' }
    const set = await staff.put(path, { items: [background, told, short] })
    expect(set.status).toBe(200)
    const { items } = (await anyone.get(path)).body
    expect(items).toMatchObject([
      { group: 'background', kind: 'document', type: 'application/pdf', title: '立法调研报告' },
      { group: 'note', kind: 'picture', article: '第四条', alt: '公园每天六时到二十二时开放' },
      { group: 'media', kind: 'video', type: 'video/mp4' },
    ])
    expect(await fetch(items[0].url).then((file) => file.text())).toContain('%PDF-1.7')
    expect((await fetch(items[2].url)).headers.get('content-type')).toBe('video/mp4')
    // Kept by its id, put into another order; what is not named goes.
    const again = await staff.put(path, {
      items: [
        { id: items[2].id, group: 'media', title: '动画', alt: '动画' },
        { id: items[0].id, group: 'background', title: '调研报告' },
      ],
    })
    expect(again.body.items.map(({ title }: { title: string }) => title)).toEqual(['动画', '调研报告'])
  })

  it('网页、带宏的文档、别人上传的、草案没有的条款，都不收', async () => {
    const staff = await signIn('demo-staff')
    const draftId = await openDraft(staff)
    const path = `/drafts/${draftId}/materials`
    const refusal = async (items: object[]) => (await staff.put(path, { items })).body.code
    const of = (uploadId: string, more = {}) => ({ uploadId, group: 'attachment', title: '附件', ...more })
    const page = await upload(staff, Buffer.from('<html><script>1</script></html>'), 'a.pdf')
    expect(await refusal([of(page)])).toBe('file_type_unsupported')
    const macros = zipSync({ 'word/document.xml': strToU8('<w/>'), 'word/vbaProject.bin': strToU8('x') })
    expect(await refusal([of(await upload(staff, macros, 'a.docx'))])).toBe('file_type_unsupported')
    const others = await upload(await newResident(), pdf, 'b.pdf')
    expect(await refusal([of(others)])).toBe('upload_missing')
    const own = await upload(staff, pdf, 'c.pdf')
    expect(await refusal([of(own, { group: 'note', article: '第九十九条' })])).toBe('article_unknown')
    expect((await (await newResident()).put(path, { items: [] })).status).toBe(403)
    expect((await anyone.get(path)).body.items).toEqual([])
  })
})

describe('签发', () => {
  it('开启签发后，条例解读和资料签发了群众才看得到；原来公开的照旧', async () => {
    const [staff, reviewer, admin] = await Promise.all(['demo-staff', 'demo-reviewer', 'demo-admin'].map(signIn))
    if (!staff || !reviewer || !admin) throw new Error('nobody signed in')
    const draftId = await openDraft(staff)
    const notes = `/drafts/${draftId}/versions/1/notes`
    const shown = async () => (await anyone.get(notes)).body.items
    const sign = async (id: string) => {
      await reviewer.post(`/sign-offs/${id}/examination`, { secrecy: 'cleared' })
      expect((await admin.post(`/sign-offs/${id}/approval`, {})).body.state).toBe('approved')
    }
    await staff.put(notes, { article: '第四条', text: '早六点到晚十点免费。' })
    await staff.patch(`/drafts/${draftId}`, { signOff: true })
    await staff.put(notes, { article: '第四条', text: '公园早六点开门。' })
    await staff.put(notes, { article: '第五条', text: '这些事不能做。' })
    expect(await shown()).toEqual([{ article: '第四条', text: '早六点到晚十点免费。' }])
    expect((await staff.get(notes)).body.items).toMatchObject([{ waits: true }, { article: '第五条', waits: true }])
    const asked = await staff.put(`${notes}/publication`, {})
    expect([asked.status, asked.body.awaiting.matter]).toEqual([202, 'notes'])
    expect((await staff.put(notes, { article: '第五条', text: '再改。' })).body.code).toBe('sign_off_waiting')
    await sign(asked.body.awaiting.signOffId)
    const after = [
      { article: '第四条', text: '公园早六点开门。' },
      { article: '第五条', text: '这些事不能做。' },
    ]
    await eventually(async () => (await shown()).length === 2)
    expect(await shown()).toEqual(after)

    const materials = `/drafts/${draftId}/materials`
    const uploadId = await upload(staff, pdf, 'd.pdf')
    const waits = await staff.put(materials, { items: [{ uploadId, group: 'attachment', title: '附件' }] })
    expect(waits.status).toBe(202)
    expect((await anyone.get(materials)).body.items).toEqual([])
    await sign((await staff.get(`/drafts/${draftId}`)).body.awaiting.signOffId)
    await eventually(async () => (await anyone.get(materials)).body.items.length === 1)

    const paper = { title: '审议意见', uploadId: await upload(staff, pdf, 'e.pdf') }
    const stages = [{ kind: 'first_reading', date: '2026-10-20', documents: [paper] }]
    const stage = await staff.put(`/drafts/${draftId}/stages`, { stages })
    expect([stage.status, stage.body.awaiting.matter, stage.body.stages]).toEqual([202, 'stages', undefined])
    expect((await anyone.get(materials)).body.stageFiles).toEqual([])
    await sign(stage.body.awaiting.signOffId)
    await eventually(async () => (await anyone.get(materials)).body.stageFiles.length === 1)
  })
})
