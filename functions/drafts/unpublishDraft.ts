import { problem } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import type { Operation } from '../platform/serve'
import { draftToWork } from './access'
import type { DraftDeps } from './deps'
import { draftOf } from './draftView'
import { saveDraft, stampOf } from './store'

/** Takes the draft down (下线): the public finds it no more, staff and the record of its opinions stay. */
export const unpublishDraft: Operation<typeof contract.unpublishDraft, DraftDeps> = async (
  { draftId, reason },
  caller,
  deps,
) => {
  const record = await draftToWork(deps, caller, 'drafts:publish', draftId)
  if (record.publishedAt === undefined) throw problem('draft_not_published')
  const now = deps.now.toISOString()
  const view = { inside: true, now, rules: deps.rules }
  if (record.withdrawn?.reason === reason) return draftOf(record, view)
  const withdrawn = { reason, at: record.withdrawn?.at ?? now }
  return draftOf(await saveDraft(deps, record, { withdrawn }, stampOf(caller, deps)), view)
}
