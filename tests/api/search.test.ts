import { client, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'

type Item = { kind: string; id: string; title: string; excerpt?: string; article?: string }

const search = async (query: string) =>
  (await client().get(`/search?${query}`)).body as { items: Item[]; totals: Record<string, number> }
const q = (words: string) => `q=${encodeURIComponent(words)}`

describe('搜索', () => {
  it('找得到公布的草案和条文，带出前后的字；没有公布的找不到', async () => {
    const staff = await signIn('demo-staff')
    const rare = `清风${Date.now()}`
    const hidden = await staff.post('/drafts', { title: `演示市${rare}条例（草案）` })
    const draftId = await openDraft(staff, {
      text: `演示市${rare}管理条例（草案）\n\n第一条 为了加强${rare}管理，制定本条例。\n\n第二条 ${rare}亭应当向公众免费开放，并设置饮水处。`,
    })
    const { items, totals } = await eventually(async () => {
      const found = await search(q(`${rare} 饮水处`))
      return found.items.length > 0 ? found : undefined
    })
    expect(items).toMatchObject([{ kind: 'article', id: draftId, article: '第二条' }])
    expect(items[0]?.excerpt).toContain('饮水处')
    expect(totals).toMatchObject({ draft: 0, article: 1 })
    expect((await search(q(rare))).items.some(({ id }) => id === hidden.body.id)).toBe(false)
  })

  it('按姓名和拼音找代表，按名称和地址找家站室', async () => {
    const { body } = await client().get('/deputies')
    const deputy = body.items.find(({ name }: { name: string }) => name === '陈玉兰')
    for (const words of ['陈玉兰', 'chenyulan', '未成年人保护'])
      expect((await search(q(words))).items.some(({ kind, id }) => kind === 'deputy' && id === deputy.id)).toBe(true)
    expect((await search(`${q('光明大道')}&kind=station`)).items).toMatchObject([{ kind: 'station' }])
  })

  it('没有结果是空的，不是错误；空的、过长的词是 422', async () => {
    expect(await search(q('没有这样的词语吧'))).toMatchObject({ items: [], totals: { article: 0 } })
    expect((await client().get('/search?q=')).status).toBe(422)
    expect((await client().get(`/search?${q('长'.repeat(51))}`)).status).toBe(422)
  })
})
