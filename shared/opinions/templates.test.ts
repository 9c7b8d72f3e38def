import { fillTemplate, unknownVariables, variablesOf } from './templates'

describe('fillTemplate', () => {
  it('fills in what it has and names what is missing', () => {
    const text = '您对《{法规名}》{条款}的意见已采纳，见{新条文}。'
    expect(fillTemplate(text, { 法规名: '演示市公园条例', 条款: '第四条', 新条文: '第五条' })).toEqual({
      text: '您对《演示市公园条例》第四条的意见已采纳，见第五条。',
      missing: [],
    })
    expect(fillTemplate(text, { 法规名: '演示市公园条例', 条款: '第四条' }).missing).toEqual(['新条文'])
  })
  it('leaves other braces alone, and tells them apart', () => {
    expect(fillTemplate('参见{附件}', {}).text).toBe('参见{附件}')
    expect(unknownVariables('{条款}{附件}{附件}')).toEqual(['附件'])
    expect(variablesOf('{条款}{条款}{法规名}')).toEqual(['条款', '法规名'])
  })
  it('puts a value in as it is, whatever signs it has', () => {
    expect(fillTemplate('{条款}', { 条款: '$& 第{法规名}条' }).text).toBe('$& 第{法规名}条')
  })
})
