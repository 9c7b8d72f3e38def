import { problem } from '@shared/api/errors'
import { compareVersions } from '@shared/drafts/compare'
import type { drafts as contract } from '@shared/drafts/endpoints'
import { cached } from '../platform/cache'
import { versionRecords } from '../platform/draftRecords'
import type { Operation } from '../platform/serve'
import { versionNumber, visibleDraft, visibleVersion } from './access'
import type { DraftDeps } from './deps'

const compare = async (key: string) => {
  const [draftId, a, b] = key.split('/')
  const [older, newer] = await Promise.all([
    versionRecords.get(`${draftId}/${a}`),
    versionRecords.get(`${draftId}/${b}`),
  ])
  if (!older || !newer) throw problem('not_found')
  return compareVersions(older, newer)
}

/** Versions never change, so neither does their comparison. */
const comparisons = cached(compare, 3600_000, 20)

export const compareDraftVersions: Operation<typeof contract.compareVersions, DraftDeps> = async (
  { draftId, a, b },
  caller,
  deps,
) => {
  const [from, to] = [versionNumber(a), versionNumber(b)]
  const { record, inside } = await visibleDraft(deps, caller, draftId)
  visibleVersion(record, inside, from)
  visibleVersion(record, inside, to)
  return { draftId, a: from, b: to, articles: await comparisons.get(`${draftId}/${from}/${to}`) }
}
