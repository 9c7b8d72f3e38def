import type { NoticeSettings } from '@shared/accounts/noticeEndpoints'
import { MOST_ASKED, type Subject, subjectWords } from '@shared/accounts/noticeWords'

export type Askable = { id: string; name: string; longTerm: boolean }

/**
 * The templates to ask for at once: three at most and all of one sort, as WeChat wants, the first subject's sort going
 * first. Left out is what was turned off, and what is still allowed (unless `again`).
 */
export const askable = (
  settings: NoticeSettings | undefined,
  subjects: readonly Subject[],
  { again = false } = {},
): Askable[] => {
  const all = subjects.flatMap((subject) => {
    const found = settings?.subjects.find((one) => one.subject === subject)
    if (!found?.template || !found.on || (found.allowed > 0 && (!again || found.template.longTerm))) return []
    return [{ ...found.template, name: subjectWords[subject].name }]
  })
  return all.filter(({ longTerm }) => longTerm === all[0]?.longTerm).slice(0, MOST_ASKED)
}
