import { beijingDay, beijingTime, fileNameOf, neutralised } from './cells'

describe('cells of an export', () => {
  it('are never formulas', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r'])
      expect(neutralised(`${start}HYPERLINK("x")`)).toBe(`'${start}HYPERLINK("x")`)
    expect(neutralised('第五条罚款过高 =1')).toBe('第五条罚款过高 =1')
    expect(neutralised('')).toBe('')
  })

  it('tell times of Beijing', () => {
    expect(beijingTime('2026-11-23T16:05:09.123Z')).toBe('2026-11-24 00:05:09')
    expect(beijingDay('2026-11-23T15:59:59.000Z')).toBe('20261123')
  })

  it('stand in files with names that any system takes', () => {
    expect(fileNameOf('《停车/条例》:意见\n汇总', 'xlsx')).toBe('《停车条例》意见汇总.xlsx')
  })
})
