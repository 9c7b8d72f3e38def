import { likeness } from './likeness'

describe('likeness', () => {
  const charging = '服务费应当有上限。我们小区一度电收一块八，比电费还贵两倍多。'
  it('finds the same complaint in other words', () => {
    expect(likeness('建议给服务费规定上限，一度电收一块八太贵', charging)).toBeGreaterThan(0.34)
  })
  it('does not take politeness and the usual words for likeness', () => {
    expect(likeness('建议应当增加有关规定，希望修改', '希望增加规定，建议修改相关条例')).toBe(0)
    expect(likeness('公园几点关门要写清楚，晚上还有人散步', charging)).toBeLessThan(0.2)
  })
  it('is the same in both directions and 1 for the text itself', () => {
    expect(likeness(charging, charging)).toBe(1)
    expect(likeness('充电桩太少', charging)).toBe(likeness(charging, '充电桩太少'))
  })
  it('takes two characters in common for little', () => {
    expect(likeness('上限', charging)).toBeLessThan(0.2)
  })
})
