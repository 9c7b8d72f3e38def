import { isDeepStrictEqual } from 'node:util'
import { problem } from '@shared/api/errors'
import type { Notice, Question } from '@shared/drafts/lifeSchemas'
import { needsReason, type Round } from '@shared/drafts/rounds'
import type { DraftRecord } from '../platform/draftRecords'
import type { DraftChange } from './store'

export type AskedDates = {
  opensAt: string
  closesAt: string
  reason?: string
  release?: Round['release']
  graceMinutes?: number
  showOpinions?: boolean
}

/** The reason that goes with the dates: the one given, else the one that was announced. Throws reason_required. */
export const justified = (
  asked: AskedDates,
  { now, days, before }: { now: string; days: number; before?: Round },
): string | undefined => {
  if (asked.reason) return asked.reason
  if (needsReason(asked, { now, days, before }))
    throw problem('reason_required', { days, fields: [{ path: 'reason', message: '请说明理由' }] })
  return before?.reason
}

export const newRound = (
  round: number,
  version: number,
  { opensAt, closesAt, release, graceMinutes, showOpinions }: AskedDates,
  reason: string | undefined,
): Round => ({
  round,
  version,
  opensAt,
  closesAt,
  ...(reason && { reason }),
  release: release ?? 'each',
  ...(graceMinutes !== undefined && { graceMinutes }),
  ...(showOpinions && { showOpinions }),
})

export type RoundParts = { notice?: Notice; questions?: Question[] }

export const partsOf = (record: Pick<DraftRecord, 'roundParts'>, round: number): RoundParts =>
  (record.roundParts?.[String(round)] as RoundParts | undefined) ?? {}

/** The change that gives a round these parts besides those it has. */
export const withParts = (
  record: Pick<DraftRecord, 'roundParts'>,
  round: number,
  parts: RoundParts,
): Pick<DraftChange, 'roundParts'> => ({
  roundParts: { ...record.roundParts, [String(round)]: { ...partsOf(record, round), ...parts } },
})

export const withNotice = (record: DraftRecord, round: number, notice: Notice | undefined) =>
  notice && !isDeepStrictEqual(partsOf(record, round).notice, notice) ? withParts(record, round, { notice }) : {}
