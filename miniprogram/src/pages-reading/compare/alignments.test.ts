import { type Alignment, isChange, isRewritten, placeOf, summaryOf } from './alignments'

const one = (part: Partial<Alignment>): Alignment => ({
  kind: 'changed',
  from: ['第一条'],
  to: ['第一条'],
  changes: [],
  ...part,
})

describe('a comparison in words', () => {
  it('says where an article went', () => {
    expect(placeOf(one({}))).toBe('第一条')
    expect(placeOf(one({ from: ['第十二条'], to: ['第十三条', '第十四条'] }))).toBe('第十二条 → 第十三条、第十四条')
    expect(placeOf(one({ kind: 'deleted', to: [] }))).toBe('第一条')
    expect(placeOf(one({ kind: 'added', from: [] }))).toBe('第一条')
  })

  it('does not count an article that only got another number', () => {
    const all = [one({ kind: 'renumbered' }), one({}), one({ kind: 'added' }), one({ kind: 'unchanged' })]
    expect(all.filter(isChange)).toHaveLength(2)
    expect(summaryOf(all)).toBe('共 2 处改动：修改 1 条，新增 1 条。')
    expect(summaryOf([one({ kind: 'unchanged' })])).toBe('两个版本的条文没有改动。')
  })
})

it('shows a rewritten article as two blocks, a retouched one in one line', () => {
  const long = '城市管理部门应当会同有关部门制定年度计划并且公布实施情况'
  const pieces = (...rows: ['equal' | 'insert' | 'delete', string][]) => rows.map(([op, text]) => ({ op, text }))
  expect(isRewritten(pieces(['delete', long], ['insert', `${long}，接受监督`]))).toBe(true)
  expect(isRewritten(pieces(['equal', long], ['delete', '每年'], ['insert', '每半年'], ['equal', '。']))).toBe(false)
  expect(isRewritten(pieces(['insert', long]))).toBe(false)
})
