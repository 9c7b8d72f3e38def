import { useCallback, useEffect, useRef, useState } from 'react'
import type { AnswerOf } from '../../api/contract'
import { useGet, useGetPages } from '../../api/query'
import { useParams } from '../../platform/useParams'
import { useSession } from '../../state/session'
import { keepInAddress } from '../platform/keepInAddress'
import { bringIntoView } from '../platform/screen'
import { type Filters, filtersOf, paramsOf, queryOf } from './filters'

export type Counts = AnswerOf<'GET /drafts/{draftId}/opinions/counts'>

const COUNT_EVERY_MS = 30_000

/** The queue of one draft: its filters and place stand in the address, the list comes page by page. */
export const useQueue = () => {
  const params = useParams()
  const draftId = params.id ?? ''
  const signedIn = !!useSession()
  const [filters, setFilters] = useState<Filters>(() => filtersOf(params))
  const [openId, setOpenId] = useState(params.opinion)
  const enabled = signedIn && draftId !== ''
  const query = queryOf(filters) as Record<string, never>
  const pages = useGetPages(
    'GET /drafts/{draftId}/opinions',
    { draftId, ...query, limit: 30, counts: 'false', ...(filters.sort && { sort: filters.sort }) },
    { enabled },
  )
  const asked = useGet(
    'GET /drafts/{draftId}/opinions/counts',
    { draftId, ...query },
    { enabled, every: COUNT_EVERY_MS },
  )
  // While new counts are on their way the last ones stay: numbers do not blink.
  const last = useRef<Counts>()
  if (asked.data) last.current = asked.data
  const { items, hasNextPage, isFetchingNextPage, fetchNextPage } = pages

  useEffect(
    () => keepInAddress({ id: draftId, ...paramsOf(filters), ...(openId ? { opinion: openId } : {}) }),
    [draftId, filters, openId],
  )

  const filter = useCallback((part: Partial<Filters>): void => {
    setFilters((before) => ({ ...before, ...part }))
    setOpenId(undefined)
  }, [])

  /** Another set of conditions altogether. */
  const show = useCallback((next: Filters): void => {
    setFilters(next)
    setOpenId(undefined)
  }, [])

  const more = useCallback((): void => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  const at = items.findIndex(({ id }) => id === openId)

  /** Opens the neighbour of the open one; the next page is fetched before the end is reached. */
  const step = (by: 1 | -1): void => {
    const next = items[Math.min(Math.max(0, at + by), items.length - 1)]
    if (!next) return
    setOpenId(next.id)
    // Once it is drawn: it may stand in a part of the list that was not.
    setTimeout(() => bringIntoView(`card-${next.id}`), 0)
    if (items.length - at < 8) more()
  }

  return { draftId, filters, filter, show, pages, counts: last.current, openId, open: setOpenId, at, step }
}
