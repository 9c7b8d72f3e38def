import { followAnchor, leadingTo, type Step } from './anchors'
import { compareVersions } from './compare'

const version = (texts: Record<string, string>) => ({
  articles: Object.entries(texts).map(([label, text]) => ({ label, text })),
})
const parks = '城市公园应当每日六时至二十二时免费开放，确需临时闭园的应当提前三日公告。'
const dogs = '在公园内遛犬的，应当由成年人牵引，并及时清除犬只粪便，保持环境卫生。'
const fines = '违反本条例规定损毁花草树木的，由城市管理部门责令改正，可以处五十元以上二百元以下罚款。'
const trees = '公园管理单位应当对古树名木建立档案，设置标志，落实养护责任。'
const money = '公园建设和管理所需经费应当列入本级财政预算，专款专用，接受审计监督。'

const step = (from: number, before: Record<string, string>, to: number, after: Record<string, string>): Step => ({
  from,
  to,
  entries: compareVersions(version(before), version(after)),
})

const one = { 第一条: parks, 第二条: dogs, 第三条: fines, 第四条: trees }
const two = { 第一条: parks, 第二条: money, 第三条: dogs, 第四条: fines.replace('五十元', '一百元') }
const three = { 第一条: money, 第二条: parks, 第三条: fines.replace('五十元', '一百元') }
const steps = [step(1, one, 2, two), step(2, two, 3, three)]

it('follows an article whose number changed, and says so', () => {
  const anchor = followAnchor({ version: 1, article: '第二条' }, steps.slice(0, 1))
  expect(anchor).toMatchObject({ version: 2, state: 'renumbered', articles: ['第三条'] })
  expect(anchor?.words).toBe('第二条在第 2 稿中是第三条，文字没有改动。')
})

it('calls the way by the gravest thing on it', () => {
  expect(followAnchor({ version: 1, article: '第三条' }, steps)).toMatchObject({
    version: 3,
    state: 'changed',
    articles: ['第三条'],
  })
})

it('says in which version an article was deleted, and never goes on to another', () => {
  expect(followAnchor({ version: 1, article: '第四条' }, steps)).toEqual({
    version: 3,
    state: 'deleted',
    articles: [],
    deletedIn: 2,
    words: '第四条已在第 2 稿中删去。',
  })
  expect(followAnchor({ version: 1, article: '第二条' }, steps)).toMatchObject({ state: 'deleted', deletedIn: 3 })
})

it('tells whether the quoted words still stand', () => {
  const texts = (number: number) => (number === 2 ? version(two).articles : undefined)
  const quoted = (quote: string) => followAnchor({ version: 1, article: '第三条', quote }, steps.slice(0, 1), texts)
  expect(quoted('五十元以上二百元以下')?.quote).toEqual({ state: 'changed' })
  expect(quoted('损毁 花草树木')?.quote).toEqual({ state: 'kept', article: '第四条' })
})

it('names all parts of an article that was split, and the one that holds the quoted words', () => {
  const before = { 第一条: `${parks}\n${dogs}\n${fines}`, 第二条: trees }
  const after = { 第一条: parks, 第二条: `${dogs}\n${fines}`, 第三条: trees }
  const anchor = followAnchor(
    { version: 1, article: '第一条', quote: '由成年人牵引' },
    [step(1, before, 2, after)],
    () => version(after).articles,
  )
  expect(anchor).toMatchObject({
    state: 'split',
    articles: ['第一条', '第二条'],
    quote: { state: 'kept', article: '第二条' },
  })
})

it('does not choose among articles of one label', () => {
  const twice: Step = {
    from: 1,
    to: 2,
    entries: [
      { kind: 'unchanged', from: ['第一条'], to: ['第一条'] },
      { kind: 'renumbered', from: ['第一条'], to: ['第五条'] },
    ],
  }
  expect(followAnchor({ version: 1, article: '第一条' }, [twice])).toMatchObject({
    state: 'unclear',
    articles: ['第一条', '第五条'],
  })
})

it('finds what was said of an article under its earlier numbers', () => {
  expect(leadingTo('第三条', Object.keys(one), 1, steps.slice(0, 1))).toEqual(['第二条'])
  expect(leadingTo('第二条', Object.keys(one), 1, steps.slice(0, 1))).toEqual([])
})

it('has nothing to say where there is no further version', () => {
  expect(followAnchor({ version: 2, article: '第一条' }, [])).toBeUndefined()
})
