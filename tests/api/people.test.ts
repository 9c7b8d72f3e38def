import ExcelJS from 'exceljs'
import { type Client, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'
import { upload as uploadFile } from '../support/files'

let admin: Client
beforeAll(async () => {
  admin = await signIn('demo-admin')
})

/** A number that no other test uses. */
const newPhone = (() => {
  let count = Math.floor(Math.random() * 9e7)
  return () => `136${String(++count).padStart(8, '0')}`
})()

type Cell = string | { formula: string; result: string }
const workbook = async (rows: Cell[][]): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('表')
  for (const row of rows) page.addRow(row)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
const csv = (rows: string[][]) => new TextEncoder().encode(`\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}`)

const upload = (bytes: Uint8Array, name = 'a.xlsx'): Promise<string> => uploadFile(admin, bytes, name, 'draft')

const run = async (path: string, uploadId: string, preview: boolean) => {
  const started = await admin.post(path, { uploadId, preview })
  expect(started.status).toBe(202)
  return eventually(
    async () => {
      const { body } = await admin.get(`/jobs/${started.body.jobId}`)
      return ['done', 'failed'].includes(body.status) && body
    },
    { what: 'the import is over' },
  )
}

const HEAD = ['姓名', '手机号', '身份', '可处理的草案']

describe('准备的身份', () => {
  const prepare = async () => {
    const phone = newPhone()
    const { body } = await admin.post('/people', { name: '准备一', phone, roles: ['statistics'] })
    return { ...body, phone } as { phone: string; id: string; invitation: string }
  }
  /** All that wait, page by page. */
  const listed = async (id: string) => {
    let next: string | undefined
    do {
      const { body } = await admin.get(`/prepared-people?limit=100${next ? `&next=${next}` : ''}`)
      const found = body.items.find((item: { id: string }) => item.id === id)
      if (found) return found
      next = body.next
    } while (next)
    return undefined
  }

  it('列在待验证里，看得到身份和打了码的手机号；撤回后邀请码失效，验证手机号也不再提出身份', async () => {
    const one = await prepare()
    const shown = await eventually(() => listed(one.id))
    expect(shown).toMatchObject({ name: '准备一', roles: ['statistics'], invited: true })
    expect(shown.phone).toMatch(/^136\*{4}\d{4}$/)
    expect(JSON.stringify(shown)).not.toContain(one.invitation)
    expect((await admin.delete(`/prepared-people/${one.id}`)).status).toBe(204)
    expect((await admin.delete(`/prepared-people/${one.id}`)).status).toBe(404)
    await eventually(async () => (await listed(one.id)) === undefined)
    const person = await newResident(one.phone)
    expect((await person.get('/me')).body.proposedRoles).toBeUndefined()
    expect((await person.post('/me/roles', { invitation: one.invitation })).body.code).toBe('invitation_invalid')
  })

  it('本人验证手机号之后移到人员里待确认，这时也能撤回；已经生效的不能', async () => {
    const [one, two] = [await prepare(), await prepare()]
    const [first, second] = [await newResident(one.phone), await newResident(two.phone)]
    await eventually(async () => (await listed(one.id)) === undefined && (await listed(two.id)) === undefined)
    const me = (await first.get('/me')).body
    expect(me.proposedRoles).toEqual(['statistics'])
    const people = async () =>
      (await admin.get('/people?limit=100')).body.items as { id: string; preparedId?: string }[]
    await eventually(async () => (await people()).some(({ id, preparedId }) => id === me.id && preparedId === one.id))
    expect((await admin.delete(`/prepared-people/${one.id}`)).status).toBe(204)
    await eventually(async () => !(await people()).some(({ id }) => id === me.id))
    expect((await admin.post(`/people/${me.id}/roles/confirmation`)).body.code).toBe('role_not_proposed')
    expect((await second.post('/me/roles', { invitation: two.invitation })).status).toBe(200)
    expect((await admin.delete(`/prepared-people/${two.id}`)).body.code).toBe('role_not_proposed')
  })
})

describe('从表格导入人员', () => {
  it('先预览，再整批导入，再导入不会重复；本人验证手机号后由管理员确认，限定的草案生效', async () => {
    const draftId = await openDraft(await signIn('demo-staff'))
    const { title } = (await admin.get(`/drafts/${draftId}`)).body
    const unique = `${title}${draftId.slice(-6)}`
    await admin.patch(`/drafts/${draftId}`, { title: unique })
    const phone = newPhone()
    const uploadId = await upload(
      await workbook([HEAD, ['周一一', phone, '法规经办、统计', unique], ['周二二', newPhone(), '复核']]),
    )
    const look = await run('/people-imports', uploadId, true)
    expect(look.result).toMatchObject({ rows: 2, errorCount: 0, already: 0, imported: 0 })
    expect(look.result.first[0].words).toMatch(/^周一一 · 136\*\*\*\*\d{4} · 法规经办、统计$/)
    expect((await run('/people-imports', uploadId, false)).result).toMatchObject({ imported: 2, already: 0 })
    expect((await run('/people-imports', uploadId, false)).result).toMatchObject({ imported: 0, already: 2 })

    const person = await newResident(phone)
    const me = (await person.get('/me')).body
    expect(me.proposedRoles).toEqual(['handler', 'statistics'])
    const listed = await eventually(async () =>
      (await admin.get('/people?limit=50')).body.items.find(({ id }: { id: string }) => id === me.id),
    )
    expect(listed.proposedRoles).toEqual(['handler', 'statistics'])
    const confirmed = await admin.post(`/people/${me.id}/roles/confirmation`)
    expect(confirmed.body).toMatchObject({ name: '周一一', draftIds: [draftId] })
    expect(confirmed.body.roles).toEqual(expect.arrayContaining(['handler', 'statistics']))
  })

  it('公式、错误的表头、号码重复、自己的号码、不认识的身份：逐格说明，一个也不导入', async () => {
    const [good, twice] = [newPhone(), newPhone()]
    const rows: Cell[][] = [
      HEAD,
      ['吴三三', good, '法规经办'],
      ['吴四四', { formula: '1+1', result: '2' }, '法规经办'],
      ['吴五五', twice, '县长'],
      ['吴六六', twice, '复核'],
      ['', '123', '复核'],
    ]
    const { result } = await run('/people-imports', await upload(await workbook(rows)), false)
    expect(result.imported).toBe(0)
    const cells = result.errors.map(({ cell, message }: Record<string, string>) => `${cell} ${message}`)
    expect(cells).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^B3 .*公式/),
        expect.stringMatching(/^C4 没有“县长”/),
        expect.stringMatching(/^B5 与第 4 行的手机号相同/),
        expect.stringMatching(/^B6 .*11 位/),
        expect.stringMatching(/^A6 /),
      ]),
    )
    const headings = await run(
      '/people-imports',
      await upload(csv([['名字', '手机号', '手机号', '身份']]), 'a.csv'),
      false,
    )
    expect(headings.result.errors.map(({ cell }: { cell: string }) => cell)).toEqual(['A1', 'C1', 'A1'])
    expect((await (await newResident(good)).get('/me')).body.proposedRoles).toBeUndefined()
  })

  it('代表、家站室、立法联系点各有自己的表', async () => {
    const name = `演示${newPhone()}`
    const station = csv([
      ['名称', '地区', '地址', '接收留言', '类别', '经纬度'],
      [name, '演示一区', '演示路 1 号', '是', '代表之家', '34.806，117.318'],
    ])
    const nowhere = csv([
      ['名称', '地区', '地址', '类别', '经纬度'],
      [`${name}二`, '演示一区', '演示路 2 号', '茶馆', '东经一百一十七度'],
    ])
    const { errors } = (await run('/station-imports', await upload(nowhere, 'a.csv'), false)).result
    expect(errors.map(({ cell }: { cell: string }) => cell).toSorted()).toEqual(['D2', 'E2'])
    const stationId = await upload(station, 'a.csv')
    expect((await run('/station-imports', stationId, false)).result).toMatchObject({ imported: 1 })
    await eventually(async () => (await run('/station-imports', stationId, true)).result.already === 1)
    const there = await eventually(
      async () => (await admin.get(`/stations?q=${encodeURIComponent(name)}`)).body.items[0],
    )
    expect(there).toMatchObject({ kind: 'home', latitude: 34.806, longitude: 117.318 })
    const deputies = csv([
      ['姓名', '级别', '届次', '地区', '所在家站室', '关注领域'],
      [`${name}代表`.slice(-12), '市人大代表', '第十七届', '演示一区', name, '教育、物业'],
    ])
    const made = await run('/deputy-imports', await upload(deputies, 'a.csv'), false)
    expect(made.result).toMatchObject({ imported: 1, errorCount: 0 })
    const points = csv([
      ['名称', '地区', '地址', '类别', '设立日期'],
      [name, '演示一区', '演示路 1 号', '街道', '二〇二六年'],
    ])
    const refused = await run('/contact-point-imports', await upload(points, 'a.csv'), false)
    expect(refused.result).toMatchObject({ imported: 0, errors: [{ cell: 'E2' }] })
    const staff = await signIn('demo-staff')
    expect((await staff.post('/people-imports', { uploadId: stationId })).status).toBe(403)
    expect((await staff.post('/station-imports', { uploadId: stationId })).status).toBe(403)
  })

  it('修改已有的人：姓名与限定的草案', async () => {
    const person = await newResident()
    const me = (await person.get('/me')).body
    const draftId = await openDraft(await signIn('demo-staff'))
    const set = await admin.put(`/people/${me.id}/roles`, { roles: ['handler'], name: '郑某某', draftIds: [draftId] })
    expect(set.body).toMatchObject({ name: '郑某某', draftIds: [draftId] })
    expect((await admin.put(`/people/${me.id}/roles`, { roles: [], draftIds: null })).body.active).toBe(false)
  })
})
