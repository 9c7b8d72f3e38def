import { type Change, changesOf } from '../../lib/changes'
import type { Opinion } from './opinionCache'
import { texts } from './texts'

export type Wording = { title: string; changes: Change[] }

/** What an opinion would make of the article, as tracked changes; undefined where it names no wording. */
export const wordingOf = (
  { kind, suggestedText, article }: Pick<Opinion, 'kind' | 'suggestedText' | 'article'>,
  articleText: string | undefined,
): Wording | undefined => {
  const label = article ?? texts.wholeText
  if (kind === 'delete' && articleText && !suggestedText)
    return { title: texts.deleteArticle(label), changes: [{ op: 'delete', text: articleText }] }
  if (!suggestedText) return undefined
  if (kind === 'add') {
    const before: Change[] = articleText ? [{ op: 'equal', text: `${articleText}\n` }] : []
    return { title: texts.addAfterArticle(label), changes: [...before, { op: 'insert', text: suggestedText }] }
  }
  if (!articleText) return { title: texts.suggestedText, changes: [{ op: 'insert', text: suggestedText }] }
  return { title: texts.changeArticle(label), changes: changesOf(articleText, suggestedText) }
}
