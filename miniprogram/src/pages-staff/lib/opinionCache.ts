import type { InfiniteData } from '@tanstack/react-query'
import type { AnswerOf } from '../../api/contract'
import { queryClient, refresh } from '../../api/query'

export type Opinion = AnswerOf<'GET /opinions/{opinionId}'>
type OpinionPage = { items: Opinion[]; next?: string }

/**
 * Puts an opinion that was just written where it is shown. Lists keep it at its place even when it no longer matches
 * their filter, so that j and k do not jump and a slip of the finger can be seen; a reload sorts it out.
 */
export const keepOpinion = (opinion: Opinion): void => {
  queryClient.setQueryData(['GET /opinions/{opinionId}', { opinionId: opinion.id }], opinion)
  queryClient.setQueriesData<InfiniteData<OpinionPage>>(
    { queryKey: ['GET /drafts/{draftId}/opinions', 'pages'] },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.map((item) => (item.id === opinion.id ? { ...item, ...opinion } : item)),
        })),
      },
  )
  refresh('GET /drafts/{draftId}/reconciliation', 'GET /drafts/{draftId}/opinions/counts')
}
