import { simplify } from './normaliseHan'
import {
  cutBeforeName,
  cutIntroduction,
  cutLabel,
  cutNameLabel,
  cutSignature,
  introduction,
  isBeforeName,
  isDate,
  isPhone,
  isSignature,
} from './normaliseNames'
import { foldNumbers } from './normaliseNumbers'
import { cutPoliteness, foldWords, isAddressee, isPlainlyPolite, isPoliteness } from './normalisePhrases'

/** An opinion reduced to what it says: the same for copies that differ in width, script, punctuation, politeness or signature. */
export type Canonical = {
  /** What is said, clause by clause in the order of the text. */
  clauses: readonly string[]
  /** The clauses in one run: the same whether or not its author used punctuation. */
  run: string
  /** The clauses in a fixed order: the same in whatever order its author put them. */
  sorted: string
  /** What must be equal before anything else is compared: all numbers and how often something is negated. */
  critical: string
}

/** What stands between two marks: its runs between spaces, which may part words or nothing, and what stood before it. */
type Piece = { runs: string[]; before: 'start' | 'stop' | 'line' | 'dash' | 'comma' | 'colon' }

/** Numbering in front of sentences. A single number, as in （三）…, names an item. */
const ENUMERATION =
  /(^|[\n。;!?])\s{0,20}(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)、]|\.(?!\d))|第[一二三四五六七八九十\d]{1,2}[,、:])/g
/** 1. in front of all there is. */
const FIRST_NUMBER = /^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:、|\.(?!\d))/
/** 一是…，二是… and 其一…，其二… */
const LISTING = /(^|[\n。;!?:,])\s{0,20}(?:其[一二三四][,、:]?|[一二三四五六]是)/g
/** How to reach who wrote: an e-mail address anywhere, a mobile number, 微信 or QQ at the end. */
const MAIL = /(?:(?:电子)?邮箱|邮件|e-?mail)?:?\s{0,9}[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/g
const REACHED_BY =
  /(?:附?:?(?:联系)?(?:电话|手机号?码?|方式|tel)?:?\s{0,9}1\d{2}[\d*]{8}|附?:?(?:微信号?|qq号?|vx):?\s{0,9}[a-z\d_-]{5,20})\s{0,9}[)。.…!~]{0,9}\s{0,9}$/
const STICKERS = /\[(?:玫瑰|抱拳|合十|微笑|强|赞|爱心|握手|鼓掌|加油|拥抱|ok)\]/g
const CIRCLED = /[\u2460-\u249b\u3220-\u3229\u2776-\u2793]/g
const HIDDEN = /\p{Cf}|[\ufe00-\ufe0f]/gu
const MARKS = /(\((?=[^()]*\)[\s。!.]*$)|\n|[。;!?]|\.{2,}|\.(?!\d)|—+|-(?!\d)|_{2,}|~|,|:)/
const KEPT = /[^\p{Script=Han}\p{L}\p{N}.%‰/<>=≥≤±+℃-]/gu

/** Spaces beside a number never part anything: 1 000 元, 2026 年 3 月. */
const SPACED = /(?<=[\d零一二三四五六七八九十百千万亿.第]) +|(?<! ) +(?=[\d零一二三四五六七八九十百千万亿.])/g

const boundary = (mark: string): Piece['before'] => {
  if (mark === '\n') return 'line'
  if (mark === ',') return 'comma'
  if (mark === ':') return 'colon'
  return mark.startsWith('—') || mark.startsWith('-') || mark.startsWith('_') || mark === '(' ? 'dash' : 'stop'
}

const unnumbered = (text: string): string =>
  (text.match(ENUMERATION)?.length ?? 0) > 1 ? text.replace(ENUMERATION, '$1\n') : text

const plain = (text: string): string => {
  const folded = simplify(text.replace(CIRCLED, '\n').normalize('NFKC').toLowerCase())
    .replace(HIDDEN, '')
    .replace(/(?<!\s)\s*[\n\r]\s*/g, '\n')
    .replace(/[^\S\n]/g, ' ')
    .replace(/(?:\[[\u4e00-\u9fff]{1,4}\])+$/, '')
    .replace(/】/g, ':')
    .replace(STICKERS, '')
    .replace(MAIL, '')
    .replace(REACHED_BY, '')
  const listed = unnumbered(folded).replace(FIRST_NUMBER, '').replace(LISTING, '$1\n')
  return listed.includes(' ') ? listed.replace(SPACED, '') : listed
}

