import { headingsAt } from './headings'

const articles = [
  { path: ['第一章 总则'] },
  { path: ['第一章 总则'] },
  { path: ['第二章 规划', '第一节 编制'] },
  { path: ['第二章 规划', '第二节 实施'] },
]

describe('headingsAt', () => {
  it('names a heading where it begins', () => {
    expect(articles.map((_, index) => headingsAt(articles, index))).toEqual([
      ['第一章 总则'],
      [],
      ['第二章 规划', '第一节 编制'],
      ['第二节 实施'],
    ])
  })
})
