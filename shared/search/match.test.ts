import { excerptOf, scoreOf, termsOf } from './match'

describe('search words', () => {
  it('parts words by spaces and marks, folds width and case', () => {
    expect(termsOf('  充电，ＡＢＣ 充电 ')).toEqual(['充电', 'abc'])
  })
  it('wants every word somewhere, and a title more than a text', () => {
    expect(scoreOf(['充电', '收费'], ['充电管理条例', '规定收费标准'])).toBeGreaterThan(0)
    expect(scoreOf(['充电', '罚款'], ['充电管理条例', '规定收费标准'])).toBe(0)
    expect(scoreOf(['充电'], ['充电管理', ''])).toBeGreaterThan(scoreOf(['充电'], ['管理', '充电']))
  })
  it('shows the words around what was found', () => {
    const text = `${'前'.repeat(40)}充电设施应当明码标价${'后'.repeat(80)}`
    const excerpt = excerptOf(text, ['充电'])
    expect(excerpt).toContain('充电设施应当明码标价')
    expect(excerpt.startsWith('…') && excerpt.endsWith('…')).toBe(true)
    expect([...excerpt].length).toBeLessThanOrEqual(62)
    expect(excerptOf('短文', ['没有'])).toBe('短文')
  })
})
