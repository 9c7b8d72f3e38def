import { useReachBottom } from '@tarojs/taro'
import { Fragment, type ReactNode } from 'react'
import { asApiError } from '../../api/apiError'
import { Box } from '../../elements/elements'
import { Button } from '../Button'
import { ErrorState } from '../ErrorState'
import { Skeleton } from '../Skeleton'
import { texts } from '../texts'
import './style.css'

type Pages<Item> = {
  items: Item[]
  isPending: boolean
  error: unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
  refetch: () => unknown
}

type InfiniteListProps<Item> = {
  pages: Pages<Item>
  keyOf: (item: Item) => string
  empty: ReactNode
  children: (item: Item) => ReactNode
}

/** A list that comes page by page: more on reaching its end, and by a button for those who do not scroll. */
export const InfiniteList = <Item,>({ pages, keyOf, empty, children }: InfiniteListProps<Item>) => {
  useReachBottom(() => {
    if (pages.hasNextPage && !pages.isFetchingNextPage) pages.fetchNextPage()
  })
  if (pages.items.length === 0) {
    if (pages.error) return <ErrorState error={asApiError(pages.error)} onRetry={() => pages.refetch()} />
    return pages.isPending ? <Skeleton cards={4} /> : empty
  }
  return (
    <Box className="infinite-list">
      {pages.items.map((item) => (
        <Fragment key={keyOf(item)}>{children(item)}</Fragment>
      ))}
      {pages.hasNextPage && (
        <Box className="infinite-list__more">
          <Button kind="plain" busy={pages.isFetchingNextPage} onTap={() => pages.fetchNextPage()}>
            {texts.infiniteList.showMore}
          </Button>
        </Box>
      )}
    </Box>
  )
}
