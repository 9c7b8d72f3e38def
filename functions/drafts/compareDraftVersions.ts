import type { drafts as contract } from '@shared/drafts/endpoints'
import type { Operation } from '../platform/serve'
import { versionNumber, visibleDraft, visibleVersion } from './access'
import type { DraftDeps } from './deps'

export const compareDraftVersions: Operation<typeof contract.compareVersions, DraftDeps> = async (
  { draftId, a, b },
  caller,
  deps,
) => {
  const [from, to] = [versionNumber(a), versionNumber(b)]
  const { record, inside } = await visibleDraft(deps, caller, draftId)
  visibleVersion(record, inside, from)
  visibleVersion(record, inside, to)
  return { draftId, a: from, b: to, articles: await deps.comparisons.get(`${draftId}/${from}/${to}`) }
}
