import { inScope, statusesOf } from './scopes'

describe('what an export contains', () => {
  it('is everything, withdrawn and rejected ones included, in the order of an opinion’s life', () => {
    expect(statusesOf('all')).toEqual([
      'held',
      'submitted',
      'reviewing',
      'proposed',
      'decided',
      'withdrawn',
      'rejected',
    ])
  })

  it('is told by the result where one is asked for', () => {
    expect(inScope('adopted', { status: 'decided', result: 'adopted' })).toBe(true)
    expect(inScope('adopted', { status: 'decided', result: 'partially_adopted' })).toBe(false)
    expect(inScope('decided', { status: 'decided', result: 'noted' })).toBe(true)
    expect(inScope('undecided', { status: 'proposed' })).toBe(true)
    expect(inScope('undecided', { status: 'withdrawn' })).toBe(false)
  })
})
