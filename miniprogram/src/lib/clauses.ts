/** Sentences end here; what closes a quotation stays with its sentence. */
const END = /[。！？；]+[”’」』）]*/g

/** A paragraph's sentences and clauses, in order; together they are the paragraph. */
export const clausesOf = (paragraph: string): string[] => {
  const pieces: string[] = []
  let from = 0
  for (const match of paragraph.matchAll(END)) {
    const to = match.index + match[0].length
    pieces.push(paragraph.slice(from, to))
    from = to
  }
  if (from < paragraph.length) pieces.push(paragraph.slice(from))
  return pieces
}

export type Placed = { text: string; clause: number }

/** Pieces of a paragraph, cut further where a sentence ends within one; each knows its sentence. */
export const bySentence = <P extends { text: string }>(pieces: readonly P[]): (P & Placed)[] => {
  const clauses = clausesOf(pieces.map(({ text }) => text).join(''))
  const cut: (P & Placed)[] = []
  let clause = 0
  let left = clauses[0]?.length ?? 0
  for (const piece of pieces) {
    let rest = piece.text
    while (rest.length > 0) {
      const text = rest.slice(0, left)
      cut.push({ ...piece, text, clause })
      rest = rest.slice(text.length)
      left -= text.length
      if (left === 0) {
        clause += 1
        left = clauses[clause]?.length ?? 0
      }
      if (left === 0) break
    }
  }
  return cut
}
