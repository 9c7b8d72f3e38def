import { NUMERAL } from './numerals'
import type { Block } from './unwrap'

/** Articles that share a line with what stands before them, as in a text that lost its line breaks. */

const INSIDE = new RegExp(`([。；：”’）)】\\s])\\s{0,40}(?=第[${NUMERAL}]{1,10}(?:条|[章节编]\\s))`, 'g')
const cut = (text: string): string[] => text.replace(INSIDE, '$1\n').split('\n')
const AT_START = new RegExp(`^第[${NUMERAL}]{1,10}条`)
const HEADED = new RegExp(
  `^(第\\s?[${NUMERAL}]{1,8}\\s?(?:分编|[编章节篇])\\s+\\S[^。；：]{0,40}?|附\\s{0,4}则)\\s+(?=第\\s?[${NUMERAL}]{1,10}\\s?[条节])`,
)

const split = (block: Block, parts: readonly string[], doubt: 0 | 1): Block[] =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((text, i) => ({ ...block, text, doubt: i === 0 ? block.doubt : doubt }))

/** 第一章　总则　第一条　… on one line; and all articles of a text that has hardly any line breaks. */
export const withInlineArticles = (blocks: readonly Block[]): Block[] => {
  const headed = blocks.flatMap((block) => {
    const match = block.text.startsWith('第') || block.text.startsWith('附') ? HEADED.exec(block.text) : null
    return match?.[1] ? split(block, [match[1], block.text.slice(match[0].length)], 0) : [block]
  })
  const atStart = headed.filter((block) => AT_START.test(block.text)).length
  let inside = 0
  for (const block of headed) if (block.text.length > 40) inside += cut(block.text).length - 1
  if (inside < 2 || inside < atStart * 3) return headed
  return headed.flatMap((block) => (block.text.length > 40 ? split(block, cut(block.text), 1) : [block]))
}
