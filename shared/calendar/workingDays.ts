import notices from 'chinese-days/dist/chinese-days.json'
import chineseDays from 'chinese-days/dist/index.min.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** China keeps one time all year, without daylight saving: the Beijing day is arithmetic, no time zone database needed. */
const BEIJING = 8 * HOUR

/**
 * The days off and the weekend days worked that the State Council's notices name. We take the package's data, not its
 * `isWorkday`: that builds its table with local times and is a day off west of Greenwich.
 */
const daysOff = new Set(Object.keys(notices.holidays))
const daysWorked = new Set(Object.keys(notices.workdays))

/**
 * The time until which something is due: 24:00 Beijing time of the `days`-th working day after the Beijing day of `from`.
 * The day of `from` itself never counts; with 0 days it is that day's own end.
 * Working days are the State Council's (国务院办公厅关于部分节假日安排的通知), with 调休; for a year whose notice is not
 * out (`calendarKnown` tells) the result is provisional.
 *
 * @example addWorkingDays('2026-09-30T02:00:00Z', 2) // '2026-10-09T16:00:00.000Z': 国庆 lasts until 7 October
 * @throws RangeError when `from` is no ISO time or `days` no whole number from 0 on
 */
export function addWorkingDays(from: string, days: number): string {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of working days: ${days}`)
  let day = beijingDay(parse(from))
  for (let left = days; left > 0; ) if (works(++day)) left--
  return new Date((day + 1) * DAY - BEIJING).toISOString()
}

/** How many working days lie after the Beijing day of `a`, up to and with the day that `b` is in or ends (24:00); 0 when b is not later. */
export function workingDaysBetween(a: string, b: string): number {
  const last = beijingDay(parse(b) - 1) // 24:00 belongs to the day that it ends
  let count = 0
  for (let day = beijingDay(parse(a)) + 1; day <= last; day++) if (works(day)) count++
  return count
}

/** Whether people work on this day, given as `2026-10-10` or as an ISO time, which stands for its Beijing day. */
export function isWorkingDay(date: string): boolean {
  return works(beijingDay(parse(date)))
}

/** Whether the State Council's notice for this year is in. Until it is, weekends and the holidays fixed by law count. */
export function calendarKnown(year: number): boolean {
  return daysOff.has(`${year}-10-01`)
}

function parse(time: string): number {
  const ms = Date.parse(time)
  if (Number.isNaN(ms)) throw new RangeError(`not an ISO time: ${time}`)
  return ms
}

/** Days since 1970-01-01 in Beijing. */
const beijingDay = (ms: number): number => Math.floor((ms + BEIJING) / DAY)

function works(day: number): boolean {
  const date = new Date(day * DAY)
  const weekday = date.getUTCDay() % 6 !== 0
  if (!calendarKnown(date.getUTCFullYear())) return weekday && !isFixedHoliday(date)
  const key = date.toISOString().slice(0, 10)
  return daysWorked.has(key) || (weekday && !daysOff.has(key))
}

/**
 * 全国年节及纪念日放假办法 (国务院令第795号, in force since 1 January 2025), art. 2: 13 days. The days off in lieu of those
 * that fall on a weekend are not fixed before the notice, so they are left out.
 */
function isFixedHoliday(date: Date): boolean {
  const day = date.getUTCDate()
  switch ((date.getUTCMonth() + 1) * 100 + day) {
    case 101:
    case 501:
    case 502:
    case 1001:
    case 1002:
    case 1003:
      return true
    case 404:
    case 405:
    case 406:
      return day === clearBrightDay(date.getUTCFullYear())
    default:
      return isLunarHoliday(date)
  }
}

/** 清明 falls on 4, 5 or 6 April (GB/T 33661-2017); the usual formula for it, good for 2000–2099. */
function clearBrightDay(year: number): number {
  const y = year % 100
  return Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4)
}

/** 除夕 and 正月初一 to 初三, 端午, 中秋. A leap month repeats no holiday. */
function isLunarHoliday(date: Date): boolean {
  const noon = date.getTime() + 12 * HOUR - BEIJING
  const { lunarMon, lunarDay, isLeap } = chineseDays.getLunarDate(new Date(noon))
  const tomorrow = chineseDays.getLunarDate(new Date(noon + DAY))
  if (tomorrow.lunarMon === 1 && tomorrow.lunarDay === 1) return true
  if (isLeap) return false
  return (lunarMon === 1 && lunarDay <= 3) || (lunarMon === 5 && lunarDay === 5) || (lunarMon === 8 && lunarDay === 15)
}
