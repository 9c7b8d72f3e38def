import { problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import { $remove } from 'dynamodb-toolbox'
import type { DraftRecord } from '../platform/draftRecords'
import { derivedId } from '../platform/ids'
import { queueJob } from '../platform/jobs'
import { type OpinionRecord, opinionStatus, queuePartition, queuePlace, stillUntold } from '../platform/opinionRecords'
import type { Operation, Platform } from '../platform/serve'
import type { OpinionDeps } from './deps'
import { tell, workOn } from './readOpinion'
import { change } from './store'

/** A person's own step, not a bulk job's. */
const ONE = 'one'

/** What it takes to take a step back, kept with the opinion until somebody acts on it again. */
export const undoOf = ({ status, updatedAt, proposal }: OpinionRecord, job: string, by: string) => ({
  job,
  by,
  status,
  ...(updatedAt && { updatedAt }),
  ...(proposal && { proposal }),
})

/** The opinion's attributes as they were before the last step; undefined where that cannot be taken back. */
export const takenBack = (record: OpinionRecord, draft: DraftRecord) => {
  const { undo } = record
  if (!undo) return undefined
  const timeline = (record.timeline ?? []).slice(0, -1)
  const { round } = queuePlace(record.queue)
  return {
    status: undo.status,
    queue: queuePartition(draft, round, opinionStatus(undo.status), record.id),
    decision: $remove(),
    result: $remove(),
    visibleFrom: $remove(),
    untold: $remove(),
    undo: $remove(),
    proposal: (undo.proposal as OpinionRecord['proposal']) ?? $remove(),
    timeline: timeline.length > 0 ? timeline : $remove(),
    updatedAt: undo.updatedAt ?? $remove(),
  }
}

/** When the author is told of a step taken now; undefined where that is at once. */
export const noticeTime = (delayMinutes: number | undefined, now: Date): string | undefined =>
  delayMinutes ? new Date(now.getTime() + delayMinutes * 60_000).toISOString() : undefined

type Asked = { record: OpinionRecord; noticeAt: string | undefined; untold: boolean; by: string }

/**
 * What a single step writes besides, so that it can be taken back; and the job that tells the author later, ordered
 * before the write: one that finds nothing to tell does no harm.
 */
export const keepUndo = async ({ record, noticeAt, untold, by }: Asked, { requestId, now }: Platform) => {
  if (!noticeAt) return {}
  if (untold)
    await queueJob({
      id: derivedId('notices', record.id, noticeAt),
      kind: 'notices',
      ownerId: by,
      draftId: queuePlace(record.queue).draftId,
      input: { ids: [record.id], noticeAt },
      requestId,
      now,
      at: noticeAt,
    })
  return { undo: undoOf(record, ONE, by) }
}

/** One's own last step, as long as nobody was told of it and nobody acted on it since. */
export const undoDecision: Operation<typeof contract.undoDecision, OpinionDeps> = async (
  { opinionId },
  caller,
  deps,
) => {
  const record = await workOn(opinionId, caller)
  const draft = await deps.drafts.fresh(queuePlace(record.queue).draftId)
  if (!draft) throw problem('not_found')
  const now = deps.now.toISOString()
  if (record.undo?.by !== caller.id || !stillUntold(record, now)) throw problem('undo_too_late')
  const before = takenBack(record, draft)
  const changed = before && (await change(record, { ...before, by: caller.id, request: deps.requestId }))
  if (!changed) throw problem('conflict')
  await deps.showInQueue([changed])
  return tell(changed, true, deps)
}
