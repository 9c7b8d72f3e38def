import type { drafts as contract } from '@shared/drafts/endpoints'
import type { Operation } from '../platform/serve'
import { draftToWork } from './access'
import type { DraftDeps } from './deps'
import { recognise } from './sourceText'

/** What would be saved, article by article, with the text it was read from. Saves nothing. */
export const previewVersion: Operation<typeof contract.previewVersion, DraftDeps> = async (input, caller, deps) => {
  await draftToWork(deps, caller, 'drafts:edit', input.draftId)
  const { text, parsed } = await recognise(input, caller, deps)
  return { ...parsed, source: text }
}
