import { problem } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import { paragraphsOf } from '@shared/opinions/minutes'
import type { Operation } from '../platform/serve'
import type { DraftDeps } from './deps'
import { textOf } from './sourceText'

/** What a meeting's minutes say, paragraph by paragraph, each with what it probably is. Saves nothing: a person cuts them. */
export const readMinutes: Operation<typeof contract.readMinutes, DraftDeps> = async (input, caller, deps) => {
  const draft = await deps.drafts.fresh(input.draftId)
  if (!draft || !caller.mayFor('opinions:decide', draft.id)) throw problem('not_found')
  const { text } = await textOf(input, caller, deps)
  const paragraphs = paragraphsOf(text)
  if (paragraphs.length > MOST_PARAGRAPHS) throw problem('file_too_large')
  return { paragraphs }
}

/** As many as one screen can still be gone through by hand. */
const MOST_PARAGRAPHS = 2_000
