import { type Client, client, newKey, newResident, signIn } from '../support/client'
import { openDraft, regulation } from '../support/drafts'
import { eventually } from '../support/eventually'
import { photograph, recording, upload } from '../support/files'

let staff: Client
let reviewer: Client
const anyone = client(undefined, process.env.STACK_URL)
beforeAll(async () => {
  ;[staff, reviewer] = await Promise.all([signIn('demo-staff'), signIn('demo-reviewer')])
})

const DAY = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()

const newDraft = async (title = '演示市测试条例（草案）'): Promise<string> =>
  (await staff.post('/drafts', { title })).body.id
const withVersion = async (text = regulation): Promise<string> => {
  const draftId = await newDraft()
  const added = await staff.post(`/drafts/${draftId}/versions`, { text })
  if (added.status !== 201) throw new Error(JSON.stringify(added.body))
  return draftId
}

describe('草案公布之前', () => {
  it('工作人员看得到，群众看不到', async () => {
    const draftId = await withVersion()
    for (const path of ['', '/versions/1', '/versions/1/compare/1', '/feedback'])
      expect((await anyone.get(`/drafts/${draftId}${path}`)).status).toBe(404)
    expect((await staff.get(`/drafts/${draftId}`)).body).toMatchObject({ status: 'preparing', published: false })
    expect((await reviewer.get(`/drafts/${draftId}/versions/1`)).status).toBe(200)
    const listed = await anyone.get('/drafts?limit=100')
    expect(listed.body.items.some(({ id }: { id: string }) => id === draftId)).toBe(false)
    const inside = await staff.get('/drafts?limit=100')
    expect(inside.body.items[0].id).toBe(draftId)
  })

  it('公布两次是一次；下线须有理由，之后群众看不到，重新公布后又看得到', async () => {
    const draftId = await withVersion()
    const first = await staff.put(`/drafts/${draftId}/publication`)
    expect(first.body).toMatchObject({ published: true, version: 1 })
    const again = await staff.put(`/drafts/${draftId}/publication`)
    expect(again.body).toEqual(first.body)
    expect((await anyone.get(`/drafts/${draftId}`)).status).toBe(200)
    expect((await staff.delete(`/drafts/${draftId}/publication`, {})).status).toBe(422)
    const down = await staff.delete(`/drafts/${draftId}/publication`, { reason: '文本有误' })
    expect([down.status, down.body.withdrawn.reason]).toEqual([200, '文本有误'])
    expect((await anyone.get(`/drafts/${draftId}`)).status).toBe(404)
    await staff.put(`/drafts/${draftId}/publication`)
    expect((await anyone.get(`/drafts/${draftId}/versions/1`)).status).toBe(200)
  })

  it('没有文本的草案不能公布，也不能征求意见', async () => {
    const draftId = await newDraft()
    const published = await staff.put(`/drafts/${draftId}/publication`)
    expect([published.status, published.body.code]).toEqual([409, 'version_missing'])
    const opened = await staff.put(`/drafts/${draftId}/consultation`, { opensAt: inDays(0), closesAt: inDays(31) })
    expect([opened.status, opened.body.code]).toEqual([409, 'version_missing'])
  })
})

