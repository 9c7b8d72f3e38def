import { headingsAt } from './headings'

type Placed = { path: string[] }

/** The articles under one innermost heading; `above` are headings that begin with it. */
export type Chapter = { above: string[]; title: string; from: number; to: number }

/** The contents of a law by its innermost headings, in order; a law without headings is one chapter without a title. */
export const chaptersOf = (articles: readonly Placed[]): Chapter[] => {
  const chapters: Chapter[] = []
  articles.forEach(({ path }, index) => {
    const begins = headingsAt(articles, index)
    const last = chapters.at(-1)
    if (last && begins.length === 0) last.to = index + 1
    else chapters.push({ above: begins.slice(0, -1), title: path.at(-1) ?? '', from: index, to: index + 1 })
  })
  return chapters
}
