import fc from 'fast-check'
import { characters, segmentWords } from './segmentWords'

describe('segmentWords', () => {
  it.each([
    ['违反第二十五条第一款第（三）项', '违反|第二十五条|第一款|第|（三）|项'],
    ['第十二条之一、第12条', '第十二条之一|、|第12条'],
    ['处二百元以上一千元以下罚款', '处|二百|元|以上|一千|元|以下|罚款'],
    ['三分之二的业主、百分之三十', '三分之二|的|业主|、|百分之三十'],
    ['2026年1.5％', '2026|年|1.5％'],
    ['业主委员会和检察院', '业主|委员会|和|检察院'],
    ['由城管部门处五百元罚款', '由|城管|部门|处|五百|元|罚款'],
    ['中华人民共和国物权法', '中华人民共和国|物权法'],
  ])('cuts %s', (text, want) => expect(segmentWords(text).join('|')).toBe(want))

  it('gives characters where there is no dictionary, with numbers and references whole', () => {
    expect(segmentWords('停车场第三条处二百元', characters)).toEqual(['停', '车', '场', '第三条', '处', '二百', '元'])
  })

  it('loses nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(segmentWords(text).join('')).toBe(text)))
  })
})
