/** How a deputy or a station answers, computed from counters. Phones bundle this without its schema. */
export type HolderKind = 'deputy' | 'station'

export type HolderFigures = {
  /** 2026, or 2026-11 */
  period: string
  received: number
  answered: number
  onTime: number
  /** Working days until the first answer, of those that were answered; absent where none was. */
  medianDays?: number
  closed: number
  rated: number
  /** Four stars or five. */
  satisfied: number
  /** 回答了我的问题: yes. */
  helpful: number
  walkIns: number
  months: { month: string; received: number; answered: number }[]
}

/** Days beyond this are counted together. */
export const MOST_DAYS = 30

type Counts = Readonly<Record<string, number>>

/** What one matter adds, by the names of the counters. */
export const countsOfMatter = (matter: {
  first?: { days: number; late: boolean }
  closed: boolean
  rating?: { stars: number; answered: boolean }
  category?: string
  walkIn: boolean
}): Record<string, number> => ({
  received: 1,
  ...(matter.first && {
    answered: 1,
    ...(!matter.first.late && { onTime: 1 }),
    [`d${Math.min(matter.first.days, MOST_DAYS)}`]: 1,
  }),
  ...(matter.closed && { closed: 1 }),
  ...(matter.rating && {
    rated: 1,
    ...(matter.rating.stars >= 4 && { satisfied: 1 }),
    ...(matter.rating.answered && { helpful: 1 }),
  }),
  ...(matter.category && { [`c_${matter.category}`]: 1 }),
  ...(matter.walkIn && { walkIns: 1 }),
})

/** The median of a histogram of days; of two in the middle, their mean. */
export const medianOf = (counts: Counts): number | undefined => {
  const days = Array.from({ length: MOST_DAYS + 1 }, (_, day) => counts[`d${day}`] ?? 0)
  const total = days.reduce((sum, count) => sum + count, 0)
  if (total === 0) return undefined
  const at = (place: number): number => {
    let seen = 0
    return days.findIndex((count) => {
      seen += count
      return seen > place
    })
  }
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2
}

/** Months taken together. */
export const figuresOf = (period: string, months: readonly { month: string; counts: Counts }[]): HolderFigures => {
  const sum: Record<string, number> = {}
  for (const { counts } of months)
    for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count
  const of = (name: string): number => sum[name] ?? 0
  return {
    period,
    received: of('received'),
    answered: of('answered'),
    onTime: of('onTime'),
    medianDays: medianOf(sum),
    closed: of('closed'),
    rated: of('rated'),
    satisfied: of('satisfied'),
    helpful: of('helpful'),
    walkIns: of('walkIns'),
    months: months
      .filter(({ counts }) => (counts.received ?? 0) > 0)
      .map(({ month, counts }) => ({ month, received: counts.received ?? 0, answered: counts.answered ?? 0 })),
  }
}

/** 1 个工作日, 半个工作日 …, as a person reads the median. */
export const medianWords = (days: number): string =>
  days === 0
    ? '当天'
    : days % 1 === 0
      ? `${days} 个工作日`
      : `${Math.floor(days) || ''}${days > 1 ? ' 个半工作日' : '半个工作日'}`
