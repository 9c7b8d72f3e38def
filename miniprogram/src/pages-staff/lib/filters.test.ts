import { filtersOf, paramsOf, queryOf, setConditions } from './filters'

describe('filters of the queue', () => {
  it('go into an address and come back unchanged', () => {
    const filters = {
      status: 'decided',
      article: '第十二条',
      kind: 'modify',
      source: 'letter',
      capacity: 'none',
      district: '演示一区',
      result: 'adopted',
      assignee: 'me',
      hasSuggestedText: 'true',
      length: 'long',
      from: '2026-11-01',
      to: '2026-11-07',
      q: '罚款',
      round: 2,
      sort: 'similar',
    } as const
    expect(filtersOf(paramsOf(filters))).toEqual(filters)
  })

  it('take several values of a closed list, and none where one of them is unknown', () => {
    const both = 'adopted,partially_adopted'
    expect(filtersOf({ status: 'decided', result: both })).toEqual({ status: 'decided', result: both })
    expect(filtersOf({ status: 'decided', result: 'adopted,other' })).toEqual({ status: 'decided' })
  })

  it('begin with what waits, and ignore an address nobody wrote', () => {
    expect(filtersOf({})).toEqual({ status: 'submitted' })
    expect(filtersOf({ status: 'nonsense', kind: 'x', round: '-1', from: '昨天', clusterId: '1' })).toEqual({
      status: 'submitted',
    })
  })

  it('name no status to the server where all are wanted', () => {
    expect(queryOf({ status: 'all', q: '车', sort: 'oldest' })).toEqual({ q: '车' })
    expect(queryOf(filtersOf({ status: 'counted' }))).toEqual({ status: 'submitted,held,reviewing,proposed,decided' })
  })

  it('tell which conditions are set', () => {
    expect(setConditions({ status: 'all', kind: 'modify', q: '车', from: '2026-11-01' })).toEqual(['kind', 'from'])
  })
})
