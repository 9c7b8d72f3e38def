type Placed = { line: number; path: string[] }
type Doubt = { message: string; place?: unknown }

const lineOf = (place: unknown): number | undefined =>
  typeof place === 'object' && place !== null && 'line' in place ? Number(place.line) : undefined

/** Warnings by the article they stand in, by its index; those before the first article, or without a place, under -1. */
export const warningsAt = (articles: readonly Placed[], warnings: readonly Doubt[]): Map<number, string[]> => {
  const placed = new Map<number, string[]>()
  for (const { message, place } of warnings) {
    const line = lineOf(place)
    const after = line === undefined ? 0 : articles.findIndex((article) => article.line > line)
    const index = line === undefined ? -1 : after === -1 ? articles.length - 1 : after - 1
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
