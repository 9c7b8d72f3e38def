import { itemOf, subItemOf } from './marks'
import type { Article, Item, Paragraph } from './types'
import { join } from './unwrap'

/** An article while its paragraphs are still being gathered, each in the parts it was found in. */
export type OpenArticle = { label: string; path: string[]; line: number; blocks: string[][] }

const BRACKET_CAPTION =
  /^(?:【([^【】。；]{1,40})】|〖([^〖〗。；]{1,40})〗|〔([^〔〕。；]{1,40})〕|［([^［］。；]{1,40})］|\[([^[\]。；]{1,40})\])\s*/
const ROUND_CAPTION = /^[（(]([^（()）。；：]{1,30})[)）]\s*/
/** Words in round brackets that say something else than what the article is about. */
const NO_CAPTION =
  /^(?:[一二三四五六七八九十\d]{1,4}|.{0,6}(?:删除|废止|略|空缺|保留|待定|新增|修改).{0,6}|以下.*|简称.*)$/

const captionOf = (text: string, round: boolean): { caption: string; rest: string } | undefined => {
  const match = BRACKET_CAPTION.exec(text) ?? (round ? ROUND_CAPTION.exec(text) : null)
  const caption = match?.slice(1).find((part) => part !== undefined)
  if (!match || !caption || NO_CAPTION.test(caption.trim())) return undefined
  return { caption: caption.trim(), rest: text.slice(match[0].length) }
}

/** Sorts the blocks of an article into 款, 项 and 目. */
export const paragraphsOf = (blocks: readonly string[]): Paragraph[] => {
  const paragraphs: Paragraph[] = []
  let item: Item | undefined
  const hang = (owner: { items?: Item[] }, child: Item) => {
    if (owner.items) owner.items.push(child)
    else owner.items = [child]
  }
  for (const block of blocks) {
    const paragraph = paragraphs.at(-1)
    const mark = itemOf(block)
    const subMark = mark ? undefined : subItemOf(block)
    if (paragraph && (mark || subMark)) {
      const label = mark ?? subMark ?? ''
      const child: Item = { label, text: block.slice(label.length).trim() }
      if (subMark && item) hang(item, child)
      else hang(paragraph, child)
      if (mark) item = child
    } else {
      paragraphs.push({ text: block })
      item = undefined
    }
  }
  return paragraphs
}

/** Round brackets are captions only where the whole text has them: one bracket alone belongs to the sentence. */
const usesRoundCaptions = (open: readonly { blocks: string[] }[]): boolean => {
  const with_ = open.filter((article) => {
    const first = article.blocks[0] ?? ''
    const found = captionOf(first, true)
    return found !== undefined && (found.rest !== '' || article.blocks.length > 1)
  })
  return with_.length >= 1 && with_.length >= open.length * 0.3
}

export const closeArticles = (gathered: readonly OpenArticle[]): Article[] => {
  const open = gathered.map((article) => ({ ...article, blocks: article.blocks.map(join) }))
  const round = usesRoundCaptions(open)
  return open.map(({ label, path, line, blocks }) => {
    const found = captionOf(blocks[0] ?? '', round)
    const hasMore = found !== undefined && (found.rest !== '' || blocks.length > 1)
    const own = found && hasMore ? [found.rest, ...blocks.slice(1)].filter((text) => text !== '') : blocks
    return {
      label,
      path,
      ...(found && hasMore ? { caption: found.caption } : {}),
      text: own.join('\n'),
      paragraphs: paragraphsOf(own),
      line,
    }
  })
}
