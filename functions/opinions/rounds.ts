import { problem } from '@shared/api/errors'
import { currentRound, inGrace, type Round, roundState } from '@shared/drafts/rounds'
import type { DraftRecord } from '../platform/draftRecords'
import type { OpinionDeps } from './deps'

const isPublic = (draft: DraftRecord | undefined): draft is DraftRecord =>
  draft?.publishedAt !== undefined && !draft.withdrawn

/** A draft that the public may read. Asks anew before it says no: the kept record may be seconds old. Throws not_found. */
export const publicDraft = async ({ drafts }: Pick<OpinionDeps, 'drafts'>, draftId: string): Promise<DraftRecord> => {
  const kept = await drafts.get(draftId)
  if (isPublic(kept)) return kept
  const fresh = await drafts.fresh(draftId)
  if (isPublic(fresh)) return fresh
  throw problem('not_found')
}

const openIn = (draft: DraftRecord, now: string, writtenAt?: string): Round | undefined => {
  const round: Round | undefined = currentRound(draft.rounds)
  if (!round || draft.pausedReason) return undefined
  return roundState(round, now) === 'open' || inGrace(round, { now, writtenAt }) ? round : undefined
}

/**
 * The open round of a public draft, or one that closed a moment ago and whose grace still takes what was written before.
 * Throws not_found, consultation_closed with the dates, opinion_late, submissions_paused.
 */
export const openRound = async (
  deps: Pick<OpinionDeps, 'drafts'>,
  draftId: string,
  now: string,
  writtenAt?: string,
) => {
  let draft = await publicDraft(deps, draftId)
  let round = openIn(draft, now, writtenAt)
  if (!round) {
    draft = (await deps.drafts.fresh(draftId)) ?? draft
    round = openIn(draft, now, writtenAt)
  }
  if (round) return { draft, round }
  if (draft.pausedReason && currentRound(draft.rounds))
    throw problem('submissions_paused', { reason: draft.pausedReason })
  const last: Round | undefined = currentRound(draft.rounds)
  if (last?.graceMinutes && writtenAt !== undefined && writtenAt < last.closesAt && now >= last.closesAt)
    throw problem('opinion_late', { minutes: last.graceMinutes, closesAt: last.closesAt })
  throw problem('consultation_closed', last && { opensAt: last.opensAt, closesAt: last.closesAt })
}

/** The round a list or figure is about: the one asked for, else the current one. Throws not_found. */
export const askedRound = (draft: DraftRecord, asked: number | undefined): number => {
  if (asked === undefined) return currentRound(draft.rounds)?.round ?? 1
  if (draft.rounds.some(({ round }) => round === asked)) return asked
  throw problem('not_found')
}
