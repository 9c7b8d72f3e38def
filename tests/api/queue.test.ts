import { type Client, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'

let staff: Client
let draftId: string
let residents: Client[]
beforeAll(async () => {
  staff = await signIn('demo-staff')
  draftId = await openDraft(staff)
  residents = await Promise.all(Array.from({ length: 3 }, newResident))
})

type Item = { id: string; status: string; article: string | null; kind: string; submitter?: { district?: string } }
type Counts = Record<string, Record<string, number>>

const list = async (query = '', who = staff) => (await who.get(`/drafts/${draftId}/opinions?${query}`)).body
const ids = (body: { items: Item[] }) => body.items.map(({ id }) => id)

const say = async (n: number, more: object = {}): Promise<string> => {
  const { status, body } = await (residents[n % 3] as Client).post(`/drafts/${draftId}/opinions`, {
    article: ['第四条', '第五条', null][n % 3],
    kind: n % 2 ? 'modify' : 'delete',
    text: `第 ${n} 条：建议${n % 4 === 0 ? '增设停車位' : '加强管理'}，方便群众休憩。`,
    submitter: { district: n % 2 ? '演示一区' : '演示二区', capacity: 'resident' },
    ...more,
  })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.id
}

/** Counts by going through the opinions one by one. */
const recount = async () => {
  const items: Item[] = []
  let next = ''
  do {
    const body = await list(`limit=100${next && `&next=${encodeURIComponent(next)}`}`)
    items.push(...body.items)
    next = body.next ?? ''
  } while (next)
  const by = (key: (item: Item) => string) => {
    const found: Record<string, number> = {}
    for (const item of items) found[key(item)] = (found[key(item)] ?? 0) + 1
    return found
  }
  return {
    total: items.length,
    status: by(({ status }) => status),
    article: by(({ article }) => article ?? 'none'),
    kind: by(({ kind }) => kind),
  }
}

describe('意见队列的筛选与数量', () => {
  it('任何一串操作之后，数量与逐条重数一致，自己的操作马上看得到', async () => {
    const made: string[] = []
    for (let n = 0; n < 18; n++) made.push(await say(n))
    await staff.post(`/opinions/${made[0]}/takeup`)
    await staff.put(`/opinions/${made[1]}/decision`, { result: 'adopted', reply: '采纳您的意见。' })
    await staff.put(`/opinions/${made[4]}/decision`, { result: 'noted', reply: '留作参考。' })
    await (residents[2] as Client).delete(`/opinions/${made[5]}`)
    await (residents[0] as Client).patch(`/opinions/${made[9]}`, {
      text: '改过的意见：请增加夜间照明，方便晚间锻炼。',
      kind: 'add',
    })
    const { total, counts } = await list('sort=oldest&limit=1')
    const truth = await recount()
    expect({ total, status: counts.status, article: counts.article, kind: counts.kind }).toEqual(truth)
    expect(ids(await list('result=adopted'))).toEqual([made[1]])
    expect(ids(await list('q=夜间照明'))).toEqual([made[9]])
    expect(ids(await list('status=withdrawn&kind=modify,delete'))).toEqual([made[5]])
    const before = (await list('status=decided&article=第五条')).total
    await staff.put(`/opinions/${made[7]}/decision`, { result: 'adopted', reply: '采纳您的意见。' })
    expect((await list('status=decided&article=第五条')).total).toBe(before + 1)
  })

  it('条件可以任意组合，旁边的数是换成那一项会有多少', async () => {
    const all = await list('limit=100&sort=oldest')
    const wanted = all.items.filter(
      (item: Item) => item.article === '第四条' && item.submitter?.district === '演示一区',
    )
    const found = await list('article=第四条&district=演示一区&sort=oldest&limit=100')
    expect(ids(found)).toEqual(ids({ items: wanted }))
    const counts = found.counts as Counts
    const elsewhere = all.items.filter(
      (item: Item) => item.article === '第五条' && item.submitter?.district === '演示一区',
    )
    expect(counts.article?.第五条).toBe(elsewhere.length)
    expect(counts.district?.演示二区).toBe(
      all.items.filter((item: Item) => item.article === '第四条' && item.submitter?.district === '演示二区').length,
    )
    expect((await staff.get(`/drafts/${draftId}/opinions/counts?article=第四条&district=演示一区`)).body.total).toBe(
      wanted.length,
    )
  })

  it('检索不分繁简、全半角，多个词须同时出现', async () => {
    const found = await list('q=停车位&limit=100')
    expect(found.items.length).toBeGreaterThan(3)
    expect(ids(await list(`q=${encodeURIComponent('停车位 第 8')}`))).toHaveLength(1)
    expect(ids(await list('q=没有人这样说'))).toEqual([])
  })

  it('按任何顺序翻页都不漏不重', async () => {
    const all = new Set(ids(await list('limit=100')))
    for (const sort of ['newest', 'oldest', 'article', 'longest', 'shortest']) {
      const seen: string[] = []
      let next = ''
      do {
        const body = await list(
          `kind=modify,delete,add&sort=${sort}&limit=4${next && `&next=${encodeURIComponent(next)}`}`,
        )
        seen.push(...ids(body))
        next = body.next ?? ''
      } while (next)
      expect([sort, seen.length, new Set(seen)]).toEqual([sort, all.size, all])
    }
    const first = (await list('kind=modify&sort=oldest&limit=2')).next
    const misused = await staff.get(
      `/drafts/${draftId}/opinions?kind=delete&sort=oldest&limit=2&next=${encodeURIComponent(first)}`,
    )
    expect([misused.status, misused.body.code]).toEqual([422, 'cursor_invalid'])
  })

  it('不认识的条件说得清楚', async () => {
    for (const query of [
      'status=lost',
      'kind=好',
      'source=pigeon',
      'from=昨天',
      'sort=random',
      'length=huge',
      'hasSuggestedText=也许',
    ]) {
      const { status, body } = await staff.get(`/drafts/${draftId}/opinions?${encodeURI(query)}`)
      expect([query, status, body.code, body.fields?.length]).toEqual([query, 422, 'fields_invalid', 1])
      expect(body.fields[0].message).toMatch(/[\u4e00-\u9fff]/)
      expect(body.fields[0].message).not.toBe('填写有误')
    }
  })

  it('群众看不到队列', async () => {
    expect((await (residents[0] as Client).get(`/drafts/${draftId}/opinions/counts`)).status).toBe(403)
  })
})
