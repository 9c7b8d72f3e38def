import { bySentence, clausesOf } from './clauses'

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

describe('bySentence', () => {
  it('cuts the pieces of a paragraph where a sentence ends, and keeps what they are', () => {
    const pieces = [{ text: '甲。乙依照' }, { text: '第五条', label: '第五条' }, { text: '办理。丙。' }]
    expect(bySentence(pieces)).toEqual([
      { text: '甲。', clause: 0 },
      { text: '乙依照', clause: 1 },
      { text: '第五条', label: '第五条', clause: 1 },
      { text: '办理。', clause: 1 },
      { text: '丙。', clause: 2 },
    ])
    expect(bySentence([{ text: '' }])).toEqual([])
  })
})
