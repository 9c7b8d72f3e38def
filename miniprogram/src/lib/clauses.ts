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
