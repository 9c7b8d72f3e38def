import { invalid } from '../api/errors'
import type { Correction } from './endpoints'
import { paragraphsOf } from './parse/article'
import type { Article } from './parse/types'

const spaceless = (text: string) => text.replace(/[\s\u3000]/g, '')

const withText = ({ marked: _, ...article }: Article, text: string): Article => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return { ...article, text: lines.join('\n'), paragraphs: paragraphsOf(lines) }
}

const placeOf = (articles: readonly Article[], { label, position }: Correction): number => {
  const wanted = spaceless(label)
  if (position !== undefined) return articles[position - 1]?.label === wanted ? position - 1 : -1
  return articles.findIndex((article) => article.label === wanted)
}

const lineOf = ({ label, caption, text }: Article) => `${label}${caption ? `【${caption}】` : '　'}${text}`

const apply = (articles: readonly Article[], correction: Correction, path: string): Article[] => {
  const at = placeOf(articles, correction)
  const found = articles[at]
  if (!found) throw invalid(`${path}.label`, `没有找到“${correction.label}”`)
  const { newLabel, caption, text, join, split } = correction
  const { caption: _, ...bare } = found
  const renamed: Article = {
    ...(caption === undefined ? found : caption === null ? bare : { ...found, caption }),
    ...(newLabel && { label: spaceless(newLabel) }),
    ...(correction.path && { path: correction.path }),
  }
  const article = text === undefined ? renamed : withText(renamed, text)
  const [before, after] = [articles.slice(0, at), articles.slice(at + 1)]
  if (join) {
    const previous = before.at(-1)
    if (!previous) throw invalid(`${path}.join`, '前面没有可以并入的条文')
    return [...before.slice(0, -1), withText(previous, `${previous.text}\n${lineOf(article)}`), ...after]
  }
  if (!split) return [...before, article, ...after]
  const lines = article.text.split('\n')
  if (split.line > lines.length) throw invalid(`${path}.split.line`, `这一条只有 ${lines.length} 行`)
  const { caption: __, ...second } = article
  return [
    ...before,
    withText(article, lines.slice(0, split.line - 1).join('\n')),
    withText({ ...second, label: spaceless(split.label) }, lines.slice(split.line - 1).join('\n')),
    ...after,
  ]
}

/** The articles with staff's corrections, applied in order. Throws fields_invalid with the place of one that fits nothing. */
export const corrected = (articles: readonly Article[], corrections: readonly Correction[]): Article[] =>
  corrections.reduce<Article[]>((so, correction, index) => apply(so, correction, `corrections.${index}`), [...articles])

/**
 * The corrections that retype a heading: for each article in one row under it. `index` is the first of them, `level` its
 * place in the path; an empty heading is taken away.
 */
export const retyped = (articles: readonly Article[], index: number, level: number, heading: string): Correction[] => {
  const old = articles[index]?.path[level]
  const above = articles[index]?.path.slice(0, level).join('\n')
  const corrections: Correction[] = []
  for (let at = index; at < articles.length; at++) {
    const article = articles[at]
    if (!article || article.path[level] !== old || article.path.slice(0, level).join('\n') !== above) break
    const path = article.path.flatMap((each, depth) => (depth === level ? (heading ? [heading] : []) : [each]))
    corrections.push({ label: article.label, position: at + 1, path })
  }
  return corrections
}
