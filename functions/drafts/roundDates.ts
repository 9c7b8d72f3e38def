import { problem } from '@shared/api/errors'
import { needsReason, type Round } from '@shared/drafts/rounds'

type Asked = { opensAt: string; closesAt: string; reason?: string; release?: Round['release']; showOpinions?: boolean }

/** The reason that goes with the dates: the one given, else the one that was announced. Throws reason_required. */
export const justified = (
  asked: Asked,
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
  { opensAt, closesAt, release, showOpinions }: Asked,
  reason: string | undefined,
): Round => ({
  round,
  version,
  opensAt,
  closesAt,
  ...(reason && { reason }),
  release: release ?? 'each',
  ...(showOpinions && { showOpinions }),
})
