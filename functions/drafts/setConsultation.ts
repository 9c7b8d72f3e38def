import { problem } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import type { Notice } from '@shared/drafts/lifeSchemas'
import { currentRound, type Round, roundState } from '@shared/drafts/rounds'
import type { DraftRecord } from '../platform/draftRecords'
import { type Operation, Reply } from '../platform/serve'
import { draftToWork } from './access'
import type { DraftDeps } from './deps'
import { draftOf } from './draftView'
import { latestVersion, publishing } from './publishing'
import { type AskedDates, justified, newRound, withNotice } from './roundDates'
import { type Plan, saveOrAsk } from './signOff'

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
  a.graceMinutes === b.graceMinutes &&
  a.showOpinions === b.showOpinions

/** Dates that the public has read stay on record when they change: an extension or an early closing is told. */
const announced = (before: Round, next: Pick<Round, 'opensAt' | 'closesAt'>, now: string): Pick<Round, 'earlier'> => {
  const moved = before.opensAt !== next.opensAt || before.closesAt !== next.closesAt
  if (!moved || roundState(before, now) === 'upcoming') return { earlier: before.earlier }
  const { opensAt, closesAt } = before
  return { earlier: [...(before.earlier ?? []), { opensAt, closesAt, until: now }].slice(-20) }
}

type Asked = AskedDates & { version: number; notice?: Notice }
type At = { now: string; days: number }

/** Throws draft_withdrawn, reason_required. */
export const planConsultation = (record: DraftRecord, asked: Asked, { now, days }: At): Plan => {
  if (record.withdrawn) throw problem('draft_withdrawn')
  const before = currentRound<Round>(record.rounds)
  const reason = justified(asked, { now, days, before })
  const { opensAt, closesAt } = asked
  const round: Round = before
    ? {
        ...before,
        opensAt,
        closesAt,
        reason,
        ...releasing(before, asked.release ?? before.release, now),
        showOpinions: asked.showOpinions ?? before.showOpinions,
        graceMinutes: asked.graceMinutes ?? before.graceMinutes,
        ...announced(before, asked, now),
      }
    : newRound(1, asked.version, asked, reason)
  return {
    change: {
      ...publishing(record, before?.version ?? asked.version, now),
      ...(!(before && sameRound(before, round)) && { rounds: [...record.rounds.slice(0, -1), round] }),
      ...withNotice(record, round.round, asked.notice),
    },
  }
}

/**
 * Sets the current round's times: opens, extends or closes it. The first round is made here, on the latest version,
 * which is published with the draft.
 */
export const setConsultation: Operation<typeof contract.setConsultation, DraftDeps> = async (
  { draftId, ...input },
  caller,
  deps,
) => {
  const record = await draftToWork(deps, caller, 'drafts:publish', draftId)
  const now = deps.now.toISOString()
  const asked = { ...input, version: currentRound(record.rounds)?.version ?? latestVersion(record) }
  const plan = planConsultation(record, asked, { now, days: deps.rules.consultationDays })
  const { record: saved, waits } = await saveOrAsk(deps, caller, record, { matter: 'consultation', asked, plan })
  return new Reply(waits ? 202 : 200, draftOf(saved, { inside: true, now, rules: deps.rules }))
}
