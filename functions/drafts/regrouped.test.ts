import { regrouped } from './regrouped'

const composed = [
  { result: 'adopted', said: '甲', opinions: 3, reply: '采纳。' },
  { result: 'not_adopted', said: '乙', opinions: 2, reply: '不采纳。' },
  { result: 'adopted', said: '丙', opinions: 4, reply: '已采纳。' },
] as const

describe('groups of a report as staff word them', () => {
  it('merge, reword and leave out; the numbers stay the composition’s', () => {
    expect(regrouped(composed, [{ from: [2, 0], said: '开放时间过短', reply: '已延长。' }], 'groups')).toEqual([
      { result: 'adopted', said: '开放时间过短', reply: '已延长。', opinions: 7 },
    ])
  })

  it.each([
    ['two results as one', [{ from: [0, 1], said: '甲乙', reply: '' }]],
    [
      'a group twice',
      [
        { from: [0], said: '甲', reply: '' },
        { from: [0], said: '甲', reply: '' },
      ],
    ],
    ['a group that is not there', [{ from: [3], said: '丁', reply: '' }]],
  ])('refuse %s', (_, asked) => {
    expect(() => regrouped(composed, asked, 'groups')).toThrow(expect.objectContaining({ code: 'fields_invalid' }))
  })
})
