import { corrected } from '@shared/drafts/corrections'
import type { drafts as contract } from '@shared/drafts/endpoints'
import { versionParts } from '../platform/draftRecords'
import { type Operation, Reply } from '../platform/serve'
import { draftToWork } from './access'
import type { DraftDeps } from './deps'
import { recognise } from './sourceText'
import { saveDraft, stampOf } from './store'

/**
 * Saves a further version with the corrections made to its recognition. The text's parts and the draft that lists them
 * are one transaction: a version is there whole or not at all, and two added at once do not take the same number.
 */
export const addVersion: Operation<typeof contract.addVersion, DraftDeps> = async (input, caller, deps) => {
  const record = await draftToWork(deps, caller, 'drafts:edit', input.draftId)
  const key = deps.newId()
  const made = deps.repeated && record.versions.find((each) => each.key === key)
  if (made) {
    const known = await deps.versions.get(`${record.id}/${made.version}`)
    if (known) return new Reply(201, known)
  }
  const { parsed } = await recognise(input, caller, deps)
  const createdAt = deps.now.toISOString()
  const version = (record.versions.at(-1)?.version ?? 0) + 1
  const kind = input.kind ?? (version === 1 ? '征求意见稿' : '修改稿')
  const articles = corrected(parsed.articles, input.corrections ?? [])
  const text = { ...parsed, articles, draftId: record.id, version, kind, createdAt }
  const stamp = stampOf(caller, deps)
  const entry = { version, kind, articles: articles.length, createdAt, key }
  await saveDraft(deps, record, { versions: [...record.versions, entry] }, stamp, await versionParts(text, stamp))
  return new Reply(201, text)
}
