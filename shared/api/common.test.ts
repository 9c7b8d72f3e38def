import { Name, Text } from './common'

describe('what people are called', () => {
  it('keeps emoji, other scripts and joined signs', () => {
    for (const name of ['林小满', '👩‍👩‍👧 一家', 'ئالىم', '𠮷野']) expect(Name(1, 20).parse(name)).toBe(name)
  })
  it('loses the signs that could disguise it', () => {
    expect(Name(1, 20).parse('王\u202e五\u200b\ufeff')).toBe('王五')
    expect(Name(1, 20).parse('\u2066张三\u2069\n李四')).toBe('张三 李四')
  })
  it('is nothing where nothing else is left', () => {
    expect(Name(1, 20).safeParse('\u202e\u200b').success).toBe(false)
  })
  it('may not be too long', () => {
    expect(Name(1, 20).safeParse('长'.repeat(21)).success).toBe(false)
  })
})

describe('what people write', () => {
  it('stays as it was written, lines as LF', () => {
    expect(Text(1, 20).parse(' 第一行\r\n\u200fئالىم ')).toBe('第一行\n\u200fئالىم')
  })
  it('refuses control characters', () => {
    expect(Text(1, 20).safeParse('一\u0000二').success).toBe(false)
  })
})
