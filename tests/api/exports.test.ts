import { createHash } from 'node:crypto'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { type Client, client, newKey, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'

let staff: Client
let reviewer: Client
let draftId: string
const ids: Record<'formula' | 'adopted' | 'partly' | 'withdrawn' | 'signed', string> = {
  formula: '',
  adopted: '',
  partly: '',
  withdrawn: '',
  signed: '',
}

const say = async (article: string | null, text: string, more: Record<string, unknown> = {}) => {
  const resident = await newResident()
  const { status, body } = await resident.post(`/drafts/${draftId}/opinions`, {
    article,
    kind: 'modify',
    text,
    ...more,
  })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return { id: body.id as string, resident }
}

beforeAll(async () => {
  ;[staff, reviewer] = await Promise.all([signIn('demo-staff'), signIn('demo-reviewer')])
  draftId = await openDraft(staff)
  ids.adopted = (await say('第六条', '罚款五十元偏低，建议提高到\n“一百元以上”，并公示。', { reason: '参照,邻市' })).id
  ids.formula = (await say('第四条', '=HYPERLINK("http://evil.example","点我")')).id
  ids.partly = (await say('第五条', '@所有人 公园里不要放烟花爆竹，也不要遛大型犬。')).id
  const withdrawn = await say(null, '这条意见随后会撤回，不应出现在表里。')
  ids.withdrawn = withdrawn.id
  await withdrawn.resident.delete(`/opinions/${withdrawn.id}`)
  ids.signed = (
    await say('第五条', '建议增加公园饮水设施的设置要求。', { submitter: { name: '林小满', capacity: 'expert' } })
  ).id
  await staff.put(`/opinions/${ids.adopted}/decision`, { result: 'adopted', reply: '已采纳。' })
  await staff.put(`/opinions/${ids.partly}/decision`, { result: 'partially_adopted', reply: '部分采纳。' })
})

const finished = async (who: Client, input: Record<string, unknown>) => {
  const asked = await who.post(`/drafts/${draftId}/exports`, input, { key: newKey() })
  expect(asked.status).toBe(202)
  return eventually(
    async () => {
      const { status, body } = await who.get(`/exports/${asked.body.exportId}`)
      if (status !== 200) throw new Error(JSON.stringify(body))
      return ['done', 'failed'].includes(body.status) ? body : undefined
    },
    { within: 40_000, what: 'the export is done' },
  )
}
const download = async (url: string) => {
  const response = await fetch(url)
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

describe('导出意见', () => {
  it('XLSX：表头固定、按条文顺序、公式失效、撤回的不带原话，第二张表是统计', async () => {
    const done = await finished(staff, { format: 'xlsx' })
    expect(done).toMatchObject({ status: 'done', rows: 5, progress: { done: 5, total: 5 } })
    expect(done.fileName).toMatch(/^演示市城市公园管理条例（草案）_全部意见_.*\.xlsx$/)
    const bytes = await download(done.url)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
    const [sheet, figures] = book.worksheets
    if (!sheet || !figures) throw new Error('two sheets')
    const rows = sheet.getSheetValues().slice(1) as unknown[][]
    expect(rows[0]?.slice(1)).toEqual(
      '序号 法规草案 版本 条款 类型 意见内容 建议表述 理由 处理结果 答复 处理时间 来源 提交时间 意见编号'.split(' '),
    )
    expect(rows.slice(1).map((row) => row[1])).toEqual([1, 2, 3, 4, 5])
    expect(rows.slice(1).map((row) => row[4])).toEqual(['整部草案', '第四条', '第五条', '第五条', '第六条'])
    const texts = rows.slice(1).map((row) => String(row[6]))
    expect(texts[0]).toBe('（意见已撤回）')
    expect(texts[1]).toBe(`'=HYPERLINK("http://evil.example","点我")`)
    expect(texts[2]).toMatch(/^'@所有人/)
    expect(texts[4]).toBe('罚款五十元偏低，建议提高到\n“一百元以上”，并公示。')
    expect(rows[5]?.slice(9, 11)).toEqual(['采纳', '已采纳。'])
    expect(rows[5]?.[13]).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d$/)
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '1:1' })
    const named = Object.fromEntries((figures.getSheetValues().slice(1) as unknown[][]).map((row) => [row[1], row[2]]))
    expect(named).toMatchObject({
      本轮收到: 5,
      本表条数: 5,
      '本表有效意见（不含已撤回、未通过审核）': 4,
      本表参与人数: 4,
    })
    expect(named['本表采纳（含部分采纳）']).toBe(2)
  })

  it('CSV：BOM、CRLF、引号加倍', async () => {
    const done = await finished(staff, { format: 'csv', scope: 'adopted', columns: ['number', 'text', 'reason', 'id'] })
    const bytes = await download(done.url)
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe(
      `序号,意见内容,理由,意见编号\r\n1,"罚款五十元偏低，建议提高到\n“一百元以上”，并公示。","参照,邻市",${ids.adopted}\r\n`,
    )
    const formula = await finished(staff, { format: 'csv', scope: 'undecided', columns: ['text'] })
    expect(new TextDecoder().decode(await download(formula.url))).toContain(
      `"'=HYPERLINK(""http://evil.example"",""点我"")"`,
    )
  })

  it('各种范围各有各的条数', async () => {
    const counts = await Promise.all(
      ['all', 'decided', 'undecided', 'adopted', 'partially_adopted', 'noted'].map(
        async (scope) => (await finished(staff, { format: 'csv', scope })).rows,
      ),
    )
    expect(counts).toEqual([5, 2, 2, 1, 1, 0])
  })

  it('Word：征求意见及采纳情况汇总表', async () => {
    const done = await finished(staff, { format: 'docx' })
    expect(done.fileName).toMatch(/\.docx$/)
    const document = strFromU8(unzipSync(await download(done.url))['word/document.xml'] ?? new Uint8Array())
    expect(document).toContain('征求意见及采纳情况汇总表')
    for (const header of ['序号', '条款', '意见建议', '提出单位或个人', '采纳情况', '理由'])
      expect(document).toContain(header)
    expect(document).toContain('w:orient="landscape"')
    expect(document).toContain('林小满')
    expect(document).toContain('统计与核对')
    expect(document.match(/<w:vMerge\/>/g)).toHaveLength(1)
    expect(document).not.toContain('这条意见随后会撤回')
    const others = await finished(reviewer, { format: 'docx' })
    const anonymous = strFromU8(unzipSync(await download(others.url))['word/document.xml'] ?? new Uint8Array())
    expect(anonymous).not.toContain('林小满')
    expect(anonymous).toContain('专家学者')
  })

  it('JSONL：一行一条，另有统计', async () => {
    const done = await finished(staff, { format: 'jsonl' })
    const lines = new TextDecoder()
      .decode(await download(done.url))
      .trimEnd()
      .split('\n')
    expect(lines.map((line) => JSON.parse(line).number)).toEqual([1, 2, 3, 4, 5])
    const summary = JSON.parse(new TextDecoder().decode(await download(done.summaryUrl)))
    expect(summary).toMatchObject({ draftId, rows: 5, opinions: 4, byResult: { adopted: 1, partially_adopted: 1 } })
  })

  it('开放数据：匿名，有说明、许可和核对；撤回的不在内', async () => {
    const done = await finished(staff, { format: 'opendata' })
    expect(done.fileName).toMatch(/开放数据\.zip$/)
    const bytes = await download(done.url)
    expect(done.bytes).toBe(bytes.length)
    expect(done.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]))
    expect(Object.keys(files).sort()).toEqual(
      ['LICENSE.txt', 'README.md', 'opinions.csv', 'opinions.json', 'summary.json'].sort(),
    )
    expect(files['LICENSE.txt']).toContain('CC BY 4.0')
    const rows = JSON.parse(files['opinions.json'] ?? '') as Record<string, unknown>[]
    expect(rows.map(({ article }) => article)).toEqual(['第四条', '第五条', '第五条', '第六条'])
    expect(rows[3]).toMatchObject({ result: '采纳', submittedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
    for (const column of Object.keys(rows[0] ?? {})) expect(files['README.md']).toContain(`| ${column} |`)
    const everything = Object.values(files).join('\n')
    expect(everything).not.toContain('林小满')
    expect(everything).not.toContain(ids.adopted)
    expect(JSON.parse(files['summary.json'] ?? '')).toMatchObject({
      rows: 4,
      reconciliation: { received: 5, sum: 5, balanced: true },
    })
  })

  it('方案记住列、排序和筛选；删除后不能再用', async () => {
    const made = await staff.post('/export-presets', {
      name: '只看第五条',
      format: 'csv',
      columns: ['article', 'text'],
      order: 'newest',
      filters: { articles: ['第五条'] },
    })
    expect([made.status, made.body.missingColumns]).toEqual([201, []])
    expect((await reviewer.get('/export-presets')).body.items.map(({ id }: { id: string }) => id)).toContain(
      made.body.id,
    )
    const done = await finished(staff, { presetId: made.body.id })
    const lines = new TextDecoder()
      .decode(await download(done.url))
      .trim()
      .split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain('饮水设施')
    expect(JSON.parse(new TextDecoder().decode(await download(done.summaryUrl)))).toMatchObject({ rows: 2 })
    expect((await staff.delete(`/export-presets/${made.body.id}`)).status).toBe(204)
    const gone = await staff.post(`/drafts/${draftId}/exports`, { presetId: made.body.id })
    expect(gone.status).toBe(404)
    expect((await staff.post('/export-presets', { name: '无', format: 'csv', columns: ['phone'] })).status).toBe(422)
    expect((await staff.post(`/drafts/${draftId}/exports`, {})).body.fields[0].path).toBe('format')
  })

  it('没有符合条件的意见：只有表头和统计', async () => {
    const done = await finished(staff, { format: 'csv', filters: { kinds: ['delete'] } })
    expect(done).toMatchObject({ status: 'done', rows: 0 })
    expect(new TextDecoder().decode(await download(done.url)).split('\r\n')).toHaveLength(2)
  })

  it('个人信息一栏须有权限；没有权限的人也看不到别人带姓名的导出', async () => {
    const forbidden = await reviewer.post(`/drafts/${draftId}/exports`, {
      format: 'csv',
      columns: ['text', 'submitter'],
    })
    expect([forbidden.status, forbidden.body.code]).toEqual([403, 'forbidden'])
    const named = await finished(staff, { format: 'csv', columns: ['submitter'] })
    expect(new TextDecoder().decode(await download(named.url))).toContain('林小满')
    expect((await reviewer.get(`/exports/${named.exportId}`)).status).toBe(404)
    const plain = await finished(staff, { format: 'csv' })
    expect((await reviewer.get(`/exports/${plain.exportId}`)).status).toBe(200)
    const listed = await reviewer.get(`/drafts/${draftId}/exports`)
    const shown = listed.body.items.map(({ id }: { id: string }) => id)
    expect(shown).toContain(plain.exportId)
    expect(shown).not.toContain(named.exportId)
  })

  it('群众没有权限；错误的填写各有说法；同一标识只有一份', async () => {
    const resident = await newResident()
    const path = `/drafts/${draftId}/exports`
    expect((await resident.post(path, { format: 'csv' })).status).toBe(403)
    expect((await client().post(path, { format: 'csv' })).status).toBe(401)
    expect((await staff.post(path, { format: 'exe' })).body.code).toBe('fields_invalid')
    expect((await staff.post(path, { format: 'csv', columns: ['phone'] })).status).toBe(422)
    expect((await staff.post(path, { format: 'csv', round: 7 })).body.fields[0].path).toBe('round')
    expect((await staff.post('/drafts/01ARZ3NDEKTSV4RRFFQ69G5FAV/exports', { format: 'csv' })).status).toBe(404)
    expect((await staff.get('/exports/01ARZ3NDEKTSV4RRFFQ69G5FAV')).status).toBe(404)
    const key = newKey()
    const both = [
      await staff.post(path, { format: 'csv' }, { key }),
      await staff.post(path, { format: 'csv' }, { key }),
    ]
    expect(both[0]?.body.exportId).toBe(both[1]?.body.exportId)
  })
})
