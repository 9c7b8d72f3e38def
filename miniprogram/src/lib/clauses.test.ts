import { clausesOf } from './clauses'

describe('clausesOf', () => {
  it('parts a paragraph after its sentences and clauses, and loses nothing', () => {
    const text = '公园应当免费开放；确需收费的，报市人民政府批准。“临时闭园”是指不超过一日的闭园。'
    const clauses = clausesOf(text)
    expect(clauses).toEqual([
      '公园应当免费开放；',
      '确需收费的，报市人民政府批准。',
      '“临时闭园”是指不超过一日的闭园。',
    ])
    expect(clauses.join('')).toBe(text)
  })
  it('keeps a closing quotation mark with its sentence and an unended piece as the last', () => {
    expect(clausesOf('修改为：“应当公开。”其他不变')).toEqual(['修改为：“应当公开。”', '其他不变'])
    expect(clausesOf('（一）损毁花草树木')).toEqual(['（一）损毁花草树木'])
    expect(clausesOf('')).toEqual([])
  })
})
