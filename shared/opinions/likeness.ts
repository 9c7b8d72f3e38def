/** Words that stand in nearly every opinion and make no two alike. */
const COMMON = /建议|希望|应当|应该|请予考虑|能够|可以|我们|进行|相关|有关|修改|增加|规定|条例/g

const pairs = (text: string): Set<string> => {
  const letters = [
    ...text
      .normalize('NFKC')
      .replace(COMMON, ' ')
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  ]
  return new Set(
    letters.slice(1).flatMap((letter, index) => {
      const pair = `${letters[index]}${letter}`
      return pair.includes(' ') ? [] : [pair]
    }),
  )
}

/**
 * How much of the shorter text's pairs of characters the longer one has too, from 0 to 1: for suggestions while somebody
 * types. Clustering (cluster.ts) judges; this only shows.
 */
export const likeness = (a: string, b: string): number => {
  const [one, other] = [pairs(a), pairs(b)]
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  if (small.size === 0) return 0
  let shared = 0
  for (const pair of small) if (large.has(pair)) shared++
  // Two words in common with a long text are no likeness: a short text counts for less.
  return (shared / small.size) * Math.min(1, small.size / 6)
}
