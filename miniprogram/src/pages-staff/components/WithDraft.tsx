import type { ReactNode } from 'react'
import { asApiError } from '../../api/apiError'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Skeleton } from '../../components/Skeleton'
import { go } from '../../routes'
import { type Draft, useDraft } from '../lib/draftCache'
import { texts } from './texts'

/** Reads the draft that a page is about; loading, an error and a missing address are told here once. */
export const WithDraft = ({ draftId, children }: { draftId: string; children: (draft: Draft) => ReactNode }) => {
  const { data, error, isPending, refetch } = useDraft(draftId)
  if (draftId === '')
    return (
      <Empty title={texts.noDraft} text={texts.noDraftDetail}>
        <Button onTap={() => go('staffDesk')}>{texts.backToDesk}</Button>
      </Empty>
    )
  if (data) return <>{children(data)}</>
  if (isPending) return <Skeleton cards={3} />
  return <ErrorState error={asApiError(error)} onRetry={() => refetch()} />
}
