import { marksOf } from './marks'

describe('marksOf', () => {
  it('marks every place of every word and keeps the text whole', () => {
    const marks = marksOf('充电设施应当明码标价，充电不得加价', ['充电', '加价'])
    expect(marks.filter(({ on }) => on).map(({ piece }) => piece)).toEqual(['充电', '充电', '加价'])
    expect(marks.map(({ piece }) => piece).join('')).toBe('充电设施应当明码标价，充电不得加价')
  })
  it('leaves alone what has none', () => {
    expect(marksOf('公园', ['充电'])).toEqual([{ piece: '公园', on: false }])
    expect(marksOf('', ['充电'])).toEqual([])
  })
})
