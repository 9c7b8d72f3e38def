import { filtersOf, paramsOf, queryOf } from './filters'

describe('filters of the queue', () => {
  it('go into an address and come back unchanged', () => {
    const filters = {
      status: 'decided',
      article: '第十二条',
      kind: 'modify',
      result: 'adopted',
      q: '罚款',
      round: 2,
    } as const
    expect(filtersOf(paramsOf(filters))).toEqual(filters)
  })

  it('begin with what waits, and ignore an address nobody wrote', () => {
    expect(filtersOf({})).toEqual({ status: 'submitted' })
    expect(filtersOf({ status: 'nonsense', kind: 'x', round: '-1' })).toEqual({ status: 'submitted' })
  })

  it('name no status to the server where all are wanted', () => {
    expect(queryOf({ status: 'all', q: '车' })).toEqual({ q: '车' })
  })
})
