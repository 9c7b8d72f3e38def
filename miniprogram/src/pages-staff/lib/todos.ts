import type { AnswerOf } from '../../api/contract'
import { lastDay } from '../../lib/time'
import type { PageName } from '../../routes'
import type { Draft } from './draftCache'
import { texts } from './texts'

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
  if (!draft.versions?.length && !draft.version) return [todo('text', texts.todoImportText, 'staffImport')]
  const round = draft.consultation
  if (!round) return [todo('round', texts.todoArrangeConsultation, 'staffConsultation')]
  const list: Todo[] = []
  const open = counts ? counts.submitted + counts.reviewing : 0
  if (counts && !counts.balanced) list.push(todo('balance', texts.todoSumsDiffer, 'staffFigures', true))
  if (counts?.held) list.push(todo('held', texts.todoHeld(counts.held), 'staffQueue', true, { status: 'held' }))
  const left = Date.parse(round.closesAt) - now
  if (round.state === 'open' && left < SOON)
    list.push(todo('closing', texts.todoClosesOn(lastDay(round.closesAt, now)), 'staffConsultation', true))
  if (counts?.proposed)
    list.push(todo('proposed', texts.todoProposed(counts.proposed), 'staffQueue', false, { status: 'proposed' }))
  if (open > 0)
    list.push(
      todo(
        'open',
        round.state === 'closed' ? texts.todoClosedUndecided(open) : texts.todoOpen(open),
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
        due.overdue ? texts.feedbackOverdue(lastDay(due.dueAt, now)) : texts.feedbackDue(lastDay(due.dueAt, now)),
        'staffFeedback',
        due.overdue || Date.parse(due.dueAt) - now < SOON,
      ),
    )
  else if (round.state === 'closed' && draft.feedback?.round !== round.round && open === 0)
    list.push(todo('feedback', texts.todoPublishFeedback, 'staffFeedback'))
  return list.sort((a, b) => Number(b.pressing) - Number(a.pressing))
}
