import { referencesIn } from '@shared/drafts/references'

/** A stretch of a paragraph: plain, a hit of the search (its place among all hits), or the label of another article. */
export type Piece = { text: string; hit?: number; label?: string }

const at = (text: string, words: string): number[] => {
  const places: number[] = []
  if (words === '') return places
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + words.length)) places.push(from)
  return places
}

/** How often the words stand in each of the texts. */
export const hitsIn = (texts: readonly string[], words: string): number[] => texts.map((text) => at(text, words).length)

type Asked = { find?: string; firstHit?: number; refs?: boolean }

/** A paragraph cut where something is to be marked. Hits count on from `firstHit`. */
export const piecesOf = (text: string, { find = '', firstHit = 0, refs }: Asked): Piece[] => {
  const marks = [
    ...at(text, find).map((from, index) => ({ from, to: from + find.length, hit: firstHit + index })),
    ...(refs && find === '' ? referencesIn(text) : []),
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
