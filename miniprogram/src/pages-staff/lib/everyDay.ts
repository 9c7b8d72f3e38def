const DAY = 86_400_000
const BEIJING = 8 * 3_600_000
/** Above this many a day without an opinion is left out: nobody reads a line of ten years day by day. */
const MOST = 400

type Day = { day: string; opinions: number }

const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** The last `span` days up to `until`, or all since the first where `span` is 0: those on which nothing came, too. */
export const everyDay = (days: readonly Day[], until: string, span: number): Day[] => {
  const last = Date.parse(dayAt(Date.parse(until) + BEIJING))
  const first = span > 0 ? last - (span - 1) * DAY : Date.parse(days[0]?.day ?? dayAt(last))
  if (days.length === 0) return []
  if ((last - first) / DAY > MOST) return [...days]
  const known = new Map(days.map(({ day, opinions }) => [day, opinions]))
  const all: Day[] = []
  for (let at = first; at <= last; at += DAY) all.push({ day: dayAt(at), opinions: known.get(dayAt(at)) ?? 0 })
  return all
}
