import { doubtsOf, headingsFrom } from './placed'

const article = (line: number, label: string, ...path: string[]) => ({ line, label, path, text: '文' })
const articles = [
  article(3, '第一条', '第一章 总则'),
  article(9, '第二条', '第一章 总则'),
  article(20, '第四条', '第二章 管理', '第一节 登记'),
]
const warnings = [
  { code: 'text_unplaced', message: '标题前有文字', place: { line: 1 } },
  { code: 'number_skipped', message: '缺少第三条', place: { line: 20, excerpt: '第四条' } },
  { code: 'table_compared', message: '没有位置' },
]
const said = (doubts: { message: string; index: number }[]) => doubts.map(({ message, index }) => [index, message])

it('puts each warning at the article it stands in', () => {
  expect(said(doubtsOf(articles, warnings, false))).toEqual([
    [-1, '标题前有文字'],
    [2, '缺少第三条'],
    [-1, '没有位置'],
  ])
})

it('says what is odd about the numbers as they stand once something was put right', () => {
  const right = [...articles.slice(0, 2), article(9, '第三条', '第一章 总则'), ...articles.slice(2)]
  expect(said(doubtsOf(right, warnings, true))).toEqual([
    [-1, '标题前有文字'],
    [-1, '没有位置'],
  ])
  expect(
    doubtsOf(
      [articles[0], articles[2]].flatMap((each) => each ?? []),
      [],
      true,
    ),
  ).toMatchObject([{ index: 1, excerpt: '第四条　文' }])
})

it('shows only the headings that begin at an article', () => {
  expect(headingsFrom(articles, 0)).toEqual([{ text: '第一章 总则', level: 0 }])
  expect(headingsFrom(articles, 1)).toEqual([])
  expect(headingsFrom(articles, 2)).toEqual([
    { text: '第二章 管理', level: 0 },
    { text: '第一节 登记', level: 1 },
  ])
})
