import type { Stage } from '@shared/drafts/lifeSchemas'
import { draftStatusNames, stageNames } from '@shared/drafts/words'
import { beijingDay } from '@shared/text/time'
import type { StreamChange } from '../platform/streamChange'
import { announce } from './tellFollowers'

type Stored = {
  pk: string
  title: string
  publishedAt?: string
  withdrawn?: { reason: string; at: string }
  laterStatus?: keyof typeof draftStatusNames
  stages?: Stage[]
  feedback?: { round: number; publishedAt: string }
  rounds?: { round: number; opensAt: string; closesAt: string }[]
  updatedAt: string
}

const nameOf = ({ kind, date, title }: Stage) => JSON.stringify([kind, date, title])

/** What came to pass between two states of a draft, in words for those who follow it. */
export const newsOf = (
  before: Stored,
  after: Stored,
): {
  event: string
  kind: 'draft_stage' | 'draft_feedback' | 'draft_consultation'
  text: string
  authors?: { round: number; text: string }
}[] => {
  const law = `《${after.title}》`
  if (after.publishedAt && after.withdrawn && !before.withdrawn) {
    const { reason, at } = after.withdrawn
    const text = `您关注的${law}已经下线，理由：${reason}。已提交的意见仍然保留。`
    return [{ event: `withdrawn#${at}`, kind: 'draft_stage', text }]
  }
  if (!after.publishedAt || after.withdrawn) return []
  const known = new Set((before.stages ?? []).map(nameOf))
  const stages = (after.stages ?? []).filter(
    (stage) => stage.date !== undefined && stage.date <= beijingDay(after.updatedAt) && !known.has(nameOf(stage)),
  )
  // A timeline entered at once, years of it, is told by its last step.
  const stage = stages[stages.length - 1]
  const status = after.laterStatus
  const rounds = after.rounds?.length ?? 0
  return [
    ...(stage
      ? [
          {
            event: `stage#${nameOf(stage)}`,
            kind: 'draft_stage' as const,
            text: `您关注的${law}有了新进展：${stage.title ?? stageNames[stage.kind]}。`,
          },
        ]
      : []),
    ...(status && status !== before.laterStatus
      ? [
          {
            event: `status#${status}#${after.updatedAt}`,
            kind: 'draft_stage' as const,
            text: `您关注的${law}进入新阶段：${draftStatusNames[status]}。`,
          },
        ]
      : []),
    ...(rounds > (before.rounds?.length ?? 0) && rounds > 1
      ? [{ event: `round#${rounds}`, kind: 'draft_consultation' as const, text: `您关注的${law}再次公开征求意见。` }]
      : []),
    ...(after.feedback && after.feedback.round !== before.feedback?.round
      ? [
          {
            event: `feedback#${after.feedback.round}`,
            kind: 'draft_feedback' as const,
            text: `您关注的${law}公布了采纳情况反馈。`,
            authors: { round: after.feedback.round, text: `您提过意见的${law}公布了采纳情况反馈，点击查看。` },
          },
        ]
      : []),
  ]
}

/** The stream's reaction to a draft that changed: its followers are told by a job, once for each event. */
export const tellOfDraft = async ({ before, after }: StreamChange): Promise<void> => {
  if (after?._et !== 'Draft' || before?._et !== 'Draft') return
  const stored = after as unknown as Stored
  for (const news of newsOf(before as unknown as Stored, stored))
    await announce({ ...news, draftId: stored.pk.slice(2), at: stored.updatedAt })
}
