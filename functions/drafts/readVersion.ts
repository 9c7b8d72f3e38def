import { problem } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import type { Operation } from '../platform/serve'
import { versionNumber, visibleDraft, visibleVersion } from './access'
import type { DraftDeps } from './deps'

export const readVersion: Operation<typeof contract.readVersion, DraftDeps> = async (
  { draftId, version },
  caller,
  deps,
) => {
  const number = versionNumber(version)
  const { record, inside } = await visibleDraft(deps, caller, draftId)
  visibleVersion(record, inside, number)
  const text = await deps.versions.get(`${draftId}/${number}`)
  if (!text) throw problem('not_found')
  return text
}
