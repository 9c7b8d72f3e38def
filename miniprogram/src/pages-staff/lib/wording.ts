import { type Change, changesOf } from '../../lib/changes'
import type { Opinion } from './opinionCache'

export type Wording = { title: string; changes: Change[] }

/** What an opinion would make of the article, as tracked changes; undefined where it names no wording. */
export const wordingOf = (
  { kind, suggestedText, article }: Pick<Opinion, 'kind' | 'suggestedText' | 'article'>,
  articleText: string | undefined,
): Wording | undefined => {
  const label = article ?? '全文'
  if (kind === 'delete' && articleText && !suggestedText)
    return { title: `建议删除${label}`, changes: [{ op: 'delete', text: articleText }] }
  if (!suggestedText) return undefined
  if (kind === 'add') {
    const before: Change[] = articleText ? [{ op: 'equal', text: `${articleText}\n` }] : []
    return { title: `建议在${label}之后新增`, changes: [...before, { op: 'insert', text: suggestedText }] }
  }
  if (!articleText) return { title: '建议表述', changes: [{ op: 'insert', text: suggestedText }] }
  return { title: `对${label}的修改建议`, changes: changesOf(articleText, suggestedText) }
}
