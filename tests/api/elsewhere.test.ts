import ExcelJS from 'exceljs'
import { type Client, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'
import { photograph, upload as uploadFile } from '../support/files'

let staff: Client
let draftId: string
beforeAll(async () => {
  staff = await signIn('demo-staff')
  draftId = await openDraft(staff)
})

type Told = { kind: string; opinionId?: string }

const letter = (more: object = {}) => ({
  article: '第四条',
  kind: 'modify',
  text: '来信建议公园夏季延长开放时间，方便群众纳凉。',
  source: 'letter',
  number: '信〔2026〕15号',
  submitter: { organisation: '演示市某协会', capacity: 'association' },
  ...more,
})

const headings = ['意见内容', '来源', '条款', '类型', '提出单位', '提出人', '身份', '编号', '收到日期']
type Cell = string | number | Date | { formula: string; result: string }

const sheet = async (rows: Cell[][], first: string[] = headings): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('意见')
  page.addRow(first)
  for (const row of rows) page.addRow(row)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const upload = (bytes: Uint8Array): Promise<string> => uploadFile(staff, bytes, 'a.xlsx', 'draft')

const run = async (uploadId: string, preview: boolean) => {
  const started = await staff.post(`/drafts/${draftId}/opinion-imports`, { uploadId, preview })
  expect(started.status).toBe(202)
  return eventually(
    async () => {
      const { body } = await staff.get(`/jobs/${started.body.jobId}`)
      return ['done', 'failed'].includes(body.status) && body
    },
    { what: 'the import is over' },
  )
}

const total = async (query: string) => (await staff.get(`/drafts/${draftId}/opinions?${query}`)).body.total

describe('其他途径的意见', () => {
  it('会议纪要先分段，由人拆成意见后登记；别的草案的纪要不给看', async () => {
    const text =
      '立法座谈会纪要\n一、王某某（光明社区）：第五条的时间建议再延长一小时。\n冬季可以不变。\n张律师：第七条表述不清。'
    const { status, body } = await staff.post(`/drafts/${draftId}/minutes/preview`, { text })
    expect(status).toBe(200)
    expect(body.paragraphs.map(({ part }: { part: string }) => part)).toEqual(['left-out', 'opens', 'goes-on', 'opens'])
    const resident = await newResident()
    expect((await resident.post(`/drafts/${draftId}/minutes/preview`, { text })).status).toBe(403)
    expect((await staff.post(`/drafts/01ARZ3NDEKTSV4RRFFQ69G5FAV/minutes/preview`, { text })).status).toBe(404)
  })

  it('一份纪要的原件照片随拆出来的每一条意见存档', async () => {
    const attachments = [{ uploadId: await uploadFile(staff, await photograph()) }]
    const said = ['座谈会上提出：第五条的时间再延长一小时。', '座谈会上提出：第六条的罚款偏高，建议先警告。']
    for (const text of said) {
      const made = await staff.post(
        `/drafts/${draftId}/registered-opinions`,
        letter({ text, source: 'meeting', attachments }),
      )
      expect(made).toMatchObject({ status: 201, body: { attachments: [{ kind: 'picture', state: 'passed' }] } })
      const kept = (await staff.get(`/opinions/${made.body.id}`)).body.attachments[0]
      expect((await fetch(kept.url)).status).toBe(200)
    }
  })

  it('逐条登记：写明来源、编号、提出人，与其他意见一起排队', async () => {
    const made = await staff.post(`/drafts/${draftId}/registered-opinions`, letter({ receivedAt: '2026-11-02' }))
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      status: 'submitted',
      source: 'letter',
      number: '信〔2026〕15号',
      submitter: { organisation: '演示市某协会' },
    })
    expect(made.body.createdAt).toMatch(/^2026-11-02/)
    const found = await staff.get(`/drafts/${draftId}/opinions?source=letter&q=${encodeURIComponent('信〔2026〕15号')}`)
    expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([made.body.id])
    const decided = await staff.put(`/opinions/${made.body.id}/decision`, { result: 'noted', reply: '留作参考。' })
    expect(decided.body.status).toBe('decided')
  })

  it('同一封信再登记一次是 409；别人说同样的话是另一条', async () => {
    const first = await staff.post(`/drafts/${draftId}/registered-opinions`, letter({ number: '信2' }))
    const again = await staff.post(`/drafts/${draftId}/registered-opinions`, letter({ number: '信2' }))
    expect([again.status, again.body.opinionId]).toEqual([409, first.body.id])
    const other = letter({ number: '信2', submitter: { organisation: '另一个协会' } })
    expect((await staff.post(`/drafts/${draftId}/registered-opinions`, other)).status).toBe(201)
  })

  it('未来的日期、不认识的来源、没有的条款都说得清楚；群众不能登记', async () => {
    for (const more of [
      { receivedAt: '2099-01-01' },
      { receivedAt: '2026-02-31' },
      { source: 'app' },
      { article: '第九十条' },
    ]) {
      const { status, body } = await staff.post(`/drafts/${draftId}/registered-opinions`, letter(more))
      expect([status, body.fields.length]).toEqual([422, 1])
    }
    const resident = await newResident()
    expect((await resident.post(`/drafts/${draftId}/registered-opinions`, letter())).status).toBe(403)
  })

  it('从表格导入：先预览，再整批导入，再导入一次不会重复', async () => {
    const rows: Cell[][] = Array.from({ length: 40 }, (_, n) => [
      `座谈会上第 ${n + 1} 位发言人建议增设休息座椅。`,
      '座谈会',
      n % 2 ? '第四条' : '',
      '新增',
      '',
      `发言人${n + 1}`,
      '群众',
      '纪要3号',
      n % 3 ? '2026/11/3' : new Date('2026-11-03T00:00:00Z'),
    ])
    const uploadId = await upload(await sheet(rows))
    const before = await total('source=meeting')
    const look = await run(uploadId, true)
    expect(look.result).toMatchObject({ rows: 40, errorCount: 0, already: 0, imported: 0 })
    expect(await total('source=meeting')).toBe(before)
    expect((await run(uploadId, false)).result).toMatchObject({ imported: 40, already: 0 })
    expect(await total('source=meeting')).toBe(before + 40)
    expect(await total('source=meeting&from=2026-11-03&to=2026-11-03')).toBe(40)
    expect((await run(uploadId, false)).result).toMatchObject({ imported: 0, already: 40 })
    expect(await total('source=meeting')).toBe(before + 40)
  })

  it('有一处错误就一条也不导入，并指出是哪一格', async () => {
    const before = await total('')
    const good: Cell[] = [
      '建议公园增设直饮水点，方便锻炼的群众。',
      '听证会',
      '第四条',
      '新增',
      '',
      '王某',
      '群众',
      '',
      '',
    ]
    const bad: Cell[][] = [
      good,
      ['太短', '听证会', '第四条', '新增', '', '', '', '', ''],
      [{ formula: 'A2', result: '建议公园增设直饮水点，方便锻炼的群众。' }, '听证会', '', '', '', '', '', '', ''],
      ['建议公园增设直饮水点，方便锻炼的群众。', '飞鸽', '第九十条', '改', '', '', '贵族', '', '明天'],
    ]
    const { result } = await run(await upload(await sheet(bad)), false)
    expect(result.imported).toBe(0)
    const cells = result.errors.map(({ cell }: { cell: string }) => cell)
    expect(new Set(cells)).toEqual(new Set(['A3', 'A4', 'B5', 'C5', 'D5', 'G5', 'I5']))
    expect(result.errors.find(({ cell }: { cell: string }) => cell === 'A4').message).toMatch(/公式/)
    expect(await total('')).toBe(before)
  })

  it('表头不对、不是表格、空文件都说得清楚', async () => {
    const { result } = await run(await upload(await sheet([['x']], ['内容', '来源', '来源'])), true)
    expect(result.errors.map(({ cell }: { cell: string }) => cell)).toEqual(['A1', 'C1', 'A1'])
    const failed = await run(await upload(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0)), true)
    expect([failed.status, failed.error]).toEqual(['failed', expect.stringMatching(/Excel/)])
  })

  it('给出模板，填好就能导入', async () => {
    const { url } = (await staff.get('/opinion-import-template')).body
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await (await fetch(url)).arrayBuffer())
    const page = book.worksheets[0]
    page?.addRow(['模板里的一条意见：建议增加公园照明。', '来信'])
    const filled = new Uint8Array(await book.xlsx.writeBuffer())
    expect((await run(await upload(filled), true)).result).toMatchObject({ rows: 1, errorCount: 0 })
  })
})