const piecesOf = (text: string): Piece[] => {
  const parts = foldNumbers(plain(text)).split(MARKS)
  const pieces: Piece[] = []
  let before: Piece['before'] = 'start'
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? ''
    if (i % 2 === 1) {
      // A line's end or a dash marks a signature, whatever else stands beside it.
      if (before !== 'dash' && before !== 'line') before = boundary(part)
      continue
    }
    const runs = part.split(' ').flatMap((run) => run.replace(KEPT, '') || [])
    if (runs.length === 0) continue
    pieces.push({ runs, before: pieces.length === 0 ? 'start' : before })
    before = 'comma'
  }
  return pieces
}

/** The piece without its spaces; a number and its unit that a space parted are one again. */
const wordsOf = ({ runs }: Piece): string => (runs.length === 1 ? (runs[0] ?? '') : foldNumbers(runs.join('')))

/** How many clauses at the end may be a signature, and how many at the start may say who is writing. */
const SIGNATURE_PIECES = 6
const INTRODUCTION_PIECES = 4

/** 改为：2026年5月1日 is no signature; 李明，13800001111 is. */
const maySign = (piece: Piece): boolean => {
  if (piece.before === 'comma') return isPhone(wordsOf(piece))
  return piece.before !== 'colon' || (!isDate(wordsOf(piece)) && !isPhone(wordsOf(piece)))
}

/** 薛城区 赵敏: each run signs, or names the place of one that does. */
const areSignature = (runs: readonly string[], marked: boolean): boolean =>
  runs.every((run) => isSignature(run, marked) || isBeforeName(run)) && runs.some((run) => isSignature(run, marked))

const withoutSignature = (pieces: readonly Piece[]): Piece[] => {
  const kept = [...pieces]
  let named = false
  for (let i = 0; i < SIGNATURE_PIECES && kept.length > 0; i++) {
    const piece = kept[kept.length - 1]
    if (!piece || !maySign(piece)) break
    const marked = piece.before === 'line' || piece.before === 'dash' || piece.before === 'colon'
    const signs = isSignature(wordsOf(piece), marked) || areSignature(piece.runs, marked)
    if (!signs || kept.length === 1) break
    named = piece.before === 'colon'
    kept.pop()
  }
  const last = kept.pop()
  if (!last) return kept
  const runs = [...last.runs]
  let signed = false
  while (runs.length > 1) {
    const end = runs[runs.length - 1] ?? ''
    if (!isSignature(end, false) && !(signed && isBeforeName(end))) break
    signed = true
    runs.pop()
  }
  const end = runs.pop() ?? ''
  const said = cutSignature(signed ? cutBeforeName(end) : named ? cutNameLabel(end) : end)
  const rest = { ...last, runs: [...runs, said] }
  // What a signature followed may have been thanks.
  return kept.length > 0 && said !== wordsOf(last) && isPoliteness(wordsOf(rest)) ? kept : [...kept, rest]
}

/** Takes politeness and introductions, as far as spaces set them off, from both ends of a piece. */
const trimmed = (piece: Piece, mayIntroduce: boolean, roles: string[]): Piece => {
  const runs = [...piece.runs]
  while (runs.length > 1) {
    const first = runs[0] ?? ''
    const who = mayIntroduce ? introduction(first) : undefined
    if (who) roles.push(who)
    if (who === undefined && !isPlainlyPolite(first)) break
    runs.shift()
  }
  while (runs.length > 1 && isPlainlyPolite(runs[runs.length - 1] ?? '')) runs.pop()
  return { ...piece, runs }
}

