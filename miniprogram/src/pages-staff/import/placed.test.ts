import { headingsFrom, warningsAt } from './placed'

const articles = [
  { line: 3, path: ['第一章'] },
  { line: 6, path: ['第一章'] },
  { line: 9, path: ['第二章', '第一节'] },
]

it('puts a warning to the article it stands in', () => {
  const at = (line: number, message: string) => ({ message, place: { line, excerpt: '' } })
  expect([...warningsAt(articles, [at(1, '前'), at(7, '中'), at(99, '后'), { message: '无' }])]).toEqual([
    [-1, ['前', '无']],
    [1, ['中']],
    [2, ['后']],
  ])
})

it('names the headings that begin at an article', () => {
  expect(headingsFrom(articles, 0)).toEqual([{ text: '第一章', level: 0 }])
  expect(headingsFrom(articles, 1)).toEqual([])
  expect(headingsFrom(articles, 2)).toEqual([
    { text: '第二章', level: 0 },
    { text: '第一节', level: 1 },
  ])
})
