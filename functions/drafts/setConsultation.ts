import { problem } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import { currentRound, type Round } from '@shared/drafts/rounds'
import type { Operation } from '../platform/serve'
import { draftToWork } from './access'
import type { DraftDeps } from './deps'
import { draftOf } from './draftView'
import { changesNothing, latestVersion, publishing } from './publishing'
import { justified, newRound } from './roundDates'
import { type DraftChange, saveDraft, stampOf } from './store'

/** Collective release ends when a round changes to releasing each at once, and begins anew the other way. */
const releasing = (before: Round, release: Round['release'], now: string): Pick<Round, 'release' | 'releasedAt'> => {
  if (before.release === release) return { release, releasedAt: before.releasedAt }
  return release === 'each' ? { release, releasedAt: now } : { release, releasedAt: undefined }
}

const sameRound = (a: Round, b: Round) =>
  a.opensAt === b.opensAt &&
  a.closesAt === b.closesAt &&
  a.reason === b.reason &&
  a.release === b.release &&
  a.showOpinions === b.showOpinions

/**
 * Sets the current round's times: opens, extends or closes it. The first round is made here, on the latest version,
 * which is published with the draft.
 */
export const setConsultation: Operation<typeof contract.setConsultation, DraftDeps> = async (input, caller, deps) => {
  const record = await draftToWork(deps, caller, 'drafts:publish', input.draftId)
  if (record.withdrawn) throw problem('draft_withdrawn')
  const now = deps.now.toISOString()
  const before = currentRound(record.rounds)
  const version = before?.version ?? latestVersion(record)
  const reason = justified(input, { now, days: deps.rules.consultationDays, before })
  const { opensAt, closesAt } = input
  const round: Round = before
    ? {
        ...before,
        opensAt,
        closesAt,
        reason,
        showOpinions: input.showOpinions ?? before.showOpinions,
        ...releasing(before, input.release ?? before.release, now),
      }
    : newRound(1, version, input, reason)
  const change: DraftChange = {
    ...publishing(record, version, now),
    ...(!(before && sameRound(before, round)) && { rounds: [...record.rounds.slice(0, -1), round] }),
  }
  const view = { inside: true, now }
  if (changesNothing(change)) return draftOf(record, view)
  return draftOf(await saveDraft(deps, record, change, stampOf(caller, deps)), view)
}