describe('分工、交办与批注', () => {
  it('按条款分工，其余平摊；单独交办的不变；按经办人筛选', async () => {
    const me = (await staff.get('/me')).body.id
    const { body: shares } = await staff.get(`/drafts/${draftId}/shares`)
    const other = shares.staff.find(({ id }: { id: string }) => id !== me)
    const set = await staff.put(`/drafts/${draftId}/shares`, {
      articles: { 第四条: other.id },
      people: [me, other.id],
      rev: shares.rev,
    })
    expect(set.status).toBe(200)
    const stale = await staff.put(`/drafts/${draftId}/shares`, { articles: {}, people: [], rev: shares.rev })
    expect(stale.status).toBe(409)
    const fourth = await total('article=第四条')
    expect(await total(`article=第四条&assignee=${other.id}`)).toBe(fourth)
    const rest = [await total('article=none&assignee=me'), await total(`article=none&assignee=${other.id}`)]
    expect(rest[0] + rest[1]).toBe(await total('article=none'))
    expect(Math.min(...rest)).toBeGreaterThan(2)
    const one = (await staff.get(`/drafts/${draftId}/opinions?article=第四条&limit=1`)).body.items[0]
    expect((await staff.put(`/opinions/${one.id}/assignee`, { accountId: me })).body.assignee).toBe(me)
    expect(await total('article=第四条&assignee=me')).toBe(1)
    const resident = (await (await newResident()).get('/me')).body.id
    expect((await staff.put(`/opinions/${one.id}/assignee`, { accountId: resident })).status).toBe(422)
  })

  it('批注只有工作人员看得到', async () => {
    const author = await newResident()
    const said = await author.post(`/drafts/${draftId}/opinions`, {
      article: '第五条',
      kind: 'other',
      text: '建议写清楚什么是非指定区域。',
    })
    const path = `/opinions/${said.body.id}/notes`
    expect((await staff.post(path, { text: '请城管部门看一下这条。' })).status).toBe(201)
    const reviewer = await signIn('demo-reviewer')
    expect((await reviewer.get(path)).body.items).toMatchObject([{ text: '请城管部门看一下这条。', own: false }])
    expect((await author.get(path)).status).toBe(403)
    expect(JSON.stringify((await author.get(`/opinions/${said.body.id}`)).body)).not.toContain('城管部门看')
  })

  it('常用筛选跟着账号走', async () => {
    const items = [{ name: '第四条的企业意见', query: 'article=第四条&capacity=enterprise' }]
    expect((await staff.put('/queue-views', { items })).body).toEqual({ items })
    expect((await (await signIn('demo-staff')).get('/queue-views')).body).toEqual({ items })
    expect((await staff.put('/queue-views', { items: [...items, ...items] })).status).toBe(422)
  })
})

