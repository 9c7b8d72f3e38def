import { serverNow } from './serverClock'
import { texts } from './texts'

/**
 * Dates as people read them, in Beijing time, which has had no daylight saving since 1991: +8 h arithmetic,
 * because Intl is missing or wrong in mini-programs on phones.
 */
const HOUR = 3_600_000
const DAY = 24 * HOUR

type Parts = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  weekday: number
  dayNumber: number
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

export const beijing = (iso: string | number): Parts => {
  const shifted = (typeof iso === 'number' ? iso : Date.parse(iso)) + 8 * HOUR
  const date = new Date(shifted)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    weekday: date.getUTCDay(),
    dayNumber: Math.floor(shifted / DAY),
  }
}

/** 2026年11月23日 */
export const longDate = (iso: string): string => {
  const { year, month, day } = beijing(iso)
  return texts.fullDate(year, month, day)
}

/** 11月23日, with the year where it is not this one. */
export const shortDate = (iso: string, now: number = serverNow()): string => {
  const { year, month, day } = beijing(iso)
  return year === beijing(now).year ? texts.monthDay(month, day) : texts.fullDate(year, month, day)
}

/** 11月23日 of a day written 2026-11-23. */
export const dayWords = (day: string, now: number = serverNow()): string => shortDate(`${day}T04:00:00.000Z`, now)

export const clock = (iso: string): string => {
  const { hour, minute } = beijing(iso)
  return `${two(hour)}:${two(minute)}`
}

/** 2026年11月23日 14:05 */
export const longTime = (iso: string): string => `${longDate(iso)} ${clock(iso)}`

/** 刚刚, 5 分钟前, 今天 14:05, 昨天 09:30, 11月3日 14:05, 2025年11月3日 */
export const when = (iso: string, now: number = serverNow()): string => {
  const age = now - Date.parse(iso)
  if (age >= 0 && age < 60_000) return texts.justNow
  if (age >= 0 && age < HOUR) return texts.minutesAgo(Math.floor(age / 60_000))
  const then = beijing(iso)
  const today = beijing(now)
  const days = today.dayNumber - then.dayNumber
  if (days === 0) return texts.todayAt(clock(iso))
  if (days === 1) return texts.yesterdayAt(clock(iso))
  if (days === -1) return texts.tomorrowAt(clock(iso))
  if (then.year === today.year) return texts.monthDayClock(then.month, then.day, clock(iso))
  return longDate(iso)
}

/** A closing time told by its day: a close at midnight is the end of the day before (12月23日, not 12月24日 00:00). */
export const lastDay = (iso: string, now: number = serverNow()): string => {
  const { hour, minute } = beijing(iso)
  return shortDate(hour === 0 && minute === 0 ? new Date(Date.parse(iso) - 60_000).toISOString() : iso, now)
}

/** 还剩 3 天, 还剩 5 小时, 还剩 20 分钟, 今天截止 …; 已结束 once it is over. */
export const timeLeft = (iso: string, now: number = serverNow()): string => {
  const left = Date.parse(iso) - now
  if (left <= 0) return texts.ended
  if (left >= DAY) return texts.daysLeft(Math.ceil(left / DAY))
  if (left >= HOUR) return texts.hoursLeft(Math.floor(left / HOUR))
  return texts.minutesLeft(Math.max(1, Math.ceil(left / 60_000)))
}

/** How long there is to answer: 还剩 2 个工作日, 今天到期, 已超期 1 个工作日, as the API counted. */
export const answerIn = (
  { dueAt, dueDays }: { dueAt: string; dueDays?: number },
  now: number = serverNow(),
): string => {
  const days = Math.abs(dueDays ?? 0)
  if (Date.parse(dueAt) <= now) return days > 0 ? texts.overdueWorkingDays(days) : texts.overdue
  return days > 0 ? texts.workingDaysLeft(days) : texts.dueToday
}

/** Due times in calendar days: 还有 2 天, 今天到期, 已超期 1 天. */
export const dueIn = (iso: string, now: number = serverNow()): string => {
  const days = beijing(Date.parse(iso) - 1).dayNumber - beijing(now).dayNumber
  if (Date.parse(iso) <= now) return texts.overdueDays(Math.max(1, -days))
  if (days <= 0) return texts.dueToday
  return days === 1 ? texts.dueTomorrow : texts.dueInDays(days)
}
