import { type OpinionStatus, type Result, resultNames } from '@shared/opinions/words'
import { $remove } from 'dynamodb-toolbox'
import type { DraftRecord } from '../platform/draftRecords'
import { type OpinionRecord, queuePlace } from '../platform/opinionRecords'
import type { change } from './store'

export type Decision = NonNullable<OpinionRecord['decision']>

/** What a step changes of an opinion besides its place in the queue. */
type Step = {
  status: OpinionStatus
  what: { event: string; text: string }
  also: Omit<Parameters<typeof change>[1], 'status' | 'queue' | 'timeline'>
}

/** Released with the round's report, not one by one. */
const TOGETHER = '~'

/** From when the author sees it: at once, after the delay, or with the round's report. */
const visibility = (draft: DraftRecord | undefined, record: OpinionRecord, at: string, noticeAt?: string) => {
  const round = draft?.rounds.find((each) => each.round === queuePlace(record.queue).round)
  if (round?.release === 'together' && !round.releasedAt) return { visibleFrom: TOGETHER }
  return noticeAt && noticeAt > at ? { visibleFrom: noticeAt, untold: true } : { visibleFrom: at }
}

/** A decision, or its proposal where the draft has two-step review. `noticeAt`: nobody is told before. */
export const decided = (
  record: OpinionRecord,
  decision: Decision,
  draft: DraftRecord | undefined,
  noticeAt?: string,
): Step => {
  const words = resultNames[decision.result as Result]
  if (draft?.twoStepReview)
    return {
      status: 'proposed',
      what: { event: 'proposed', text: `${decision.byName}拟定处理结果：${words}` },
      also: { proposal: decision },
    }
  return {
    status: 'decided',
    what: { event: 'decided', text: `处理结果：${words}` },
    also: {
      decision,
      proposal: $remove(),
      result: decision.result,
      ...visibility(draft, record, decision.at, noticeAt),
    },
  }
}

/** What was proposed, confirmed by another person. */
export const confirmed = (
  record: OpinionRecord,
  { returned: _, ...decision }: NonNullable<OpinionRecord['proposal']>,
  draft: DraftRecord | undefined,
  at: string,
  noticeAt?: string,
): Step => ({
  status: 'decided',
  what: { event: 'confirmed', text: `复核通过：${resultNames[decision.result as Result]}` },
  also: {
    decision,
    proposal: $remove(),
    result: decision.result,
    ...visibility(draft, record, at, noticeAt),
  },
})

/** Back to the handler, with the reason; the proposal stays to be read. */
export const returned = (proposal: NonNullable<OpinionRecord['proposal']>, reason: string): Step => ({
  status: 'reviewing',
  what: { event: 'returned', text: `复核退回：${reason}` },
  also: { proposal: { ...proposal, returned: reason } },
})
