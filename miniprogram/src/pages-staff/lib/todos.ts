import type { AnswerOf } from '../../api/contract'
import { lastDay } from '../../lib/time'
import type { PageName } from '../../routes'
import type { Draft } from './draftCache'

type Counts = Omit<AnswerOf<'GET /drafts/{draftId}/reconciliation'>, 'bySource' | 'byDay'>
export type Todo = {
  key: string
  text: string
  pressing: boolean
  page: PageName
  params: Record<string, string>
}

const SOON = 3 * 86_400_000

/** What waits for somebody on one draft, the pressing first. */
export const todosOf = (draft: Draft, counts: Counts | undefined, now: number): Todo[] => {
  const todo = (
    key: string,
    text: string,
    page: PageName,
    pressing = false,
    more: Record<string, string> = {},
  ): Todo => ({
    key: `${draft.id}-${key}`,
    text,
    pressing,
    page,
    params: { id: draft.id, ...more },
  })
  if (draft.withdrawn || draft.status === 'ended') return []
  if (!draft.versions?.length && !draft.version) return [todo('text', '还没有文本，请导入', 'staffImport')]
  const round = draft.consultation
  if (!round) return [todo('round', '文本已导入，可以安排征求意见', 'staffConsultation')]
  const list: Todo[] = []
  const open = counts ? counts.submitted + counts.reviewing : 0
  if (counts && !counts.balanced) list.push(todo('balance', '收到数与各状态之和不一致，请核对', 'staffFigures', true))
  if (counts?.held) list.push(todo('held', `${counts.held} 条意见待审核`, 'staffQueue', true, { status: 'held' }))
  const left = Date.parse(round.closesAt) - now
  if (round.state === 'open' && left < SOON)
    list.push(todo('closing', `征求意见${lastDay(round.closesAt, now)}截止`, 'staffConsultation', true))
  if (counts?.proposed)
    list.push(todo('proposed', `${counts.proposed} 条处理结果待复核`, 'staffQueue', false, { status: 'proposed' }))
  if (open > 0)
    list.push(
      todo(
        'open',
        round.state === 'closed' ? `征求意见已结束，还有 ${open} 条意见未处理` : `${open} 条意见待处理`,
        'staffQueue',
        round.state === 'closed',
        { status: counts?.submitted ? 'submitted' : 'reviewing' },
      ),
    )
  const due = draft.feedbackDue
  if (due)
    list.push(
      todo(
        'due',
        due.overdue
          ? `采纳情况反馈已逾期，最迟应在${lastDay(due.dueAt, now)}公布`
          : `采纳情况反馈最迟${lastDay(due.dueAt, now)}公布`,
        'staffFeedback',
        due.overdue || Date.parse(due.dueAt) - now < SOON,
      ),
    )
  else if (round.state === 'closed' && draft.feedback?.round !== round.round && open === 0)
    list.push(todo('feedback', '意见已处理完，可以公布采纳情况反馈', 'staffFeedback'))
  return list.sort((a, b) => Number(b.pressing) - Number(a.pressing))
}
