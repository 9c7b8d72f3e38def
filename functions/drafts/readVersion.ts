import { problem } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import type { VersionRecord } from '../platform/draftRecords'
import type { Operation } from '../platform/serve'
import { versionNumber, visibleDraft, visibleVersion } from './access'
import type { DraftDeps } from './deps'

/** The articles' paragraphs say once more what their text says. */
const forReading = ({
  articles,
  contents: _,
  furniture: __,
  unplaced: ___,
  comparison: ____,
  ...text
}: VersionRecord) => ({
  ...text,
  warnings: [],
  articles: articles.map((article) => ({ ...article, paragraphs: [] })),
})

export const readVersion: Operation<typeof contract.readVersion, DraftDeps> = async (
  { draftId, version, reading },
  caller,
  deps,
) => {
  const number = versionNumber(version)
  const { record, inside } = await visibleDraft(deps, caller, draftId)
  visibleVersion(record, inside, number)
  const text = await deps.versions.get(`${draftId}/${number}`)
  if (!text) throw problem('not_found')
  return reading ? forReading(text) : text
}
