/** A round as kept with its draft: one consultation on one version. Times are ISO, UTC. */
export type Round = {
  round: number
  version: number
  opensAt: string
  closesAt: string
  reason?: string
  release: 'each' | 'together'
  releasedAt?: string
  /** Opinions that staff publish are shown to everyone, with the number of people who support them. */
  showOpinions?: boolean
  graceMinutes?: number
  earlier?: { opensAt: string; closesAt: string; until: string }[]
}

/** Where a round stands at `now` (ISO): to the second, by the clock of the server, tied to no schedule. */
export const roundState = (round: Pick<Round, 'opensAt' | 'closesAt'>, now: string): 'upcoming' | 'open' | 'closed' =>
  now < round.opensAt ? 'upcoming' : now < round.closesAt ? 'open' : 'closed'

/** A closed round that still takes what was written before it closed: a phone without network sends later. */
export const inGrace = (
  { closesAt, graceMinutes = 0 }: Pick<Round, 'closesAt' | 'graceMinutes'>,
  { now, writtenAt }: { now: string; writtenAt: string | undefined },
): boolean =>
  writtenAt !== undefined &&
  writtenAt < closesAt &&
  now >= closesAt &&
  Date.parse(now) < Date.parse(closesAt) + graceMinutes * 60_000

/** The round that counts unless another is named: the last one. */
export const currentRound = <R extends Round>(rounds: readonly R[]): R | undefined => rounds[rounds.length - 1]

export type LaterStatus = 'deliberating' | 'approving' | 'enacted' | 'ended'

/**
 * Whether what was adopted is only meant to be (拟采纳): where results come out together, they stand until the law is
 * passed as the office's proposal.
 */
export const isTentative = (round: Pick<Round, 'release'> | undefined, later: LaterStatus | undefined): boolean =>
  round?.release === 'together' && later !== 'approving' && later !== 'enacted'

/** Before the first round opens preparing, in an open round consulting, after it deliberating until staff say more. */
export const draftStatus = (rounds: readonly Round[], later: LaterStatus | undefined, now: string) => {
  if (rounds.some((round) => roundState(round, now) === 'open')) return 'consulting'
  if (later) return later
  return rounds.some((round) => roundState(round, now) === 'closed') ? 'deliberating' : 'preparing'
}

type Dates = Pick<Round, 'opensAt' | 'closesAt'>

const DAY_MS = 86_400_000
/** "Now" on the way here, and 23:59:59 for midnight. */
const TOLERANCE_MS = 60_000

const at = (time: string) => new Date(time).getTime()

/**
 * Whether these dates must be justified to the public: shorter than `days` (立法法第四十条), in the past, or, for a round
 * that is open, closing earlier than announced. What was announced before and stays is not asked for again.
 */
export const needsReason = (
  dates: Dates,
  { now, days, before }: { now: string; days: number; before?: Round },
): boolean => {
  const past = (name: keyof Dates) =>
    at(dates[name]) < at(now) - TOLERANCE_MS && (before === undefined || before[name] !== dates[name])
  if (past('opensAt') || past('closesAt')) return true
  if (before && roundState(before, now) === 'open' && dates.closesAt < before.closesAt) return true
  const length = (of: Dates) => at(of.closesAt) - at(of.opensAt)
  if (length(dates) >= days * DAY_MS - TOLERANCE_MS) return false
  return before?.reason === undefined || length(dates) < length(before)
}
