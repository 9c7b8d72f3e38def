import { squeeze } from './lines'
import { endsSentence } from './marks'
import type { Block } from './unwrap'
import { join } from './unwrap'

/** What stands before the first article. */
export type Front = { title: string; note?: string; preamble: string }

const NOTE_WORDS = /通过|批准|公布|发布|颁布|修正|修订|修改|施行|决定|会议|议定|号令|第\S{1,6}号|年\S{1,3}月/
const isBracketNote = (text: string): boolean => /^[（(]/.test(text) && /[)）]$/.test(text) && NOTE_WORDS.test(text)
/** 1998年11月4日第九届…会议通过, without brackets. */
const isDateNote = (text: string): boolean =>
  /^(?:根据)?(?:[12]\d{3}|[一二][一二三四五六七八九〇○零]{3})\s?年/.test(text) &&
  text.length < 160 &&
  /(?:通过|批准|公布|发布|颁布|修正|修订|施行)[)）。]?$/.test(text)
const isNote = (text: string): boolean => isBracketNote(text) || isDateNote(text)

const KIND =
  '法|条例|规定|办法|细则|规则|决定|决议|通则|章程|纲要|法典|解释|制度|标准|守则|公约|意见|方案|规范|准则|总则|草案|稿'
const LAW_TITLE = new RegExp(`(?:${KIND})(?:[（(【〔\\[][^）)】〕\\]]{1,30}[）)】〕\\]]){0,3}$`)
const ADDENDUM = /^[（(【〔[][^）)】〕\]]{0,20}(?:稿|草案|试行|暂行|文本|版)[^）)】〕\]]{0,10}[）)】〕\]]$/
const LONGEST_TITLE = 90

const mayBeTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE && !endsSentence(text) && !isNote(text) && !ADDENDUM.test(text) && !/^附/.test(text)
const isLawTitle = (text: string): boolean =>
  mayBeTitle(text) && LAW_TITLE.test(squeeze(text)) && !/^(?:关于.*的)?(?:公告|通知|说明)$/.test(text)

/** First and last block of the title: the last one that reads like a law's name, else the first line. */
const titleAt = (blocks: readonly Block[]): [number, number] | undefined => {
  if (blocks.length === 0) return undefined
  let at = -1
  blocks.forEach((block, i) => {
    const next = blocks[i + 1]?.text
    // Below an announcement the law's own title stands right above its note or its first heading.
    if (isLawTitle(block.text) && (at < 0 || next === undefined || isNote(next) || ADDENDUM.test(next))) at = i
  })
  if (at < 0) at = blocks.findIndex((block) => mayBeTitle(block.text))
  if (at < 0) return undefined
  let from = at
  let to = at
  const above = blocks[at - 1]?.text
  // A long title set in two lines: the first one is no sentence and no name of its own, or the organ that decides.
  const organ =
    above !== undefined && /(?:委员会|人民代表大会|人民政府)$/.test(above) && /^关于/.test(blocks[at]?.text ?? '')
  const begun = above !== undefined && mayBeTitle(above) && !LAW_TITLE.test(squeeze(above)) && !/[号令会]$/.test(above)
  if (at === 1 && above !== undefined && above.length <= 40 && (organ || begun)) from = 0
  const below = blocks[to + 1]?.text
  if (below !== undefined && (ADDENDUM.test(below) || (/^\S{1,8}编$/.test(below) && !/^第/.test(below)))) to++
  return [from, to]
}

const NOTE_LINES = 6
/** A note's bracket that a page's width cut into several lines is one block again. */
const withWholeNotes = (blocks: readonly Block[]): Block[] => {
  const whole: Block[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block) continue
    let end = at
    if (/^[（(]/.test(block.text) && !/[)）]/.test(block.text))
      for (let i = at + 1; i < blocks.length && i < at + NOTE_LINES && end === at; i++)
        if (/[)）]$/.test(blocks[i]?.text ?? '')) end = i
    whole.push(end === at ? block : { ...block, text: join(blocks.slice(at, end + 1).map((b) => b.text)) })
    at = end
  }
  return whole
}

/** Title, note and what else stands there, each word once and in its order. */
export const frontOf = (found: readonly Block[]): Front => {
  const blocks = withWholeNotes(found)
  const title = titleAt(blocks)
  const notes: string[] = []
  const preamble: string[] = []
  blocks.forEach((block, i) => {
    if (title && i >= title[0] && i <= title[1]) return
    if (isNote(block.text)) notes.push(block.text)
    else preamble.push(block.text)
  })
  return {
    title: title ? join(blocks.slice(title[0], title[1] + 1).map((b) => b.text)) : '',
    ...(notes.length > 0 ? { note: notes.join('\n') } : {}),
    preamble: preamble.join('\n'),
  }
}
