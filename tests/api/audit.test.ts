import { type Client, client, newKey, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'

let staff: Client
let admin: Client
let staffId: string
let draftId: string
let opinionId: string

type Entry = { kind: string; action: string; target: string; by: string; changes: { field: string }[] }

const log = async (query: string): Promise<Entry[]> => {
  const { status, body } = await admin.get(`/audit-log?${query}`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.items
}
const found = (query: string, is: (entry: Entry) => boolean) =>
  eventually(async () => (await log(query)).find(is), { within: 15_000, what: `the record of ${query}` })

beforeAll(async () => {
  ;[staff, admin] = await Promise.all([signIn('demo-staff'), signIn('demo-admin')])
  staffId = (await staff.get('/me')).body.id
  draftId = await openDraft(staff)
  const resident = await newResident()
  const { body } = await resident.post(`/drafts/${draftId}/opinions`, {
    article: '第五条',
    kind: 'modify',
    text: '建议增加公园饮水设施，电话 13812345678。',
  })
  opinionId = body.id
  await resident.patch(`/opinions/${opinionId}`, { text: '建议增加公园饮水设施和座椅，电话 13812345678。' })
  await staff.put(`/opinions/${opinionId}/decision`, { result: 'adopted', reply: '已采纳。' })
})

describe('审计日志', () => {
  it('处理意见：谁、何时、从何处、从什么改为什么', async () => {
    const entry = await found(`target=${opinionId}`, ({ by }) => by === staffId)
    expect(entry).toMatchObject({ kind: 'opinion', action: 'change', draftId, byName: expect.any(String) })
    expect(entry).toMatchObject({ origin: { place: '127.0.*.*' } })
    expect(entry.changes).toEqual(
      expect.arrayContaining([
        { field: 'status', from: 'S', to: 'D' },
        { field: 'decision.result', to: 'adopted' },
      ]),
    )
  })

  it('群众提交的意见自成记录，修改另记；电话已遮盖', async () => {
    const entries = await log(`target=${opinionId}`)
    expect(entries.some(({ action }) => action === 'create')).toBe(false)
    const edit = entries.find(({ changes }) => changes.some(({ field }) => field === 'text'))
    expect(edit).toMatchObject({ action: 'change' })
    expect(JSON.stringify(entries)).toContain('138****5678')
    expect(JSON.stringify(entries)).not.toContain('13812345678')
  })

  it('按人、按类型、按时间筛选；翻页不重不漏；别的查询的翻页位置不能用', async () => {
    await found(`by=${staffId}&kind=draft`, ({ target, action }) => target === draftId && action === 'create')
    const of = (items: Entry[]) => items.filter(({ target, kind }) => target === draftId && kind === 'draft').length
    const all = await log(`by=${staffId}&kind=draft&limit=100`)
    expect(of(all)).toBeGreaterThanOrEqual(2)
    expect(all.every(({ by, kind }) => by === staffId && kind === 'draft')).toBe(true)
    const ids: string[] = []
    let next: string | undefined
    do {
      const { status, body } = await admin.get(
        `/audit-log?draftId=${draftId}&limit=1${next ? `&next=${encodeURIComponent(next)}` : ''}`,
      )
      expect(status).toBe(200)
      ids.push(...body.items.map(({ id }: { id: string }) => id))
      next = body.next
      if (next) {
        const other = await admin.get(`/audit-log?limit=1&next=${encodeURIComponent(next)}`)
        expect(other.body.code).toBe('cursor_invalid')
      }
    } while (next && ids.length < 50)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe((await log(`draftId=${draftId}&limit=100`)).length)
    expect(await log('from=2020-01-01T00:00:00Z&to=2020-03-01T00:00:00Z')).toEqual([])
    expect((await admin.get('/audit-log?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z')).status).toBe(422)
  })

  it('下载导出文件另有记录，十五分钟内只记一次', async () => {
    const asked = await staff.post(`/drafts/${draftId}/exports`, { format: 'csv' }, { key: newKey() })
    const id = asked.body.exportId as string
    await eventually(async () => (await staff.get(`/exports/${id}`)).body.url, { within: 20_000, what: 'the file' })
    await staff.get(`/exports/${id}`)
    await found(`target=${id}`, ({ action }) => action === 'create')
    const entries = await log(`target=${id}`)
    expect(entries.filter(({ action, by }) => action === 'download' && by === staffId)).toHaveLength(1)
  })

  it('导出为 CSV，导出本身也有记录', async () => {
    const asked = await admin.post('/audit-log/exports', { draftId }, { key: newKey() })
    expect(asked.status).toBe(202)
    const done = await eventually(
      async () => {
        const { body } = await admin.get(`/audit-log/exports/${asked.body.exportId}`)
        return body.status === 'done' ? body : undefined
      },
      { within: 20_000, what: 'the CSV' },
    )
    const bytes = new Uint8Array(await (await fetch(done.url)).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const csv = new TextDecoder().decode(bytes)
    expect(csv).toContain('状态：待处理 → 已处理')
    expect(csv).toContain('处理结果：（空） → 采纳')
    expect(csv).not.toContain('13812345678')
    expect(done.rows).toBe(csv.trim().split('\r\n').length - 1)
    await found(`target=${asked.body.exportId}`, ({ action }) => action === 'download')
  })

  it('只有管理员能看', async () => {
    expect((await staff.get('/audit-log')).status).toBe(403)
    expect((await staff.post('/audit-log/exports')).status).toBe(403)
    expect((await (await newResident()).get('/audit-log')).status).toBe(403)
    expect((await client().get('/audit-log')).status).toBe(401)
  })
})
