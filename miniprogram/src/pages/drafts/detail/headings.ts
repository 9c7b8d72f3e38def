type Placed = { path: string[] }

/** The headings that begin at an article: those its predecessor does not share. */
export const headingsAt = (articles: readonly Placed[], index: number): string[] => {
  const here = articles[index]?.path ?? []
  const before = index === 0 ? [] : (articles[index - 1]?.path ?? [])
  const shared = here.findIndex((heading, depth) => heading !== before[depth])
  return shared === -1 ? [] : here.slice(shared)
}
