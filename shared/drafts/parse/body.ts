import type { OpenArticle } from './article'
import { bareHeadingOf, decisionItemOf, endsSentence, headingOf, labelOf } from './marks'
import type { Row } from './rows'
import type { Heading, Leftover, Warning } from './types'
import { type Block, join } from './unwrap'
import { warning } from './warn'

export type Body = {
  headings: Heading[]
  articles: OpenArticle[]
  closing?: string
  signature?: string
  unplaced: Leftover[]
  warnings: Warning[]
}

type Scope = { row: Row; from: number; to: number; skip: (at: number) => boolean }
type Level = Heading['level']

const CLOSES_DECISION =
  /^(?:本(?:决定|修正案|规定|办法)自|此外[，,]|《[^》]{2,60}》(?:[^。]{0,30})?根据本(?:决定|修正案)|本决定)/
const LONGEST_TITLE = 40

/** The headings in force, outermost first. */
const pathOf = (open: ReadonlyMap<Level, string>): string[] =>
  [...open].sort(([a], [b]) => a - b).map(([, text]) => text)

/** Whether the words of a heading stand here: with its number, or below a number that has a line of its own. */
export const isHeadingAt = (blocks: readonly Block[], at: number): boolean => {
  const here = blocks[at]?.text ?? ''
  if (headingOf(here)) return true
  const above = headingOf(blocks[at - 1]?.text ?? '')
  return above?.title === '' && mayBeTitle(here)
}
const mayBeTitle = (text: string): boolean => text.length <= LONGEST_TITLE && !endsSentence(text) && !labelOf(text)

/** Walks the blocks from the first heading or article to the last before the annexes. */
export const bodyOf = (blocks: readonly Block[], { row, from, to, skip }: Scope): Body => {
  const lastLabel = [...row.labels.keys()].at(-1) ?? -1
  const headings: Heading[] = []
  const articles: OpenArticle[] = []
  const unplaced: Leftover[] = []
  const warnings: Warning[] = []
  const closing: string[][] = []
  const open = new Map<Level, string>()
  const counted = new Map<Level, number>()
  /** The heading above which no article has followed yet. */
  let pending: Heading | undefined

  const enter = (level: Level, text: string, block: Block) => {
    for (const deeper of [...open.keys()]) if (deeper >= level) open.delete(deeper)
    open.set(level, text)
    pending = { text, level, before: articles.length, line: block.line }
    headings.push(pending)
  }
  const retitle = (text: string) => {
    if (!pending) return
    pending.text = text
    open.set(pending.level, text)
  }

  for (let at = from; at < to; at++) {
    const block = blocks[at]
    if (!block || skip(at)) continue
    const label = row.labels.get(at)
    if (label) {
      articles.push({
        label: label.label,
        path: pathOf(open),
        line: block.line,
        blocks: label.rest === '' ? [] : [[label.rest]],
      })
      pending = undefined
      continue
    }
    const heading = headingOf(block.text)
    if (heading) {
      const last = counted.get(heading.level)
      const expected = last === undefined ? 1 : last + 1
      const fits = heading.number === expected || heading.number === 1
      const startsHere = block.doubt < 2 || fits
      if (startsHere && (heading.apart || fits)) {
        if (!fits && last !== undefined)
          warnings.push(warning('heading_skipped', `“${heading.label}”的编号接不上前一个标题，请核对。`, block))
        counted.set(heading.level, heading.number)
        if (heading.level === 3) counted.delete(4) // 章 may be counted through all 编, 节 begin anew in each 章
        enter(heading.level, heading.title ? `${heading.label} ${heading.title}` : heading.label, block)
        continue
      }
    }
    const article = articles.at(-1)
    // The title of 第一章 that stands on a line of its own.
    if (pending && !pending.text.includes(' ') && /^第/.test(pending.text) && mayBeTitle(block.text)) {
      retitle(`${pending.text} ${block.text.replace(/\s/g, '')}`)
      continue
    }
    const bare = heading ? undefined : bareHeadingOf(block.text)
    if (bare && (bare === '附则' || row.labels.has(at + 1))) {
      open.clear()
      enter(3, bare, block)
      continue
    }
    if (pending && article) {
      warnings.push(
        warning(
          'text_unplaced',
          `“${pending.text}”和下一条之间有一段文字，暂放在“${article.label}”末尾，请核对是不是标题的一部分。`,
          block,
        ),
      )
    }
    if (!article) {
      unplaced.push({ line: block.line, text: block.text })
      continue
    }
    if (row.form === 'articles' && row.labels.has(at + 1) && isListTitle(block.text))
      warnings.push(warning('heading_unsure', `这一行像是标题，暂放在“${article.label}”末尾，请核对。`, block))
    if (row.form === 'items' && (closing.length > 0 || (at > lastLabel && CLOSES_DECISION.test(block.text))))
      closing.push([block.text])
    else if (block.doubt > 0 && (labelOf(block.text) || heading)) goOn(article.blocks, block.text)
    else article.blocks.push([block.text])
  }
  const signature = takeSignature(closing.length > 0 ? closing : (articles.at(-1)?.blocks ?? []))
  return {
    headings,
    articles,
    ...(closing.length > 0 ? { closing: closing.map(join).join('\n') } : {}),
    ...(signature.length > 0 ? { signature: signature.join('\n') } : {}),
    unplaced,
    warnings,
  }
}

/** 一、管辖 on a line of its own above an article: judicial interpretations have such titles, laws have not. */
const isListTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE && !/[。；：，]/.test(text) && decisionItemOf(text) !== undefined

/** Adds to the last paragraph: the line break before was none. */
const goOn = (blocks: string[][], text: string): void => {
  const last = blocks.at(-1)
  if (last) last.push(text)
  else blocks.push([text])
}

const DATE =
  /^(?:[12]\d{3}|[一二][一二三四五六七八九〇○零Ｏ]{3})\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日$/
const ORGAN = /^[^。；：，]{2,40}$/
/** Takes organ and date off the end of the last paragraphs. */
const takeSignature = (blocks: string[][]): string[] => {
  if (blocks.length < 2 || !DATE.test(join(blocks.at(-1) ?? []))) return []
  let from = blocks.length - 1
  while (from > 1 && blocks.length - from < 4 && ORGAN.test(join(blocks[from - 1] ?? []))) from--
  return blocks.splice(from).map(join)
}
