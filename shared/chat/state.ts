import { addWorkingDays, calendarKnown, workingDaysBetween } from '../calendar/workingDays'
import { beginningOf } from '../text/codePoints'
import type { conversationStatuses } from './words'

/** The resident on one side, the deputy or station that answers on the other. */
export type Side = 'resident' | 'official'

/** What is owed: an answer (waiting), nothing (answered), something by the resident, or nothing ever again (closed). */
export type Phase = 'waiting' | 'answered' | 'waiting_resident' | 'closed'

/** What a message changes in its conversation. The counts are those of the messages delivered so far, with this one. */
export type Said = {
  seq: number
  side: Side
  /** The system's own words, such as the notice of a transfer: they owe and answer nothing. */
  system?: boolean
  /** Not delivered: kept for a person's review. */
  held?: boolean
  /** The official asks the resident for something; the clock stops. */
  awaitsResident?: boolean
  at: string
  text: string
  residentCount: number
  officialCount: number
}

export type FirstAnswer = { days: number; late: boolean }

export type Position = { seq: number; count: number }

export type State = {
  phase: Phase
  dueAt?: string
  /** From when and how many working days were counted, while the due time is provisional: to count again. */
  counted?: { from: string; days: number }
  /** Whole working days that were left when the clock stopped. */
  daysLeft?: number
  createdAt?: string
  /** When whoever holds it now received it, where that is not its beginning. */
  receivedAt?: string
  /** Their first answer: after how many working days, and whether after its time. */
  first?: FirstAnswer
  /** The last message that is reflected here. */
  seq: number
  /** The last message that both sides see. */
  lastSeq: number
  lastAt: string
  lastText: string
  residentCount: number
  officialCount: number
  /** How far each side has read: the place, and how many of the other side's messages that were. */
  readBy: Record<Side, Position>
}

const DAY = 24 * 3_600_000
const EXCERPT = 40

/** The first 40 characters on one line, as lists show them. */
export const excerptOf = (text: string): string => beginningOf(text.replace(/\s+/g, ' '), EXCERPT)

type Clock = Pick<State, 'dueAt' | 'counted' | 'daysLeft'>

/** An answer that is owed within so many working days from now. */
export const owedWithin = (from: string, days: number): Clock => {
  const dueAt = addWorkingDays(from, days)
  return { dueAt, counted: isProvisional(dueAt) ? { from, days } : undefined, daysLeft: undefined }
}

/** The same wait with so many working days more: it is not overdue until they are over too. */
export const putOff = ({ dueAt, counted }: Clock, days: number): Clock => {
  if (dueAt === undefined) return {}
  // The due time is the end of its day: the days that are added follow that day.
  return counted
    ? owedWithin(counted.from, counted.days + days)
    : owedWithin(new Date(Date.parse(dueAt) - 1).toISOString(), days)
}

/** A provisional due time counted again, now that more is known of the holidays; undefined where nothing changes. */
export const countedAgain = ({ phase, dueAt, counted }: State): Clock | undefined => {
  if (phase !== 'waiting' || !counted) return undefined
  const clock = owedWithin(counted.from, counted.days)
  return clock.dueAt === dueAt && clock.counted ? undefined : clock
}

/** From when on one working day is left: the due time ends a working day. */
export const lastDayFrom = (dueAt: string): string => new Date(Date.parse(dueAt) - DAY).toISOString()

const whileAnswering = (state: State, said: Said, answerDays: number): Pick<State, 'phase'> & Clock => {
  const { phase, dueAt, counted, daysLeft } = state
  if (said.system || phase === 'closed') return { phase, dueAt, counted, daysLeft }
  if (said.side === 'resident') {
    // The answer is owed since the first of the messages that wait for it.
    if (phase === 'waiting') return { phase, dueAt, counted, daysLeft }
    const days = phase === 'waiting_resident' ? (daysLeft ?? answerDays) : answerDays
    return { phase: 'waiting', ...owedWithin(said.at, days) }
  }
  if (!said.awaitsResident) return { phase: 'answered' }
  const left = phase === 'waiting' && dueAt ? workingDaysBetween(said.at, dueAt) : daysLeft
  return { phase: 'waiting_resident', daysLeft: left ?? answerDays }
}

