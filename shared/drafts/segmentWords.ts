export type WordBreaker = (text: string) => string[]

/**
 * Cuts a text into the smallest pieces that a lawyer would mark: words, whole numbers (二百, 2026, 百分之三十), references
 * (第二十五条, 第三款), item marks (（三）) and single punctuation marks. The pieces joined are the text again; no piece
 * ends inside a surrogate pair. Words come from Intl.Segmenter; where that is missing they are single characters.
 */
export function segmentWords(text: string, words: WordBreaker = dictionary()): string[] {
  const pieces: string[] = []
  for (const clause of text.match(CLAUSE) ?? []) {
    let end = 0
    for (const whole of clause.matchAll(WHOLE)) {
      if (whole.index > end) pieces.push(...words(clause.slice(end, whole.index)))
      pieces.push(whole[0])
      end = whole.index + whole[0].length
    }
    if (end < clause.length) pieces.push(...words(clause.slice(end)))
  }
  return pieces
}

/** Single characters: what is left where there is no dictionary. */
export const characters: WordBreaker = (text) => Array.from(text)

/** Short inputs: Intl.Segmenter is several times slower on one long string than on its clauses, and ever more so. */
const CLAUSE = /[^，。；：！？\n]{0,300}[，。；：！？\n]|[^，。；：！？\n]{1,300}/gu

const NUMERAL = '[零〇一二三四五六七八九十百千万亿两]'
/** What stays in one piece whatever a dictionary says. */
const WHOLE = new RegExp(
  [
    '应当|在线|线上|线下|中华人民共和国|人民代表大会|常务委员会|人民政府|人民法院|人民检察院',
    `第(?:${NUMERAL}+|\\d+)(?:条(?:之${NUMERAL}+)?|[款项目编章节])`,
    `[（(](?:${NUMERAL}+|\\d+)[）)]`,
    `(?:百分之|${NUMERAL}+分之)${NUMERAL}+`,
    `(?!一一)${NUMERAL}{2,}`,
    '\\d+(?:[.,，．]\\d+)*[%％]?',
  ].join('|'),
  'g',
)

/**
 * The dictionary cuts 委员|会, 检察|院, 机动|车: these endings belong to the word before, or half a term would be marked.
 * 处 and 所 are left out: in a law they are mostly verbs and particles (由…部门处…罚款, 因素所涉及).
 */
const SUFFIX =
  /^[会院员者性化区县镇村部局厅委权法费金率期书证件物品人户级类型站点库网车路业层制式机器室店方额量数地体器师]$/u
const WORD = /^\p{Script=Han}{2,}$/u

/** Characters that are words of their own; any other one that stands alone is a part of a term. */
const ALONE =
  /^[的地得了和与或及并等在对向从由为被把将其之而于以按照可应当须不未无有是本该各每上下前后内外中时处所至到起自已经但又也均都且就则若如因同给使让者年月日元人次个名户非副总新原全再]$/u
const HAN = /^\p{Script=Han}$/u

export const isPartOfTerm = (piece: string): boolean => HAN.test(piece) && !ALONE.test(piece)

/** Terms that the dictionary does not know come as single characters (物|权|法, 城|管): they are one piece again. */
function joinTerms(words: string[]): string[] {
  const joined: string[] = []
  let unknown = false
  for (const word of words) {
    const last = joined.at(-1)
    const part = isPartOfTerm(word)
    if (
      last !== undefined &&
      ((unknown && part && last.length < LONGEST_TERM) || (SUFFIX.test(word) && WORD.test(last)))
    ) {
      joined[joined.length - 1] = last + word
    } else {
      joined.push(word)
      unknown = part
    }
  }
  return joined
}

const LONGEST_TERM = 4

let loaded: WordBreaker | undefined

/** Made at the first use and kept: loading the dictionary takes longer than comparing a short law. */
function dictionary(): WordBreaker {
  loaded ??= loadDictionary()
  return loaded
}

function loadDictionary(): WordBreaker {
  if (typeof Intl === 'undefined' || typeof Intl.Segmenter === 'undefined') return characters
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return (text) => joinTerms(Array.from(segmenter.segment(text), (piece) => piece.segment))
}