describe('征询部门意见', () => {
  it('写明期限，部门只看到意见本身；答复之后队列里看得到', async () => {
    const department = await signIn('demo-admin')
    const departmentId = (await department.get('/me')).body.id
    const author = await newResident()
    const said = await author.post(`/drafts/${draftId}/opinions`, {
      article: '第五条',
      kind: 'other',
      text: '建议由城管部门统一划定燃放区域，并且公布。',
      submitter: { name: '某某某', district: '演示一区' },
    })
    const path = `/opinions/${said.body.id}/consultation`
    const question = '划定区域是否可行？'
    const late = await staff.put(path, { departmentId, question, dueAt: '2020-01-01' })
    expect([late.status, late.body.fields[0].path]).toEqual([422, 'dueAt'])
    const asked = await staff.put(path, { departmentId, question, dueAt: '2099-12-31' })
    expect(asked.body.consultation).toMatchObject({ question, dueAt: '2099-12-31' })
    expect((await staff.get(`/drafts/${draftId}/opinions?consultation=waiting`)).body.items[0].id).toBe(said.body.id)
    const list = await department.get('/consultations')
    const mine = list.body.items.find(({ opinionId }: { opinionId: string }) => opinionId === said.body.id)
    expect(mine).toMatchObject({ question, article: '第五条' })
    expect(JSON.stringify(list.body)).not.toContain('某某某')
    const answered = await department.put(`/consultations/${said.body.id}/answer`, {
      answer: '可行，建议授权我局划定。',
    })
    expect(answered.status).toBe(200)
    expect((await staff.get(`/opinions/${said.body.id}`)).body.consultation.answer).toBe('可行，建议授权我局划定。')
    expect((await staff.get(`/drafts/${draftId}/opinions?consultation=answered&limit=1`)).body.total).toBe(1)
    expect((await author.get(`/opinions/${said.body.id}`)).body.consultation).toBeUndefined()
    expect((await author.get('/consultations')).status).toBe(403)

    const told = (person: Client, kind: string) =>
      eventually(
        async () => {
          const { items } = (await person.get('/me/notifications?limit=100')).body
          return items.some((one: Told) => one.kind === kind && one.opinionId === said.body.id)
        },
        { what: `a notice ${kind}` },
      )
    await told(department, 'advice_asked')
    await told(staff, 'advice_answered')

    expect((await staff.put(`/opinions/${said.body.id}/decision`, { result: 'adopted', reply: '采纳。' })).status).toBe(
      200,
    )
    const after = (await department.get('/consultations')).body.items.find(
      ({ opinionId }: { opinionId: string }) => opinionId === said.body.id,
    )
    expect(after).toMatchObject({ decided: true, answer: '可行，建议授权我局划定。' })
    const again = await department.put(`/consultations/${said.body.id}/answer`, { answer: '再想想。' })
    expect([again.status, again.body.code]).toEqual([409, 'opinion_already_decided'])
  })
})
