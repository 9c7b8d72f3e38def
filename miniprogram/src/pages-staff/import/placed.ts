type Placed = { line: number; path: string[] }
type Doubt = { message: string; place?: unknown }

const lineOf = (place: unknown): number | undefined =>
  typeof place === 'object' && place !== null && 'line' in place ? Number(place.line) : undefined

/** The article that a place lies in, by its index; -1 before the first one and where no place is known. */
export const articleAt = (articles: readonly Placed[], place: unknown): number => {
  const line = lineOf(place)
  if (line === undefined) return -1
  const after = articles.findIndex((article) => article.line > line)
  return after === -1 ? articles.length - 1 : after - 1
}

/** Warnings by the article they stand in, by its index; those before the first article, or without a place, under -1. */
export const warningsAt = (articles: readonly Placed[], warnings: readonly Doubt[]): Map<number, string[]> => {
  const placed = new Map<number, string[]>()
  for (const { message, place } of warnings) {
    const index = articleAt(articles, place)
    placed.set(index, [...(placed.get(index) ?? []), message])
  }
  return placed
}

/** The headings that begin at an article, with their level. */
export const headingsFrom = (articles: readonly Placed[], index: number): { text: string; level: number }[] => {
  const path = articles[index]?.path ?? []
  const before = articles[index - 1]?.path ?? []
  const from = path.findIndex((heading, level) => heading !== before[level])
  return from < 0 ? [] : path.slice(from).map((text, at) => ({ text, level: from + at }))
}
