import { Fragment, type ReactNode, useId } from 'react'
import { asApiError } from '../../api/apiError'
import { Box } from '../../elements/elements'
import { Button } from '../Button'
import { ErrorState } from '../ErrorState'
import { Skeleton } from '../Skeleton'
import { texts } from '../texts'
import { End } from './End'
import { Part } from './Part'
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
  /** The one that is open beside the list: it stays drawn wherever it stands. */
  current?: string
  children: (item: Item) => ReactNode
}

/** Rows of one part. */
const PART = 20
/** Up to so many parts all are drawn. */
const ALL = 3

const partsOf = <Item,>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / PART) }, (_, index) => items.slice(index * PART, (index + 1) * PART))

/**
 * A list that comes page by page: more on reaching its end, and by a button for those who do not scroll. Of a long one
 * only what is near the screen is drawn.
 */
export const InfiniteList = <Item,>({ pages, keyOf, empty, current, children }: InfiniteListProps<Item>) => {
  const id = useId().replace(/\W/g, '')
  const more = (): void => {
    if (pages.hasNextPage && !pages.isFetchingNextPage) pages.fetchNextPage()
  }
  if (pages.items.length === 0) {
    if (pages.error) return <ErrorState error={asApiError(pages.error)} onRetry={() => pages.refetch()} />
    return pages.isPending ? <Skeleton cards={4} /> : empty
  }
  const parts = partsOf(pages.items)
  return (
    <Box className="infinite-list">
      {parts.map((items, index) => (
        <Part
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is a place in the list, whoever stands there
          key={index}
          id={`part-${id}-${index}`}
          keep={parts.length <= ALL || items.some((item) => keyOf(item) === current)}
          draw={() => items.map((item) => <Fragment key={keyOf(item)}>{children(item)}</Fragment>)}
        />
      ))}
      <End key={pages.items.length} onSeen={more} />
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