/** Drops greetings, thanks, labels with their values, the signature and who is writing; what role matters stays as a clause. */
const essence = (pieces: readonly Piece[]): Piece[] => {
  const said: Piece[] = []
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]
    if (!piece) continue
    const words = wordsOf(piece)
    if (isPoliteness(words) || (said.length === 0 && isAddressee(words))) continue
    const next = pieces[i + 1]
    const bare = next?.before === 'colon' ? cutLabel(words, wordsOf(next)) : words
    if (bare) said.push(bare === words ? piece : { ...piece, runs: [bare] })
    if (bare !== words) i++
  }
  const roles: string[] = []
  const rest: Piece[] = []
  for (const [i, piece] of withoutSignature(said).entries()) {
    const mayIntroduce = i < INTRODUCTION_PIECES
    const who = mayIntroduce && said.length > 1 ? introduction(wordsOf(piece)) : undefined
    if (who !== undefined) {
      roles.push(who)
      continue
    }
    const polite = cutPoliteness(wordsOf(trimmed(piece, mayIntroduce, roles)))
    const [stuck, words] = mayIntroduce ? cutIntroduction(polite) : ['', polite]
    roles.push(stuck)
    rest.push({ ...piece, runs: [words] })
  }
  if (rest.length === 0) return []
  const speaking = roles.filter((role) => role !== '').map((role): Piece => ({ runs: [`我是${role}`], before: 'stop' }))
  return [...speaking, ...rest]
}

const NUMBERS = /\d+(?:\.\d+)?/g
const NEGATIONS = /[不无未没非勿莫否禁免]/g

/** A text pasted twice is said once. */
const once = (clauses: string[]): string[] => {
  const half = clauses.length / 2
  const repeated =
    clauses.length > 1 && Number.isInteger(half) && clauses.every((clause, i) => clause === clauses[i % half])
  return repeated ? once(clauses.slice(0, half)) : clauses
}

/** A clause without what turns it into its opposite or into another figure. */
const skeleton = (clause: string): string =>
  clause.replace(/[\d.不无未没非勿禁]|可以|应当|必须|允许|禁止|[可得止]/g, '')

/** Whether two clauses are each other's counterpart (应当写明, 不应当写明): then it matters with which others they stand. */
const holdsCounterparts = (clauses: readonly string[]): boolean => {
  const seen = new Map<string, string>()
  return clauses.some((clause) => {
    const bare = skeleton(clause)
    const other = seen.get(bare)
    seen.set(bare, clause)
    return other !== undefined && other !== clause && bare !== ''
  })
}

/**
 * The clauses in the order of the text; what a colon introduces stays with what introduces it. Where it matters which clauses stand
 * together, each sentence is one clause, its parts in a fixed order.
 */
const clausesOf = (pieces: readonly Piece[]): string[] => {
  const sentences: string[][] = []
  for (const piece of pieces) {
    const folded = foldWords(wordsOf(piece))
    if (!folded || folded === '我' || folded === '本人') continue
    const sentence = sentences[sentences.length - 1]
    if (!sentence || (piece.before !== 'comma' && piece.before !== 'colon')) sentences.push([folded])
    else if (piece.before === 'colon') sentence[sentence.length - 1] += folded
    else sentence.push(folded)
  }
  const clauses = sentences.flat()
  return once(holdsCounterparts(clauses) ? sentences.map((parts) => parts.sort().join('')) : clauses)
}

/** What an opinion says, with everything that does not matter for telling opinions apart taken out. */
export const canonical = (text: string): Canonical => {
  const pieces = piecesOf(text)
  let clauses = clausesOf(essence(pieces))
  // Nothing but politeness, or nothing but signs: then these are the opinion.
  if (clauses.length === 0) clauses = clausesOf(pieces)
  if (clauses.length === 0) clauses = pieces.length > 0 ? pieces.map(wordsOf) : [text.trim()]
  return fromClauses(clauses)
}

/** A canonical form from its clauses alone, as they are stored with a cluster. */
export const fromClauses = (clauses: readonly string[]): Canonical => {
  const run = clauses.join('')
  return {
    clauses,
    run,
    sorted: clauses.length === 1 ? run : [...clauses].sort().join('|'),
    critical: `${(run.match(NUMBERS) ?? []).sort().join(' ')}#${(run.match(NEGATIONS) ?? []).length}`,
  }
}
