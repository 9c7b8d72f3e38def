import { problem } from '@shared/api/errors'
import type { OpinionStatus } from '@shared/opinions/endpoints'
import { $remove } from 'dynamodb-toolbox'
import type { Caller } from '../platform/caller'
import { type OpinionRecord, queuePartition, queuePlace, statusLetters } from '../platform/opinionRecords'
import type { Platform } from '../platform/serve'
import type { OpinionDeps } from './deps'
import { change } from './store'
import { happened } from './timeline'

type Also = Omit<Parameters<typeof change>[1], 'status' | 'queue' | 'timeline'>

/** Moves an opinion to another status: one conditional write that changes its place in the queue too. Throws conflict. */
export const move = async (
  record: OpinionRecord,
  status: OpinionStatus,
  what: { event: string; text: string },
  caller: Pick<Caller, 'id'>,
  deps: OpinionDeps & Platform,
  also: Also = {},
): Promise<OpinionRecord> => {
  const { draftId, round } = queuePlace(record.queue)
  const draft = (await deps.drafts.get(draftId)) ?? (await deps.drafts.fresh(draftId))
  if (!draft) throw problem('not_found')
  const now = deps.now.toISOString()
  const changed = await change(record, {
    status: statusLetters[status],
    queue: queuePartition(draft, round, status, record.id),
    timeline: happened(record, now, what.event, what.text),
    updatedAt: now,
    by: caller.id,
    request: deps.requestId,
    // Whatever a bulk job did before is no longer its own to take back.
    ...(record.undo && { undo: $remove() }),
    ...also,
  })
  if (!changed) throw problem('conflict')
  await deps.showInQueue([changed])
  return changed
}
