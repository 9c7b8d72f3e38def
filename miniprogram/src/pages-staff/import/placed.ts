import { excerpt } from '@shared/drafts/parse/lines'
import { decisionItemOf, labelOf } from '@shared/drafts/parse/marks'
import { numberWarnings } from '@shared/drafts/parse/warn'
import { texts } from './texts'

type Placed = { line: number; path: string[]; label: string; text: string }
type Warning = { message: string; code?: unknown; place?: unknown }
/** Something to look at, with the article it stands in by its index; -1 before the first one or without a place. */
export type Doubt = { message: string; excerpt: string; index: number }

const placeOf = (place: unknown): { line?: number; excerpt: string } => {
  if (typeof place !== 'object' || place === null) return { excerpt: '' }
  return {
    ...('line' in place && { line: Number(place.line) }),
    excerpt: 'excerpt' in place ? String(place.excerpt) : '',
  }
}

const indexOf = (articles: readonly Placed[], line: number | undefined): number => {
  if (line === undefined) return -1
  const after = articles.findIndex((article) => article.line > line)
  return after === -1 ? articles.length - 1 : after - 1
}

const ABOUT_NUMBERS = /^(?:starts_late|number_|article_empty)/

/** What is odd about the articles' numbers as they stand now, and which of them have no words. */
const oddNow = (articles: readonly Placed[]): Doubt[] => {
  const numbered = articles.flatMap(({ label, text }, line) => {
    const number = (labelOf(label) ?? decisionItemOf(label))?.number
    return number ? [{ label, number, line, text: `${label}　${text}` }] : []
  })
  const odd = numberWarnings(numbered, articles.some(({ label }) => label.startsWith('第')) ? '条' : '项')
  return [
    ...odd.map(({ message, place }) => ({ message, excerpt: place.excerpt, index: place.line })),
    ...articles.flatMap(({ label, text }, index) =>
      text === '' ? [{ message: texts.nothingBelowHeading(label), excerpt: excerpt(label), index }] : [],
    ),
  ]
}

/** The warnings of a recognition where they stand; once something was put right, those on numbers as they are then. */
export const doubtsOf = (articles: readonly Placed[], warnings: readonly Warning[], edited: boolean): Doubt[] => {
  const kept = edited ? warnings.filter(({ code }) => !ABOUT_NUMBERS.test(String(code))) : warnings
  const doubts = kept.map(({ message, place }) => {
    const { line, excerpt } = placeOf(place)
    return { message, excerpt, index: indexOf(articles, line) }
  })
  return edited ? [...doubts, ...oddNow(articles)].sort((a, b) => a.index - b.index) : doubts
}

/** The headings that begin at an article, with their level. */
export const headingsFrom = (
  articles: readonly Pick<Placed, 'path'>[],
  index: number,
): { text: string; level: number }[] => {
  const path = articles[index]?.path ?? []
  const before = articles[index - 1]?.path ?? []
  const from = path.findIndex((heading, level) => heading !== before[level])
  return from < 0 ? [] : path.slice(from).map((text, at) => ({ text, level: from + at }))
}
