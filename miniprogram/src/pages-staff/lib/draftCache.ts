import type { AnswerOf } from '../../api/contract'
import { queryClient, refresh, useGet } from '../../api/query'

export type Draft = AnswerOf<'GET /drafts/{draftId}'>

export const useDraft = (draftId: string) => useGet('GET /drafts/{draftId}', { draftId }, { enabled: draftId !== '' })

/** What a command answered is on screen at once: public reads may come from a cache that is seconds behind. */
export const keepDraft = (draft: Draft): void => {
  queryClient.setQueryData(['GET /drafts/{draftId}', { draftId: draft.id }], draft)
  refresh('GET /drafts')
}
