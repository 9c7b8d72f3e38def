/** The paragraph a person tapped on the way to writing about it: too long for a page's address. */
let chosen: { draftId: string; article: string; text: string } | undefined

export const keepQuote = (quote: { draftId: string; article: string; text: string }): void => {
  chosen = quote
}

export const takeQuote = (draftId: string, article?: string): string | undefined => {
  const quote = chosen?.draftId === draftId && chosen.article === article ? chosen.text : undefined
  chosen = undefined
  return quote
}
