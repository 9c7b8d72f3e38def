type Labelled = { label: string }
export type Join = { label: string; position: number; join: true }

/**
 * Articles that were no articles of their own, as corrections that are applied one after the other: each join moves what
 * follows one place forward, so positions count the articles as they stand by then.
 */
export const joinsOf = (articles: readonly Labelled[], joined: ReadonlySet<number>): Join[] =>
  [...joined]
    .sort((a, b) => a - b)
    .flatMap((index, before) => {
      const article = articles[index]
      return article ? [{ label: article.label, position: index + 1 - before, join: true as const }] : []
    })
