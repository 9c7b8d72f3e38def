import type { Opinion } from '@shared/opinions/schemas'
import { resultName } from '@shared/opinions/words'
import type { Step } from '../../../components/Timeline'
import { when } from '../../../lib/time'
import { texts } from '../texts'

const ahead = (opinion: Opinion): Step[] => {
  const answer: Step = {
    key: 'answer',
    title: texts.detail.answerStep,
    text: texts.detail.answerStepText,
    state: 'ahead',
  }
  switch (opinion.status) {
    case 'submitted':
      return [{ key: 'study', title: texts.detail.waitsForStaff, state: 'now' }, answer]
    case 'held':
      return [{ key: 'check', title: texts.detail.waitsForReview, state: 'now' }, answer]
    case 'reviewing':
    case 'proposed':
      return [{ key: 'study', title: texts.detail.beingStudied, state: 'now' }, answer]
    case 'decided':
    case 'withdrawn':
    case 'rejected':
      return []
  }
}

/** What happened to an opinion, oldest first, and what is still to come. */
export const stepsOf = (opinion: Opinion): Step[] => {
  const told: Step[] = (opinion.timeline ?? []).map(({ at, event, text }, index) => ({
    key: `${event}-${index}`,
    title: text,
    note: when(at),
    state: 'done',
  }))
  const known: Step[] = [
    { key: 'sent', title: texts.detail.submitted, note: when(opinion.createdAt), state: 'done' },
    ...(opinion.decision
      ? [
          {
            key: 'decided',
            title: texts.detail.answeredWith(resultName(opinion.decision.result, opinion.tentative)),
            note: when(opinion.decision.decidedAt),
            state: 'done' as const,
          },
        ]
      : []),
  ]
  return [...(told.length > 0 ? told : known), ...ahead(opinion)]
}
