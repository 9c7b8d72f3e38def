import { terms } from './words'

describe('the glossary', () => {
  it('explains each word in a few plain sentences, without leaning on English', () => {
    for (const [name, words] of Object.entries(terms)) {
      expect(words).not.toMatch(/[A-Za-z]/)
      expect([...words].length).toBeLessThanOrEqual(60)
      expect(words.endsWith('。')).toBe(true)
      expect(words).not.toBe(name)
    }
  })
  it('has the words that stand in an answer and on the way of a law', () => {
    for (const name of ['采纳', '部分采纳', '未采纳', '留作参考', '一审', '备案']) expect(terms).toHaveProperty(name)
  })
})
