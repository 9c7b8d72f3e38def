import { referencesIn } from '@shared/drafts/references'

/**
 * A stretch of a paragraph: plain, a hit of the search (its place among all hits), the label of another article, or a
 * term that the law itself explains.
 */
export type Piece = { text: string; hit?: number; label?: string; term?: string }

const at = (text: string, words: string): number[] => {
  const places: number[] = []
  if (words === '') return places
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + words.length)) places.push(from)
  return places
}

/** How often the words stand in each of the texts. */
export const hitsIn = (texts: readonly string[], words: string): number[] => texts.map((text) => at(text, words).length)

type Asked = { find?: string; firstHit?: number; refs?: boolean; terms?: readonly string[] }

type Mark = { from: number; to: number }

/** Where each term stands first in a paragraph; a longer term goes before one within it. */
const termsIn = (text: string, terms: readonly string[], taken: readonly Mark[]): (Mark & { term: string })[] => {
  const found: (Mark & { term: string })[] = []
  for (const term of terms) {
    const from = text.indexOf(term)
    const to = from + term.length
    const free = [...taken, ...found].every((mark) => to <= mark.from || from >= mark.to)
    if (from >= 0 && free) found.push({ from, to, term })
  }
  return found
}

/** A paragraph cut where something is to be marked. Hits count on from `firstHit`. */
export const piecesOf = (text: string, { find = '', firstHit = 0, refs, terms = [] }: Asked): Piece[] => {
  const references = refs && find === '' ? referencesIn(text) : []
  const marks = [
    ...at(text, find).map((from, index) => ({ from, to: from + find.length, hit: firstHit + index })),
    ...references,
    ...(find === '' ? termsIn(text, terms, references) : []),
  ].sort((a, b) => a.from - b.from)
  const pieces: Piece[] = []
  let done = 0
  for (const { from, to, ...mark } of marks) {
    if (from > done) pieces.push({ text: text.slice(done, from) })
    pieces.push({ text: text.slice(from, to), ...mark })
    done = to
  }
  if (done < text.length) pieces.push({ text: text.slice(done) })
  return pieces
}
