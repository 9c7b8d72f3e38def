import type { Opinion } from '@shared/opinions/endpoints'
import { resultName } from '@shared/opinions/words'
import type { Step } from '../../../components/Timeline'
import { when } from '../../../lib/time'

const ahead = (opinion: Opinion): Step[] => {
  const answer: Step = { key: 'answer', title: '答复您', text: '是否采纳、为什么，会在这里告诉您。', state: 'ahead' }
  switch (opinion.status) {
    case 'submitted':
      return [{ key: 'study', title: '等待工作人员处理', state: 'now' }, answer]
    case 'held':
      return [{ key: 'check', title: '等待工作人员审核', state: 'now' }, answer]
    case 'reviewing':
    case 'proposed':
      return [{ key: 'study', title: '正在研究', state: 'now' }, answer]
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
    { key: 'sent', title: '已提交', note: when(opinion.createdAt), state: 'done' },
    ...(opinion.decision
      ? [
          {
            key: 'decided',
            title: `已答复：${resultName(opinion.decision.result, opinion.tentative)}`,
            note: when(opinion.decision.decidedAt),
            state: 'done' as const,
          },
        ]
      : []),
  ]
  return [...(told.length > 0 ? told : known), ...ahead(opinion)]
}
