import { beijing } from '../../lib/time'

const two = (value: number): string => String(value).padStart(2, '0')
const DAY = 86_400_000

/** An ISO time as the wall time in Beijing that a date-time field shows: 2026-11-23T09:00. */
export const toField = (iso: string): string => {
  const { year, month, day, hour, minute } = beijing(iso)
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
}

/** What a date-time field says, as ISO in UTC; undefined while it is incomplete. */
export const fromField = (field: string): string | undefined => {
  const time = Date.parse(`${field.slice(0, 16)}:00+08:00`)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

/** A round that opens now and lasts `days` whole days after today: it closes at midnight, Beijing time. */
export const proposedDates = (now: number, days: number): { opensAt: string; closesAt: string } => {
  const opening = Math.ceil(now / 60_000) * 60_000
  const { dayNumber } = beijing(opening)
  const closing = (dayNumber + days + 1) * DAY - 8 * 3_600_000
  return { opensAt: new Date(opening).toISOString(), closesAt: new Date(closing).toISOString() }
}

/** Whole days from one time to another. */
export const daysBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / DAY)
