import { squeeze } from './lines'
import { annexOf, bareHeadingOf, hasLeader, headingOf, isContentsWord, labelOf, withoutLeader } from './marks'
import type { Block } from './unwrap'

/** The table of contents as a range of blocks, `from` inclusive, `to` exclusive. */
export type Contents = { from: number; to: number }

const FOREWORD = /^(?:序言|前言|引言)$/
const SHORT = 36

/** What an entry names; undefined: the line is no entry. */
const entryOf = (block: Block): string | undefined => {
  const { text } = block
  const heading = headingOf(text)
  if (heading) return heading.label
  const bare = bareHeadingOf(text)
  if (bare) return bare
  const label = labelOf(text)
  if (label) {
    const listed =
      hasLeader(text) || (label.apart && label.rest !== '' && text.length <= SHORT && !/[。；：，]/.test(text))
    return listed ? label.label : undefined
  }
  const word = squeeze(withoutLeader(text))
  if (FOREWORD.test(word) || hasLeader(text)) return word
  return text.length <= SHORT && annexOf(text) ? word : undefined
}

const levelsRepeat = (blocks: readonly Block[], from: number, to: number): boolean => {
  let last: number | undefined
  for (let i = from; i < to; i++) {
    const level = headingOf(blocks[i]?.text ?? '')?.level
    if (level !== undefined && level === last) return true
    last = level
  }
  return false
}

const entriesFrom = (blocks: readonly Block[], start: number): Contents & { first?: string; cameBack: boolean } => {
  let to = start
  let first: string | undefined
  for (; to < blocks.length; to++) {
    const block = blocks[to]
    const entry = block && entryOf(block)
    if (entry === undefined) break
    if (entry === first) return { from: start, to, first, cameBack: true }
    first ??= entry
  }
  return { from: start, to, ...(first === undefined ? {} : { first }), cameBack: false }
}

/** Finds the table of contents, with or without the word 目录 above it, or nothing. */
export const contentsOf = (blocks: readonly Block[]): Contents | undefined => {
  const word = blocks.findIndex((block) => isContentsWord(block.text))
  const heading = blocks.findIndex((block) => headingOf(block.text))
  if (word < 0 && heading < 0) return undefined
  const start = word >= 0 && (heading < 0 || word < heading + 3) ? word + 1 : heading
  const entries = entriesFrom(blocks, start)
  const from = start === word + 1 && word >= 0 ? word : start
  if (entries.cameBack) return { from, to: entries.to }
  const isList = levelsRepeat(blocks, start, entries.to) || hasLeader(blocks[start]?.text ?? '')
  if (from === word) return { from, to: isList ? entries.to : start }
  if (!isList) return undefined
  // Without the word above it, a row of headings is a table of contents only if its first one comes again.
  const again = blocks.findIndex((block, i) => i >= entries.to && headingOf(block.text)?.label === entries.first)
  return again >= 0 ? { from, to: entries.to } : undefined
}
