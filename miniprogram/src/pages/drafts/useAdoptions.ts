import type { Draft } from '@shared/drafts/schemas'
import { useGet } from '../../api/query'

/** 因你而改: what a version took in. A draft's first version took in nothing, so nothing is asked for it. */
export const useAdoptions = (draft: Pick<Draft, 'id'> | undefined, version: number | undefined) => {
  const { data } = useGet(
    'GET /drafts/{draftId}/versions/{version}/adoptions',
    { draftId: draft?.id ?? '', version: String(version ?? '') },
    { enabled: draft !== undefined && version !== undefined && version > 1, staleTime: 60_000 },
  )
  const of = (label: string) => data?.articles.find(({ article }) => article === label)
  return {
    total: data?.opinions ?? 0,
    articles: data?.articles.length ?? 0,
    of,
    countOf: (label: string): number => of(label)?.opinions ?? 0,
  }
}
