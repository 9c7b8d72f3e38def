import { serverNow } from '../../lib/serverClock'
import { shortDate } from '../../lib/time'
import { texts } from './texts'

const WEEKDAYS = [
  texts.sunday,
  texts.monday,
  texts.tuesday,
  texts.wednesday,
  texts.thursday,
  texts.friday,
  texts.saturday,
]

/** 12月3日（星期四）09:00至11:30; the date is a Beijing calendar day. */
export const dutyWords = ({ date, from, to }: { date: string; from: string; to: string }): string => {
  const noon = `${date}T04:00:00.000Z`
  const weekday = WEEKDAYS[new Date(noon).getUTCDay()] ?? ''
  return texts.dutyTime(shortDate(noon), weekday, from, to)
}

/** On the day that it is now in Beijing. */
export const isToday = ({ date }: { date: string }, now: number = serverNow()): boolean =>
  new Date(now + 8 * 3_600_000).toISOString().slice(0, 10) === date
