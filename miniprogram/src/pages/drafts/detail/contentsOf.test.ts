import { chaptersOf } from './contentsOf'

it('groups the articles of a law by their innermost headings', () => {
  const paths = [
    ['第一编', '第一章'],
    ['第一编', '第一章'],
    ['第一编', '第二章'],
    ['第二编', '第一章'],
  ]
  expect(chaptersOf(paths.map((path) => ({ path })))).toEqual([
    { above: ['第一编'], title: '第一章', from: 0, to: 2 },
    { above: [], title: '第二章', from: 2, to: 3 },
    { above: ['第二编'], title: '第一章', from: 3, to: 4 },
  ])
})

it('takes a law without headings as one', () => {
  expect(chaptersOf([{ path: [] }, { path: [] }])).toEqual([{ above: [], title: '', from: 0, to: 2 }])
  expect(chaptersOf([])).toEqual([])
})
