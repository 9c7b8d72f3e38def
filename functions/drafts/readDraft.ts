import type { drafts as contract } from '@shared/drafts/endpoints'
import type { Operation } from '../platform/serve'
import { visibleDraft } from './access'
import type { DraftDeps } from './deps'
import { draftOf } from './draftView'

export const readDraft: Operation<typeof contract.readDraft, DraftDeps> = async ({ draftId }, caller, deps) => {
  const { record, inside } = await visibleDraft(deps, caller, draftId)
  return draftOf(record, { inside, now: deps.now.toISOString(), rules: deps.rules })
}