/** The first answer of whoever holds the matter, at this time; what was the first stays the first. */
export const firstAnswerAt = (
  { first, receivedAt, createdAt, phase, dueAt }: Pick<State, 'first' | 'receivedAt' | 'createdAt' | 'phase' | 'dueAt'>,
  at: string,
): FirstAnswer | undefined => {
  const since = receivedAt ?? createdAt
  if (first || since === undefined) return first
  return { days: workingDaysBetween(since, at), late: statusOf({ phase, dueAt }, at) === 'overdue' }
}

/** The conversation after its next message. Messages already reflected change nothing. */
export const afterMessage = (state: State, said: Said, answerDays: number): State => {
  if (said.seq <= state.seq) return state
  if (said.held) return { ...state, seq: said.seq }
  return {
    ...state,
    ...{ dueAt: undefined, counted: undefined, daysLeft: undefined },
    ...whileAnswering(state, said, answerDays),
    ...(said.side === 'official' && !said.system && { first: firstAnswerAt(state, said.at) }),
    seq: said.seq,
    lastSeq: said.seq,
    lastAt: said.at,
    lastText: excerptOf(said.text),
    residentCount: said.residentCount,
    officialCount: said.officialCount,
    // Whoever answers has read.
    readBy: said.system ? state.readBy : afterReading(state, said.side, said).readBy,
  }
}

const otherCount = (side: Side, counts: { residentCount: number; officialCount: number }) =>
  side === 'resident' ? counts.officialCount : counts.residentCount

/** Messages of the other side that this side has not read. */
export const unreadBy = (side: Side, state: Pick<State, 'residentCount' | 'officialCount' | 'readBy'>): number =>
  Math.max(0, otherCount(side, state) - state.readBy[side].count)

/** This side has read up to a message; reading only moves forward. */
export const afterReading = (
  state: State,
  side: Side,
  message: Pick<Said, 'seq' | 'residentCount' | 'officialCount'>,
): State => {
  if (message.seq <= state.readBy[side].seq) return state
  const position = { seq: message.seq, count: otherCount(side, message) }
  return { ...state, readBy: { ...state.readBy, [side]: position } }
}

/** Overdue is no state of its own: it is a wait that the clock has passed. */
export const statusOf = (
  { phase, dueAt }: Pick<State, 'phase' | 'dueAt'>,
  now: string,
): (typeof conversationStatuses)[number] =>
  phase === 'waiting' && dueAt !== undefined && Date.parse(now) >= Date.parse(dueAt) ? 'overdue' : phase

/**
 * Working days until a due time, 0 on its last one; once it is over, how many too many, as a negative number. Counted
 * here for all pages: phones carry no calendar.
 */
export const workingDaysLeft = (dueAt: string, now: string): number => {
  if (Date.parse(now) < Date.parse(dueAt)) return workingDaysBetween(now, dueAt)
  // An end at 24:00 belongs to the day that it ends: the working day after it is the first one too many.
  return -workingDaysBetween(new Date(Date.parse(dueAt) - 1).toISOString(), now) || 0
}

const BEIJING = 8 * 3_600_000
/** The due time rests on a year whose days off are not published yet. */
export const isProvisional = (dueAt: string): boolean =>
  !calendarKnown(new Date(Date.parse(dueAt) - 1 + BEIJING).getUTCFullYear())

/** Once the time has passed, and then once a working day. */
export const mayRemind = (
  state: Pick<State, 'phase' | 'dueAt'>,
  remindedAt: string | undefined,
  now: string,
): boolean =>
  statusOf(state, now) === 'overdue' && (remindedAt === undefined || workingDaysBetween(remindedAt, now) > 0)

/** Until when a closed conversation may be reopened; undefined when that was used. */
export const reopenUntil = (closedAt: string, reopened: boolean, reopenDays: number): string | undefined =>
  reopened ? undefined : new Date(Date.parse(closedAt) + reopenDays * DAY).toISOString()
