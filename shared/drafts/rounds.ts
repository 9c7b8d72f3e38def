/** A round as kept with its draft: one consultation on one version. Times are ISO, UTC. */
export type Round = {
  round: number
  version: number
  opensAt: string
  closesAt: string
  reason?: string
  release: 'each' | 'together'
  releasedAt?: string
}

/** Where a round stands at `now` (ISO): to the second, by the clock of the server, tied to no schedule. */
export const roundState = (round: Pick<Round, 'opensAt' | 'closesAt'>, now: string): 'upcoming' | 'open' | 'closed' =>
  now < round.opensAt ? 'upcoming' : now < round.closesAt ? 'open' : 'closed'

/** The round that counts unless another is named: the last one. */
export const currentRound = <R extends Round>(rounds: readonly R[]): R | undefined => rounds[rounds.length - 1]

type LaterStatus = 'deliberating' | 'approving' | 'enacted' | 'ended'

/** Before the first round opens preparing, in an open round consulting, after it deliberating until staff say more. */
export const draftStatus = (rounds: readonly Round[], later: LaterStatus | undefined, now: string) => {
  if (rounds.some((round) => roundState(round, now) === 'open')) return 'consulting'
  if (later) return later
  return rounds.some((round) => roundState(round, now) === 'closed') ? 'deliberating' : 'preparing'
}
