import { simplify } from './normaliseHan'
import { foldNumbers } from './normaliseNumbers'
import {
  cutIntroduction,
  cutPoliteness,
  foldWords,
  introduction,
  isLabel,
  isPoliteness,
  isSignature,
} from './normalisePhrases'

/** An opinion reduced to what it says: the same for copies that differ in width, script, punctuation, politeness or signature. */
export type Canonical = {
  /** What is said, clause by clause in the order of the text, each once. */
  clauses: readonly string[]
  /** The clauses in one run: the same whether or not its author used punctuation. */
  run: string
  /** The clauses in a fixed order: the same in whatever order its author put them. */
  sorted: string
  /** What must be equal before anything else is compared: all numbers and how often something is negated. */
  critical: string
}

type Piece = {
  words: string /** what stood before it */
  before: 'start' | 'stop' | 'line' | 'dash' | 'comma' | 'space' | 'colon'
}

const ENUMERATION =
  /(^|[\n。;!?:,.])\s*(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)、]|\.(?!\d))|第[一二三四五六七八九十\d]{1,2}[,、:]|其[一二三四][,、:]?|[一二三四五六]是)/g
const CIRCLED = /[\u2460-\u249b\u3220-\u3229\u2776-\u2793]/g
const HIDDEN = /\p{Cf}|[\ufe00-\ufe0f]/gu
const PARTS = /(\n|[。;!?]|\.(?!\d)|\.\.+|—+|-(?!\d)|_{2,}|~|,|:| +)/
const KEPT = /[^\p{Script=Han}\p{L}\p{N}.%‰/<>=≥≤±+℃-]/gu

const boundary = (mark: string): Piece['before'] => {
  if (mark === '\n') return 'line'
  if (mark === ',') return 'comma'
  if (mark === ':') return 'colon'
  if (mark.startsWith('—') || mark.startsWith('-') || mark.startsWith('_')) return 'dash'
  return mark.startsWith(' ') ? 'space' : 'stop'
}

const piecesOf = (text: string): Piece[] => {
  const plain = simplify(text.replace(CIRCLED, '\n').normalize('NFKC').toLowerCase()).replace(HIDDEN, '')
  const folded = foldNumbers(
    plain
      .replace(/\r\n?/g, '\n')
      .replace(/\s*\n\s*/g, '\n')
      .replace(ENUMERATION, '$1\n')
      .replace(/[\t\f\v]/g, ' '),
  )
  const parts = folded.split(PARTS)
  const pieces: Piece[] = []
  let before: Piece['before'] = 'space'
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? ''
    if (i % 2 === 1) {
      const next = boundary(part)
      // A line's end or a dash marks a signature, whatever else stands beside it; a space says nothing.
      if (before !== 'dash' && before !== 'line' && next !== 'space') before = next
      continue
    }
    const words = part.replace(KEPT, '')
    if (!words) continue
    pieces.push({ words, before: pieces.length === 0 ? 'start' : before })
    before = 'space'
  }
  return pieces
}

/** How many clauses at the end may be a signature, and how many at the start may say who is writing. */
const SIGNATURE_PIECES = 6
const INTRODUCTION_PIECES = 4

const withoutSignature = (pieces: Piece[]): Piece[] => {
  let end = pieces.length
  const stop = Math.max(1, pieces.length - SIGNATURE_PIECES)
  while (end > stop) {
    const piece = pieces[end - 1]
    if (!piece || piece.before === 'comma') break
    const marked = piece.before === 'line' || piece.before === 'dash' || piece.before === 'colon'
    if (!isSignature(piece.words, marked)) break
    end--
  }
  return pieces.slice(0, end)
}

/** Drops greetings, thanks, labels with their values, the signature and who is writing; what role matters stays as a clause. */
const essence = (pieces: Piece[]): Piece[] => {
  const said: Piece[] = []
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]
    if (!piece || isPoliteness(piece.words)) continue
    if (isLabel(piece.words)) {
      if (pieces[i + 1]?.before === 'colon' || pieces[i + 1]?.before === 'space') i++
      continue
    }
    said.push(piece)
  }
  const roles: Piece[] = []
  const rest: Piece[] = []
  for (const [i, piece] of withoutSignature(said).entries()) {
    const who = i < INTRODUCTION_PIECES && said.length > 1 ? introduction(piece.words) : undefined
    if (who !== undefined) {
      if (who) roles.push({ words: `我是${who}`, before: 'stop' })
      continue
    }
    const [stuck, words] =
      i < INTRODUCTION_PIECES ? cutIntroduction(cutPoliteness(piece.words)) : ['', cutPoliteness(piece.words)]
    if (stuck) roles.push({ words: `我是${stuck}`, before: 'stop' })
    rest.push({ ...piece, words })
  }
  return rest.length === 0 ? [] : [...roles, ...rest]
}

const NUMBERS = /\d+(?:\.\d+)?/g
const NEGATIONS = /[不无未没非勿莫否禁免]/g

/** Joins what only a space or a colon parts, folds the words, and leaves each clause once. */
const clausesOf = (pieces: Piece[]): string[] => {
  const joined: string[] = []
  for (const { words, before } of pieces) {
    const last = joined.length - 1
    if (last >= 0 && (before === 'space' || before === 'colon')) joined[last] += foldWords(words)
    else joined.push(foldWords(words))
  }
  return [...new Set(joined.filter((clause) => clause !== ''))]
}

/** What an opinion says, with everything that does not matter for telling opinions apart taken out. */
export const canonical = (text: string): Canonical => {
  const pieces = piecesOf(text)
  let clauses = clausesOf(essence(pieces))
  // Nothing but politeness, or nothing but signs: then these are the opinion.
  if (clauses.length === 0) clauses = clausesOf(pieces)
  if (clauses.length === 0) clauses = pieces.length > 0 ? pieces.map((piece) => piece.words) : [text.trim()]
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
