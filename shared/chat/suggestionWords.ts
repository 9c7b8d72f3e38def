// Words and closed lists of deputies' suggestions (代表建议), without their schemas.
/** submitted 待审查 · returned 已退回 · assigned 办理中 · answered 已答复 · finished 已办结 */
export const suggestionStatuses = ['submitted', 'returned', 'assigned', 'answered', 'finished'] as const
export type SuggestionStatus = (typeof suggestionStatuses)[number]

/** Marks of an answer letter. */
export const suggestionResults = ['A', 'B', 'C', 'D'] as const
export const suggestionResultNames: Record<(typeof suggestionResults)[number], string> = {
  A: '已经解决或采纳',
  B: '正在解决或列入计划',
  C: '因条件限制暂难解决',
  D: '留作参考',
}

export const verdicts = ['satisfied', 'basically_satisfied', 'unsatisfied'] as const
export const verdictNames: Record<(typeof verdicts)[number], string> = {
  satisfied: '满意',
  basically_satisfied: '基本满意',
  unsatisfied: '不满意',
}

export type SuggestionDeed = 'return' | 'assign' | 'answer' | 'judge' | 'resubmit'

/** When each deed may be done. */
const from: Record<SuggestionDeed, readonly SuggestionStatus[]> = {
  return: ['submitted'],
  assign: ['submitted'],
  answer: ['assigned'],
  judge: ['answered'],
  resubmit: ['returned'],
}
export const mayDo = (deed: SuggestionDeed, status: SuggestionStatus): boolean => from[deed].includes(status)

/** 不满意 sends the matter back to its unit once; after that it is finished. */
export const afterVerdict = (verdict: (typeof verdicts)[number], reopened: boolean): SuggestionStatus =>
  verdict === 'unsatisfied' && !reopened ? 'assigned' : 'finished'

const BEIJING = 8 * 3_600_000

/** 24:00 in Beijing of the same day so many months later, of the month's last day where there is no such day. */
export const monthsLater = (from: string, months: number): string => {
  const local = new Date(Date.parse(from) + BEIJING)
  const first = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const day = Math.min(local.getUTCDate(), last)
  return new Date(first.getTime() + day * 24 * 3_600_000 - BEIJING).toISOString()
}
