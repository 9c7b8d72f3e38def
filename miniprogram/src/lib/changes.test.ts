import { changesOf } from './changes'

describe('changesOf', () => {
  it('gives back both texts', () => {
    const before = '停车泊位收费每小时不超过五元。'
    const after = '停车泊位收费每小时不超过三元，老年人免费。'
    const changes = changesOf(before, after)
    const of = (op: string) =>
      changes
        .filter((change) => change.op === 'equal' || change.op === op)
        .map(({ text }) => text)
        .join('')
    expect(of('delete')).toBe(before)
    expect(of('insert')).toBe(after)
  })
  it('is one piece where nothing changed', () => {
    expect(changesOf('同样', '同样')).toEqual([{ op: 'equal', text: '同样' }])
  })
})
