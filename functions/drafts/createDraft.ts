import { problem } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import type { Operation } from '../platform/serve'
import type { DraftDeps } from './deps'
import { draftOf } from './draftView'
import { putNewDraft, stampOf } from './store'

/** Shards of the queue of arrivals: 8 take 1,000 opinions a second with each index partition far below its limit. */
const SHARDS = 8

export const createDraft: Operation<typeof contract.createDraft, DraftDeps> = async (
  { title, summary, explanation },
  caller,
  deps,
) => {
  // Whoever is limited to some drafts could not even read a new one.
  if (caller.draftIds) throw problem('forbidden')
  const at = deps.now.toISOString()
  const record = {
    id: deps.newId(),
    sk: 'D',
    title,
    ...(summary && { summary }),
    ...(explanation && { explanation }),
    versions: [],
    rounds: [],
    shards: SHARDS,
    createdAt: at,
    updatedAt: at,
    rev: 1,
  }
  const view = { inside: true, now: at, rules: deps.rules }
  if (await putNewDraft(record, stampOf(caller, deps))) return draftOf(record, view)
  // The first try of this request made it and its answer was lost.
  const made = deps.repeated && (await deps.drafts.fresh(record.id))
  if (!made) throw problem('conflict')
  return draftOf(made, view)
}
