import { invalid } from '../api/errors'
import { paragraphsOf } from './parse/article'
import { headingOf, labelOf } from './parse/marks'
import type { Article } from './parse/types'
import type { Correction } from './schemas'

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

/** The second article's words, without its own label where that stood among the first one's words. */
const withoutLabel = ([first = '', ...more]: readonly string[], label: string): string => {
  const printed = labelOf(first)
  return [printed?.label === spaceless(label) ? printed.rest : first, ...more].join('\n')
}

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
    withText({ ...second, label: spaceless(split.label) }, withoutLabel(lines.slice(split.line - 1), split.label)),
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

/** 附则 and whatever has no number counts as a chapter. */
const levelOf = (heading: string): number => headingOf(heading)?.level ?? 3

/**
 * The corrections that put a heading above an article where none was recognised: for each article in one row that stood
 * under the same headings. Its kind (编, 章, 节) says which of those it takes the place of.
 */
export const headed = (articles: readonly Article[], index: number, heading: string): Correction[] => {
  const level = levelOf(heading)
  const above = (path: readonly string[]) => path.filter((each) => levelOf(each) < level)
  const same = (path: readonly string[]) => path.find((each) => levelOf(each) === level)
  const below = (path: readonly string[]) => path.filter((each) => levelOf(each) > level)
  const first = articles[index]?.path ?? []
  const corrections: Correction[] = []
  for (let at = index; at < articles.length; at++) {
    const article = articles[at]
    if (!article || above(article.path).join('\n') !== above(first).join('\n') || same(article.path) !== same(first))
      break
    // A section that begins further down stays, in the new chapter; the one that was open ends here.
    const own = below(article.path).join('\n') === below(first).join('\n') ? [] : below(article.path)
    corrections.push({ label: article.label, position: at + 1, path: [...above(first), heading, ...own] })
  }
  return corrections
}
