import { plain } from '@shared/search/match'

/** The text in pieces, those that hold one of the terms marked. */
export const marksOf = (text: string, terms: readonly string[]): { piece: string; on: boolean }[] => {
  const folded = plain(text)
  // Where folding changes the length, places in one are not places in the other.
  if (folded.length !== text.length || terms.length === 0) return [{ piece: text, on: false }]
  const pieces: { piece: string; on: boolean }[] = []
  let from = 0
  while (from < text.length) {
    const hits = terms
      .map((term) => ({ at: folded.indexOf(term, from), length: term.length }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.length - a.length)
    const first = hits[0]
    if (!first) break
    if (first.at > from) pieces.push({ piece: text.slice(from, first.at), on: false })
    pieces.push({ piece: text.slice(first.at, first.at + first.length), on: true })
    from = first.at + first.length
  }
  if (from < text.length) pieces.push({ piece: text.slice(from), on: false })
  return pieces
}
