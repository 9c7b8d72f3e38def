import { invalid } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import type { Operation } from '../platform/serve'
import { draftToWork } from './access'
import type { DraftDeps } from './deps'
import { draftOf } from './draftView'
import { changesNothing, latestVersion, publishing } from './publishing'
import { saveDraft, stampOf } from './store'

/** Publishes the draft with the version named, else its latest. A draft that was taken down is public again. */
export const publishDraft: Operation<typeof contract.publishDraft, DraftDeps> = async (
  { draftId, version },
  caller,
  deps,
) => {
  const record = await draftToWork(deps, caller, 'drafts:publish', draftId)
  const latest = latestVersion(record)
  if (version !== undefined && !record.versions.some((each) => each.version === version))
    throw invalid('version', '没有这个版本')
  const now = deps.now.toISOString()
  const change = publishing(record, version ?? latest, now)
  const view = { inside: true, now }
  if (changesNothing(change)) return draftOf(record, view)
  return draftOf(await saveDraft(deps, record, change, stampOf(caller, deps)), view)
}
