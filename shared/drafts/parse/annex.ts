import { squeeze } from './lines'
import { annexOf } from './marks'
import type { Row } from './rows'
import { stepBetween } from './sequence'
import type { Annex } from './types'
import type { Block } from './unwrap'

/** Index of the block the annexes begin at: an 附件 after which the articles do not go on. */
export const annexStartOf = (blocks: readonly Block[], row: Row): number => {
  const numbered = [...row.labels]
  let next = 0
  for (let at = 0; at < blocks.length; at++) {
    if (numbered[next]?.[0] === at) {
      next++
      continue
    }
    const before = numbered[next - 1]?.[1]
    if (!before || !annexOf(blocks[at]?.text ?? '') || blocks[at]?.doubt) continue
    const after = numbered[next]?.[1]
    if (!after || stepBetween(before.number, after.number) !== 'next') return at
  }
  return blocks.length
}

const LONGEST_TITLE = 60

/** Cuts what follows the last article into its annexes. */
export const annexesOf = (blocks: readonly Block[]): Annex[] => {
  const annexes: (Omit<Annex, 'text'> & { texts: string[] })[] = []
  for (const block of blocks) {
    const mark = annexOf(block.text)
    const open = annexes.at(-1)
    if (mark)
      annexes.push({ label: mark.label, ...(mark.title ? { title: mark.title } : {}), texts: [], line: block.line })
    else if (
      open?.label.startsWith('附') &&
      open.title === undefined &&
      open.texts.length === 0 &&
      block.text.length <= LONGEST_TITLE &&
      !/[。；：]/.test(block.text)
    )
      open.title = squeeze(block.text)
    else open?.texts.push(block.text)
  }
  return annexes.map(({ texts, ...annex }) => ({ ...annex, text: texts.join('\n') }))
}
