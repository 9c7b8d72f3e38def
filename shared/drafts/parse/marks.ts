import { NUMERAL, numberOf, numeralOf } from './numerals'

/** What a line says it is by its first characters; whether it truly is one is decided later, by the order of the numbers. */

export type Label = {
  /** As printed, spaces removed. */
  label: string
  /** 第十二条之一 → [12, 1]. */
  number: number[]
  rest: string
  /** White space, a caption or the line's end follows it. */
  apart: boolean
  /** The words after it read on as a reference: 第十二条规定的… */
  reference: boolean
}

export type HeadingMark = { level: 1 | 2 | 3 | 4; label: string; number: number; title: string; apart: boolean }

const ARTICLE = new RegExp(`^第\\s{0,4}((?:[${NUMERAL}]\\s{0,4}){1,14})条`)
const SUB = /^\s{0,3}之\s{0,3}((?:[一二三四五六七八九十]\s{0,2}){1,3})/
const HEADING = new RegExp(`^第\\s{0,4}((?:[${NUMERAL}]\\s{0,4}){1,8})(分\\s{0,4}编|编|篇|部分|章|节)`)

/** How a sentence goes on after 第十二条 when it only speaks of that article. */
const REFERS = new RegExp(
  `^(?:规定|的|款(?!物|项)|项(?!目)|修改为|改为|修正为|修改后|作为|删除|删去|中的|中[“‘「"]|中(?:增加|规定|有关|关于|所)|所(?:列|称|规定|述|指|涉|定|说|提|作)|` +
    `之(?:规定|前|后|外|一|二|三)|[、,，;；。)）》」』”’]|(?:和|与|及|或|或者|以及|至|到)(?:第|本|前)|第\\s?[${NUMERAL}]{1,4}\\s?(?:款|项|目|句|自然段)|` +
    `[（(][一二三四五六七八九十]{1,3}[)）]\\s?(?:项|、|和|至|的|规定))`,
)
const CAPTION = /^[【〖〔［[（(]/

const levelOf = (kind: string): 1 | 2 | 3 | 4 => {
  switch (kind.replace(/\s/g, '')) {
    case '章':
      return 3
    case '节':
      return 4
    case '分编':
      return 2
    default:
      return 1
  }
}

/** 之一 behind a label. In 之一一般规定 the second 一 is a word: the longest run that is a number as one writes it. */
const subOf = (text: string): { number: number; printed: string } | undefined => {
  const match = SUB.exec(text)
  let printed = match?.[0].trimEnd() ?? ''
  for (let digits = match?.[1]?.trimEnd() ?? ''; digits !== ''; digits = digits.slice(0, -1).trimEnd()) {
    const plain = digits.replace(/\s/g, '')
    const number = numberOf(plain) ?? 0
    if (numeralOf(number) === plain) return { number, printed }
    printed = printed.slice(0, -1).trimEnd()
  }
  return undefined
}

/** 第十二条 or 第十二条之一 at the beginning of a line. */
export const labelOf = (text: string): Label | undefined => {
  if (text[0] !== '第') return undefined
  const match = ARTICLE.exec(text)
  const main = match?.[1] && numberOf(match[1])
  if (!match || main === undefined || main === '') return undefined
  let label = match[0]
  const number = [main]
  for (let sub = subOf(text.slice(label.length)); sub && number.length < 3; sub = subOf(text.slice(label.length))) {
    number.push(sub.number)
    label += sub.printed
  }
  const after = text.slice(label.length)
  const rest = after.trimStart()
  return {
    label: label.replace(/\s/g, ''),
    number,
    rest,
    apart: rest === '' || rest.length < after.length || (CAPTION.test(rest) && !REFERS.test(rest)),
    reference: REFERS.test(rest),
  }
}

const LEADING = new Set('…．.·•‥⋯_－—-－ \t\u3000')
const PAGE_NUMBER = /[（(]?[0-9０-９]{1,4}[)）]?$/
/** Where the dots (or a gap) before a page number at the line's end begin; -1: there are none. */
const leaderAt = (text: string): number => {
  if (text.length > 260) return -1
  const end = PAGE_NUMBER.exec(text.slice(-6))
  if (!end) return -1
  const stop = text.length - end[0].length
  let at = stop
  while (at > 0 && LEADING.has(text[at - 1] ?? '')) at--
  const leader = text.slice(at, stop)
  return /…|[.．·•‥⋯_－—-]{2}|\t|\s{2}/.test(leader) ? at : -1
}
/** Whether the line ends with dots and a page number. */
export const hasLeader = (text: string): boolean => leaderAt(text) >= 0
/** 第一章　总则…………1 → 第一章　总则. */
export const withoutLeader = (text: string): string => {
  const at = leaderAt(text)
  return at < 0 ? text : text.slice(0, at)
}

const FOLLOWS_HEADING = /[。；：;！？…]|\.{3}/
const TITLE_REFERS = new RegExp(
  `^(?:规定|的|、|，|,|。|所|和第|至第|及第|与第|以及|或者|中(?:的|规定|[“‘])|第[${NUMERAL}]+[节条])`,
)

/** 第二章　总则, 第 一 编, 第三分编; the title may stand on the next line. */
export const headingOf = (text: string): HeadingMark | undefined => {
  if (text[0] !== '第') return undefined
  const match = HEADING.exec(text)
  const number = match?.[1] && numberOf(match[1])
  if (!match?.[2] || number === undefined || number === '') return undefined
  const after = withoutLeader(text).slice(match[0].length)
  const title = after.trim()
  if (title.length > 60 || FOLLOWS_HEADING.test(title) || TITLE_REFERS.test(title)) return undefined
  const apart = title === '' || after.length > after.trimStart().length
  if (!apart && (title.length > 25 || /[，,]/.test(title))) return undefined
  return { level: levelOf(match[2]), label: match[0].replace(/\s/g, ''), number, title: tidyTitle(title), apart }
}

/** 总　则 → 总则: the spaces that spread a heading over the line are no words. Those between Latin words stay. */
export const tidyTitle = (title: string): string =>
  title.trim().replace(/\s+/g, (space, at: number, whole: string) => {
    const latin = /[\x21-\x7e]/.test(whole[at - 1] ?? '') && /[\x21-\x7e]/.test(whole[at + space.length] ?? '')
    return latin ? ' ' : ''
  })

const BARE = /^(?:附则|总则|分则|罚则)[:：]?$/
/** A heading without a number. */
export const bareHeadingOf = (text: string): string | undefined => {
  const word = withoutLeader(text).replace(/\s/g, '')
  return BARE.test(word) ? word.slice(0, 2) : undefined
}

export const isContentsWord = (text: string): boolean =>
  text.length <= 12 && /^目[录次][:：]?$/.test(text.replace(/\s/g, ''))

const ANNEX =
  /^附\s{0,4}(?:[件表录图]\s{0,4}([一二三四五六七八九十\d０-９]{0,4})(?:\s{0,4}[:：.．、]|\s|$)|[:：]|\s{0,4}$)/
const ANNEX_GLUED = /^附[件表录图]\s{0,4}([一二三四五六七八九十\d０-９]{1,3})(?=《)/

/** The explanation that comes with a draft, in the same file below its last article. */
const EXPLANATION =
  /^(?:关于)?《[^》]{2,60}》(?:[（(][^）)]{1,20}[）)])?的?(?:起草|编制|修订|有关情况)?的?(?:说明|解读)$|^(?:起草|编制|修订)说明$/

/** 附件1：…, 附表, 附：… with the words after it; a sentence about an annex is none. */
export const annexOf = (text: string): { label: string; title: string } | undefined => {
  if (text.length < 100 && EXPLANATION.test(text.replace(/\s/g, '')))
    return { label: text.replace(/\s/g, ''), title: '' }
  if (text[0] !== '附') return undefined
  const match = ANNEX.exec(text) ?? ANNEX_GLUED.exec(text)
  if (!match) return undefined
  const title = text.slice(match[0].length).trim()
  if (/[。；]$/.test(title)) return undefined
  return { label: match[0].replace(/[\s:：.．、]/g, ''), title }
}

const ITEM = new RegExp(`^(?:[（(]\\s?[${NUMERAL}]{1,4}\\s?[)）]|[㈠-㈩⑴-⒇])`)
const SUBITEM = /^(?:\d{1,3}\s?[．、)）]|\d{1,3}\.(?!\d)|[①-⑳]|[０-９]{1,3}[．、])/
const DECISION_ITEM = /^(?:第\s?)?([一二三四五六七八九十百]{1,5})\s?[、．.]\s*/

export const itemOf = (text: string): string | undefined => ITEM.exec(text)?.[0]
export const subItemOf = (text: string): string | undefined => SUBITEM.exec(text)?.[0]

/** 一、 as the number of a paragraph of its own. */
export const decisionItemOf = (text: string): Label | undefined => {
  const match = DECISION_ITEM.exec(text)
  const number = match?.[1] && numberOf(match[1])
  if (!match || !number || text[0] === '第') return undefined
  const rest = text.slice(match[0].length)
  return { label: match[0].replace(/\s/g, ''), number: [number], rest, apart: true, reference: false }
}

/** Ends a sentence, a clause of a list or the line before a list. */
export const endsSentence = (text: string): boolean => /[。；：！？;:!?][”’」』）)》】]{0,3}$/.test(text)
/** Ends with a closing mark after which a paragraph may, but need not, be over. */
export const endsBracket = (text: string): boolean => /[”’」』）)》】]$/.test(text)
