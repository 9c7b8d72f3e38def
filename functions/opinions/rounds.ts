import { problem } from '@shared/api/errors'
import { currentRound, type Round, roundState } from '@shared/drafts/rounds'
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

const openIn = (draft: DraftRecord, now: string): Round | undefined => {
  const round = currentRound(draft.rounds)
  return round && !draft.pausedReason && roundState(round, now) === 'open' ? round : undefined
}

/** The open round of a public draft. Throws not_found, consultation_closed with the dates, submissions_paused. */
export const openRound = async (deps: Pick<OpinionDeps, 'drafts'>, draftId: string, now: string) => {
  let draft = await publicDraft(deps, draftId)
  let round = openIn(draft, now)
  if (!round) {
    draft = (await deps.drafts.fresh(draftId)) ?? draft
    round = openIn(draft, now)
  }
  if (round) return { draft, round }
  if (draft.pausedReason && currentRound(draft.rounds))
    throw problem('submissions_paused', { reason: draft.pausedReason })
  const last = currentRound(draft.rounds)
  throw problem('consultation_closed', last && { opensAt: last.opensAt, closesAt: last.closesAt })
}

/** The round a list or figure is about: the one asked for, else the current one. Throws not_found. */
export const askedRound = (draft: DraftRecord, asked: number | undefined): number => {
  if (asked === undefined) return currentRound(draft.rounds)?.round ?? 1
  if (draft.rounds.some(({ round }) => round === asked)) return asked
  throw problem('not_found')
}
