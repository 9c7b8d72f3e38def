import { unzipSync } from 'fflate'
import { client, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'

describe('采纳情况反馈与公文', () => {
  it('汇总由任务数清，反馈、公文、开放数据与立法档案的数字相同', async () => {
    const staff = await signIn('demo-staff')
    const draftId = await openDraft(staff, { release: 'together' })
    const give = async (article: string, text: string) => {
      const resident = await newResident()
      return (await resident.post(`/drafts/${draftId}/opinions`, { article, kind: 'modify', text })).body.id as string
    }
    const longer = '建议开放到二十三时，夏天晚上还有很多人。'
    const ids = [
      await give('第四条', longer),
      await give('第四条', longer),
      await give('第四条', '关门时间现在就挺好，不要再晚。'),
    ]
    await give('第六条', '罚款的下限应当再低一些，以教育为主。')
    for (const id of ids.slice(0, 2))
      await staff.put(`/opinions/${id}/decision`, { result: 'adopted', reply: '采纳，夏季延长至二十三时。' })
    await staff.put(`/opinions/${ids[2]}/decision`, { result: 'not_adopted', reply: '多数群众希望延长。' })
    const make = async (kind: string) => {
      const made = await staff.post(`/drafts/${draftId}/documents`, { kind })
      expect(made.status).toBe(202)
      return eventually(async () => {
        const { body } = await staff.get(`/documents/${made.body.documentId}`)
        if (body.status === 'failed') throw new Error(body.error)
        return body.status === 'done' && body
      })
    }
    expect((await staff.post(`/drafts/${draftId}/documents`, { kind: 'feedback' })).body.code).toBe('feedback_missing')
    const { composition, documentId } = await make('composition')
    expect(composition).toMatchObject({ received: 4, merged: 3, adopted: 2, decided: 3, participants: 4 })
    expect(composition.articles[0]).toMatchObject({ article: '第四条', received: 3, merged: 2, adopted: 2 })
    expect(composition.articles[0].groups[0]).toMatchObject({ result: 'adopted', opinions: 2 })

    const other = await openDraft(staff)
    const wrong = await staff.put(`/drafts/${other}/feedback`, { text: '反馈', documentId })
    expect(wrong.body.fields[0].path).toBe('documentId')
    const published = await staff.put(`/drafts/${draftId}/feedback`, {
      text: '感谢参与。\n采纳情况如下。',
      documentId,
      articles: [{ article: '第四条', words: '延长夏季开放时间。' }],
    })
    expect(published.body.figures).toMatchObject({ received: 4, merged: 3, adopted: 2 })
    expect((await client().get(`/drafts/${draftId}/feedback`)).body.articles[0].groups).toHaveLength(2)
    const filesOf = async (url: string) => unzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer()))
    const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

    const open = await eventually(async () => {
      const answer = await client().get(`/drafts/${draftId}/feedback/file?format=json`)
      return answer.status === 200 && answer.body
    })
    expect(await (await fetch(open.url)).json()).toMatchObject({ figures: { received: 4, merged: 3 } })
    const word = await filesOf((await client().get(`/drafts/${draftId}/feedback/file?format=docx`)).body.url)
    expect(text(word['word/document.xml'])).toContain('公开征求意见采纳情况的反馈')
    expect(text(word['word/footer2.xml'])).toContain('PAGE')

    const inside = await filesOf((await make('inside')).url)
    const report = text(inside['word/document.xml'])
    for (const words of ['分歧较大的问题', '建议采纳的意见', '建议不采纳的意见', longer.slice(0, 10)])
      expect(report).toContain(words)

    const archive = await make('archive')
    const files = await filesOf(archive.url)
    const index = JSON.parse(text(files['目录.json']))
    expect(index.files.map(({ name }: { name: string }) => name).sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== '目录.json')
        .sort(),
    )
    expect(text(files['04-意见/第1轮意见.csv']).split('\r\n').filter(Boolean)).toHaveLength(5)
    expect(
      (await (await signIn('demo-reviewer')).post(`/drafts/${draftId}/documents`, { kind: 'archive' })).status,
    ).toBe(403)
  })
})
