import { joinsOf } from './corrections'

it('names each article to join by its place after the joins before it', () => {
  const articles = ['第一条', '第二条', '第二条', '第三条', '第三条'].map((label) => ({ label }))
  expect(joinsOf(articles, new Set([4, 2]))).toEqual([
    { label: '第二条', position: 3, join: true },
    { label: '第三条', position: 4, join: true },
  ])
})
