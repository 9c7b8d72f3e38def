/** A reception day (接待日) of a station, in Beijing time. */
export type Duty = {
  /** 2026-11-23 */
  date: string
  /** 09:00 */
  from: string
  to: string
  deputyIds: string[]
  /** Why it was changed or called off after the roster was published. */
  change?: string
  cancelled?: boolean
}

const DAY_MS = 86_400_000
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

const same = (a: Duty, b: Duty): boolean =>
  a.date === b.date &&
  a.from === b.from &&
  a.to === b.to &&
  [...a.deputyIds].sort().join() === [...b.deputyIds].sort().join()

const placeOf = ({ date, from }: Duty): string => `${date} ${from}`
const inOrder = (a: Duty, b: Duty): number => (placeOf(a) < placeOf(b) ? -1 : 1)

const byDay = (duties: readonly Duty[], today: string): Duty[] =>
  duties.filter(({ date }) => date >= today).sort(inOrder)

/** Whether two rosters are the same from today on: then there is nothing to examine. */
export const sameToCome = (a: readonly Duty[], b: readonly Duty[], today: string): boolean => {
  const [one, other] = [byDay(a, today), byDay(b, today)]
  return (
    one.length === other.length &&
    one.every((duty, index) => {
      const its = other[index]
      return its !== undefined && same(duty, its) && duty.cancelled === its.cancelled && duty.change === its.change
    })
  )
}

/** The days to come that a roster asked for leaves out. */
export const leftOutOf = (before: readonly Duty[], given: readonly Duty[], today: string): Duty[] =>
  byDay(before, today).filter((duty) => !duty.cancelled && !given.some((each) => placeOf(each) === placeOf(duty)))

/** How long past days stay, so that a month can still be told. */
const KEPT_DAYS = 100

export type RosterChange = {
  duties: Duty[]
  /** Changes to days that are nearer than the notice allows: they need a reason, and carry it. */
  late: boolean
}

/**
 * The roster after a change: days before today stay as they are, further ones are as given. A day nearer than
 * `noticeDays` that is new, different or left out is late; with a reason it is shown with it, called off instead of
 * left out.
 */
export const changedRoster = (
  before: readonly Duty[],
  given: readonly Duty[],
  { today, noticeDays, reason }: { today: string; noticeDays: number; reason?: string },
): RosterChange => {
  const published = dayAfter(today, noticeDays)
  const isNear = ({ date }: Duty) => date >= today && date < published
  const past = before.filter(({ date }) => date < today && date >= dayAfter(today, -KEPT_DAYS))
  const kept = (duty: Duty) => before.find((each) => same(each, duty) && !each.cancelled)
  const dropped = before.filter(
    (duty) => isNear(duty) && !duty.cancelled && !given.some((each) => placeOf(each) === placeOf(duty)),
  )
  const calledOff = before.filter(
    (duty) => duty.cancelled && duty.date >= today && !given.some((each) => placeOf(each) === placeOf(duty)),
  )
  const changed = given.filter((duty) => isNear(duty) && !kept(duty))
  const duties = [
    ...past,
    ...given
      .filter(({ date }) => date >= today)
      .map((duty) => kept(duty) ?? { ...duty, ...(isNear(duty) && reason && { change: reason }) }),
    ...dropped.map((duty) => ({ ...duty, cancelled: true, ...(reason && { change: reason }) })),
    ...calledOff,
  ]
  return { duties: duties.sort(inOrder), late: changed.length + dropped.length > 0 }
}

/** Before the beginning, so that a deputy who is early checks in. */
const EARLY_MINUTES = 60

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** From when on a deputy may check in, in Beijing: an hour before the duty begins, and never on the day before. */
export const checkInOpens = ({ from }: Pick<Duty, 'from'>): string => timeOf(Math.max(0, minutes(from) - EARLY_MINUTES))

export type CheckInState = 'before' | 'open' | 'over'

/** Whether a duty of today may be checked in to at a time in Beijing, `08:40`. */
export const checkInState = ({ from, to }: Pick<Duty, 'from' | 'to'>, time: string): CheckInState =>
  minutes(time) < minutes(from) - EARLY_MINUTES ? 'before' : minutes(time) > minutes(to) ? 'over' : 'open'

/** The duty that a deputy may check in to (签到) at a time in Beijing, `2026-11-23 08:40`. */
export const dutyNow = (duties: readonly Duty[], deputyId: string, beijing: string): Duty | undefined => {
  const [date = '', time = ''] = beijing.split(' ')
  return duties.find(
    (duty) =>
      !duty.cancelled && duty.date === date && duty.deputyIds.includes(deputyId) && checkInState(duty, time) === 'open',
  )
}