describe('草案的版本', () => {
  it('先看识别结果，什么也不保存；保存后逐条可读', async () => {
    const draftId = await newDraft()
    const seen = await staff.post(`/drafts/${draftId}/versions/preview`, { text: regulation })
    expect(seen.status).toBe(200)
    expect(seen.body.articles).toHaveLength(7)
    expect(seen.body.source).toBe(regulation)
    expect((await staff.get(`/drafts/${draftId}`)).body.versions).toEqual([])
    const added = await staff.post(`/drafts/${draftId}/versions`, { text: regulation, kind: '一审稿' })
    expect(added.status).toBe(201)
    expect(added.body).toMatchObject({ draftId, version: 1, kind: '一审稿', title: '演示市城市公园管理条例（草案）' })
    expect(added.body.articles[3]).toMatchObject({ label: '第四条', path: ['第二章 开放与管理'] })
    expect((await staff.get(`/drafts/${draftId}/versions/1`)).body).toEqual(added.body)
  })

  it('同一标识重试只有一个版本；同时保存两个，编号不会相同', async () => {
    const draftId = await newDraft()
    const key = newKey()
    const first = await staff.post(`/drafts/${draftId}/versions`, { text: regulation }, { key })
    const again = await staff.post(`/drafts/${draftId}/versions`, { text: regulation }, { key })
    expect([again.status, again.body]).toEqual([201, first.body])
    const both = await Promise.all([1, 2].map(() => staff.post(`/drafts/${draftId}/versions`, { text: regulation })))
    const made = both.filter(({ status }) => status === 201)
    expect(made.length).toBeGreaterThanOrEqual(1)
    expect((await staff.get(`/drafts/${draftId}`)).body.versions).toHaveLength(1 + made.length)
  })

  it('保存时可以更正识别结果；对不上的更正指出位置', async () => {
    const draftId = await newDraft()
    const corrections = [{ label: '第二条', caption: '适用范围' }]
    const added = await staff.post(`/drafts/${draftId}/versions`, { text: regulation, corrections })
    expect(added.body.articles[1]).toMatchObject({ label: '第二条', caption: '适用范围' })
    const wrong = await staff.post(`/drafts/${draftId}/versions`, {
      text: regulation,
      corrections: [{ label: '第九十条', join: true }],
    })
    expect([wrong.status, wrong.body.fields[0].path]).toEqual([422, 'corrections.0.label'])
  })

  it('没有条文、文本过长、两种来源、没有的上传，各有说法，什么也不写', async () => {
    const draftId = await newDraft()
    const add = async (body: unknown) => {
      const { status, body: told } = await staff.post(`/drafts/${draftId}/versions`, body)
      return [status, told.code]
    }
    expect(await add({ text: '今天天气很好。' })).toEqual([422, 'text_no_articles'])
    const endless = Array.from({ length: 5_001 }, (_, index) => `第${index + 1}条 甲。`).join('\n')
    expect(await add({ text: endless })).toEqual([413, 'file_too_large'])
    expect(await add({ text: '第一条 公园。\n'.repeat(120_000) })).toEqual([413, 'body_too_large'])
    expect(await add({})).toEqual([422, 'fields_invalid'])
    expect(await add({ text: regulation, uploadId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' })).toEqual([422, 'fields_invalid'])
    expect(await add({ uploadId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' })).toEqual([422, 'upload_missing'])
    expect(await add({ text: regulation, title: '多余' })).toEqual([422, 'fields_invalid'])
    expect((await staff.get(`/drafts/${draftId}`)).body.versions).toEqual([])
  })

  it('一兆的长文本分成几份保存，读出来一字不差', async () => {
    const draftId = await newDraft()
    const articles = Array.from({ length: 1_200 }, (_, n) => {
      const words = Array.from({ length: 280 }, (_, k) => String.fromCharCode(0x4e00 + ((n * 6007 + k * 977) % 20_000)))
      return `第${n + 1}条　${words.join('')}。`
    })
    const text = `演示市长文本条例\n${articles.join('\n')}`
    const added = await staff.post(`/drafts/${draftId}/versions`, { text }, { key: newKey() })
    expect(added.status).toBe(201)
    const read = await staff.get(`/drafts/${draftId}/versions/1`)
    expect(read.body.articles).toHaveLength(1_200)
    expect(`第1200条　${read.body.articles[1_199].text}`).toBe(articles[1_199])
  })

  it('上传的文件按内容识别，别人的用不了', async () => {
    const draftId = await newDraft()
    const upload = async (owner: Client, bytes: Uint8Array<ArrayBuffer>) => {
      const asked = await owner.post('/uploads', { name: '草案.txt', size: bytes.length, purpose: 'draft' })
      expect(asked.status).toBe(201)
      const form = new FormData()
      for (const [name, value] of Object.entries(asked.body.fields as Record<string, string>)) form.append(name, value)
      form.append('file', new Blob([bytes]), '草案.txt')
      const sent = await fetch(asked.body.url, { method: 'POST', body: form })
      expect([200, 201, 204]).toContain(sent.status)
      return asked.body.uploadId as string
    }
    const preview = (uploadId: string) => staff.post(`/drafts/${draftId}/versions/preview`, { uploadId })
    const own = await preview(await upload(staff, new TextEncoder().encode(regulation)))
    expect([own.status, own.body.articles?.length]).toEqual([200, 7])
    const exe = new Uint8Array(2_000)
    exe.set([0x4d, 0x5a, 0x90, 0, 3])
    expect((await preview(await upload(staff, exe))).body.code).toBe('file_type_unsupported')
    const other = await upload(reviewer, new TextEncoder().encode(regulation))
    expect((await preview(other)).body.code).toBe('upload_missing')
    const tooLarge = await staff.post('/uploads', { name: 'a.txt', size: 30_000_000 })
    expect([tooLarge.status, tooLarge.body.code]).toEqual([422, 'fields_invalid'])
  })

  it('两个版本可以对照；群众只看得到公布的版本', async () => {
    const draftId = await withVersion()
    await staff.put(`/drafts/${draftId}/publication`)
    const changed = regulation
      .replace('二十二时', '二十三时')
      .replace('第三条 城市公园管理应当', '第三条 市人民政府应当将城市公园纳入规划。\n\n第四条 城市公园管理应当')
      .replace('第四条 城市公园应当每日', '第五条 城市公园应当每日')
      .replace('第五条 在城市公园内', '第六条 在城市公园内')
      .replace('第六条 违反本条例第五条', '第七条 违反本条例第六条')
      .replace('第七条 本条例自', '第八条 本条例自')
    expect((await staff.post(`/drafts/${draftId}/versions`, { text: changed })).body.version).toBe(2)
    const compared = await staff.get(`/drafts/${draftId}/versions/1/compare/2`)
    expect(compared.status).toBe(200)
    const kinds = Object.fromEntries(
      compared.body.articles.map((each: { kind: string; to: string[] }) => [each.to[0], each.kind]),
    )
    expect(kinds).toMatchObject({ 第一条: 'unchanged', 第三条: 'added', 第五条: 'changed', 第八条: 'renumbered' })
    expect((await anyone.get(`/drafts/${draftId}/versions/1/compare/2`)).status).toBe(404)
    expect((await anyone.get(`/drafts/${draftId}/versions/2`)).status).toBe(404)
    expect((await anyone.get(`/drafts/${draftId}`)).body.version).toBe(1)
    await staff.put(`/drafts/${draftId}/publication`, { version: 2 })
    expect((await anyone.get(`/drafts/${draftId}`)).body.version).toBe(2)
    expect((await anyone.get(`/drafts/${draftId}/versions/1/compare/2`)).status).toBe(200)
  })

  it('供阅读的文本不重复各款各项，条文一字不少', async () => {
    const draftId = await openDraft(staff)
    const at = `/drafts/${draftId}/versions/1`
    const [whole, light] = [(await anyone.get(at)).body, (await anyone.get(`${at}?reading=true`)).body]
    const words = ({ articles }: { articles: { label: string; text: string }[] }) =>
      articles.map(({ label, text }) => label + text)
    expect(words(light)).toEqual(words(whole))
    expect(light.articles[4].paragraphs).toEqual([])
    expect(whole.articles[4].paragraphs[0].items).toHaveLength(3)
  })

  it('公开的内容带 ETag 和缓存时间，没有的版本是 404', async () => {
    const draftId = await withVersion()
    await staff.put(`/drafts/${draftId}/publication`)
    const read = await anyone.get(`/drafts/${draftId}/versions/1`)
    expect(read.headers.get('cache-control')).toMatch(/max-age=\d+/)
    const etag = read.headers.get('etag') ?? ''
    const kept = await anyone.get(`/drafts/${draftId}/versions/1`, { headers: { 'if-none-match': etag } })
    expect(kept.status).toBe(304)
    for (const version of ['0', '2', '01', 'abc', '-1', '99999'])
      expect((await anyone.get(`/drafts/${draftId}/versions/${version}`)).status).toBe(404)
  })
})

describe('征求意见', () => {
  it('公布草案和最新版本，状态随时间变化', async () => {
    const draftId = await withVersion()
    const opened = await staff.put(`/drafts/${draftId}/consultation`, {
      opensAt: new Date().toISOString(),
      closesAt: inDays(30),
    })
    expect(opened.status).toBe(200)
    expect(opened.body).toMatchObject({
      status: 'consulting',
      published: true,
      consultation: { round: 1, version: 1, state: 'open', release: 'each' },
    })
    expect((await anyone.get(`/drafts/${draftId}`)).body.status).toBe('consulting')
    const closed = await staff.put(`/drafts/${draftId}/consultation`, {
      opensAt: opened.body.consultation.opensAt,
      closesAt: new Date().toISOString(),
      reason: '意见已充分征集',
    })
    expect(closed.body).toMatchObject({
      status: 'deliberating',
      consultation: { reason: '意见已充分征集', state: 'closed' },
    })
    expect((await staff.patch(`/drafts/${draftId}`, { status: 'enacted' })).body.status).toBe('enacted')
  })

  it('少于三十日、提前结束、用过去的时间，须说明理由', async () => {
    const draftId = await withVersion()
    const set = (opensAt: string, closesAt: string, reason?: string) =>
      staff.put(`/drafts/${draftId}/consultation`, { opensAt, closesAt, ...(reason && { reason }) })
    const short = await set(inDays(0), inDays(29))
    expect([short.status, short.body.code, short.body.days, short.body.fields[0].path]).toEqual([
      422,
      'reason_required',
      30,
      'reason',
    ])
    expect((await set(inDays(-1), inDays(40))).body.code).toBe('reason_required')
    expect((await set(inDays(2), inDays(1))).body.code).toBe('fields_invalid')
    const opensAt = inDays(0)
    expect((await set(opensAt, inDays(40))).status).toBe(200)
    expect((await set(opensAt, inDays(35))).body.code).toBe('reason_required')
    expect((await set(opensAt, inDays(50))).status).toBe(200)
    expect((await set(opensAt, inDays(5), '工作需要')).body.consultation.reason).toBe('工作需要')
  })

  it('下一轮征求意见针对下一个版本，上一轮原样保留', async () => {
    const draftId = await openDraft(staff)
    await staff.post(`/drafts/${draftId}/versions`, { text: regulation.replace('二十二时', '二十三时') })
    const next = { version: 2, opensAt: inDays(0), closesAt: inDays(31) }
    const early = await staff.post(`/drafts/${draftId}/consultations`, next)
    expect([early.status, early.body.code]).toEqual([409, 'consultation_open'])
    const first = (await staff.get(`/drafts/${draftId}`)).body.consultation
    await staff.put(`/drafts/${draftId}/consultation`, {
      opensAt: first.opensAt,
      closesAt: new Date().toISOString(),
      reason: '进入下一轮',
    })
    const same = await staff.post(`/drafts/${draftId}/consultations`, { ...next, version: 1 })
    expect([same.status, same.body.fields[0].path]).toEqual([422, 'version'])
    expect((await staff.post(`/drafts/${draftId}/consultations`, { ...next, version: 9 })).status).toBe(422)
    const opened = await staff.post(`/drafts/${draftId}/consultations`, next)
    expect(opened.status).toBe(201)
    expect(opened.body).toMatchObject({ status: 'consulting', consultation: { round: 2, version: 2, state: 'open' } })
    expect(opened.body.consultations).toHaveLength(2)
    expect((await anyone.get(`/drafts/${draftId}`)).body.version).toBe(2)
  })
})

describe('列表', () => {
  it('按名称查找、按状态筛选，翻页不重不漏', async () => {
    const name = `翻页${Date.now()}`
    const made: string[] = []
    for (let n = 0; n < 5; n++) made.unshift(await newDraft(`${name}条例第${n}号`))
    const query = `/drafts?q=${encodeURIComponent(name)}&status=preparing&limit=2`
    const seen: string[] = []
    let next: string | undefined
    do {
      const page = await staff.get(query + (next ? `&next=${encodeURIComponent(next)}` : ''))
      expect(page.status).toBe(200)
      seen.push(...page.body.items.map(({ id }: { id: string }) => id))
      next = page.body.next
    } while (next)
    expect(seen).toEqual(made)
    expect((await staff.get(`${query}&next=abc.def`)).body.code).toBe('cursor_invalid')
    const first = await staff.get(query)
    const stolen = await reviewer.get(`${query}&next=${encodeURIComponent(first.body.next)}`)
    expect(stolen.body.code).toBe('cursor_invalid')
    expect((await staff.get(`/drafts?q=${encodeURIComponent(name)}&status=enacted`)).body.items).toEqual([])
    expect((await staff.get('/drafts?status=unknown')).status).toBe(422)
  })
})

describe('权限', () => {
  it('群众和没有权限的人不能改', async () => {
    const draftId = await openDraft(staff)
    const resident = await newResident()
    const dates = { opensAt: inDays(0), closesAt: inDays(40) }
    const tries = (who: Client) =>
      Promise.all([
        who.post('/drafts', { title: '不行的条例' }),
        who.patch(`/drafts/${draftId}`, { title: '改名的条例' }),
        who.post(`/drafts/${draftId}/versions/preview`, { text: regulation }),
        who.post(`/drafts/${draftId}/versions`, { text: regulation }),
        who.put(`/drafts/${draftId}/publication`),
        who.delete(`/drafts/${draftId}/publication`, { reason: '不行' }),
        who.put(`/drafts/${draftId}/consultation`, dates),
        who.post(`/drafts/${draftId}/consultations`, { version: 2, ...dates }),
        who.put(`/drafts/${draftId}/feedback`, { text: '反馈' }),
      ])
    expect((await tries(anyone)).map(({ status }) => status)).toEqual(Array(9).fill(401))
    expect((await tries(resident)).map(({ status }) => status)).toEqual(Array(9).fill(403))
    expect((await staff.get('/drafts/01ARZ3NDEKTSV4RRFFQ69G5FAV')).status).toBe(404)
    expect((await staff.get('/drafts/unknown')).status).toBe(404)
  })
})

describe('采纳情况反馈', () => {
  it('公布时各条处理结果一起公开，数字与意见一致', async () => {
    const draftId = await openDraft(staff, { release: 'together' })
    const resident = await newResident()
    const sent = await resident.post(`/drafts/${draftId}/opinions`, {
      article: '第六条',
      kind: 'modify',
      text: '罚款五十元偏低，建议提高到一百元以上。',
    })
    await staff.put(`/opinions/${sent.body.id}/decision`, { result: 'adopted', reply: '已采纳，感谢您的意见。' })
    expect((await resident.get(`/opinions/${sent.body.id}`)).body).toMatchObject({ status: 'reviewing' })
    expect((await anyone.get(`/drafts/${draftId}/feedback`)).status).toBe(404)
    const published = await staff.put(`/drafts/${draftId}/feedback`, {
      text: '各方面意见已认真研究。',
      articles: [{ article: '第六条', words: '提高了罚款下限。' }],
    })
    expect(published.status).toBe(200)
    expect(published.body.figures).toEqual({ received: 1, adopted: 1, partiallyAdopted: 0, participants: 1 })
    expect((await anyone.get(`/drafts/${draftId}/feedback`)).body).toEqual(published.body)
    expect(published.body.articles).toEqual([{ article: '第六条', opinions: 1, adopted: 1, words: '提高了罚款下限。' }])
    expect((await staff.get(`/drafts/${draftId}`)).body.consultation.releasedAt).toBe(published.body.publishedAt)
    // Until the law is passed, what is adopted is only meant to be; whoever gave an opinion is told of the report.
    expect(published.body.tentative).toBe(true)
    const told = await eventually(async () =>
      (await resident.get('/me/notifications')).body.items.find(
        (each: { kind: string; draftId: string }) => each.kind === 'draft_feedback' && each.draftId === draftId,
      ),
    )
    expect(told.text).toContain('您提过意见的')
    const mine = async () => {
      const { body } = await resident.get(`/opinions/${sent.body.id}`)
      return [body.tentative, body.timeline.at(-1).text]
    }
    expect(await eventually(async () => ((await mine())[0] ? await mine() : undefined))).toEqual([
      true,
      '处理结果：拟采纳',
    ])
    expect((await resident.get('/me/opinions')).body.items[0]).toMatchObject({ result: 'adopted', tentative: true })
    await staff.put(`/drafts/${draftId}/consultation`, {
      opensAt: new Date(Date.now() - 40 * 86_400_000).toISOString(),
      closesAt: new Date(Date.now() - 1000).toISOString(),
      release: 'together',
      reason: '测试',
    })
    await staff.patch(`/drafts/${draftId}`, { status: 'enacted' })
    expect((await anyone.get(`/drafts/${draftId}/feedback`)).body).not.toHaveProperty('tentative')
    expect(await eventually(async () => ((await mine())[0] === undefined ? await mine() : undefined))).toEqual([
      undefined,
      '处理结果：采纳',
    ])
    const wrong = await staff.put(`/drafts/${draftId}/feedback`, {
      text: '反馈',
      articles: [{ article: '第九条', words: '没有这一条' }],
    })
    expect([wrong.status, wrong.body.fields[0].path]).toEqual([422, 'articles.0.article'])
    const wordless = await staff.put(`/drafts/${draftId}/feedback`, {})
    expect(wordless.body.text).toBe('本次征求意见共收到 1 人提出的 1 条意见，采纳 1 条。感谢大家的参与。')
  })
})

describe('条例解读', () => {
  it('上传一条的朗读录音，群众听得到；图片不是录音；去掉录音，解读还在', async () => {
    const draftId = await withVersion()
    const at = `/drafts/${draftId}/versions/1/notes`
    const audioId = await upload(staff, recording(), '第四条.mp3')
    expect((await staff.put(at, { article: '第四条', audioId })).body).toEqual({
      article: '第四条',
      text: null,
      audio: true,
    })
    const photo = await upload(staff, await photograph(), '照片.jpg')
    expect((await staff.put(at, { article: '第四条', audioId: photo })).body.code).toBe('file_type_unsupported')
    await staff.put(at, { article: '第四条', text: '公园每天早上六点开门。' })
    const [note] = (await staff.get(at)).body.items
    expect(note).toMatchObject({ article: '第四条', text: '公园每天早上六点开门。' })
    const heard = await fetch(note.audioUrl)
    expect([heard.status, (await heard.arrayBuffer()).byteLength]).toEqual([200, recording().length])
    await staff.put(at, { article: '第四条', audioId: null })
    expect((await staff.get(at)).body.items).toEqual([{ article: '第四条', text: '公园每天早上六点开门。' }])
  })

  it('工作人员逐条写，公布后群众看得到；写空就去掉；没有这一条就说明', async () => {
    const draftId = await withVersion()
    const at = `/drafts/${draftId}/versions/1/notes`
    const said = { article: '第四条', text: '公园每天早上六点开门，晚上十点关门，不收钱。' }
    expect((await anyone.put(at, said)).status).toBe(401)
    expect((await reviewer.put(at, said)).status).toBe(403)
    expect((await staff.put(at, { ...said, article: '第九十九条' })).body.code).toBe('article_unknown')
    expect((await staff.put(at, said)).body).toEqual(said)
    await staff.put(at, { article: '第一条', text: '为什么要立这部条例。' })
    expect((await anyone.get(at)).status).toBe(404)
    await staff.put(`/drafts/${draftId}/publication`)
    const seen = await anyone.get(at)
    expect(seen.body.items.map(({ article }: { article: string }) => article)).toEqual(['第一条', '第四条'])
    await staff.put(at, { article: '第一条', text: null })
    expect((await staff.get(at)).body.items).toEqual([said])
  })
})
