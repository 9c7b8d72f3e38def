import { clientError } from '../../api/apiError'
import { markup, wordsOf } from '../../testing/markup'
import { InfiniteList } from '.'

const pages = {
  items: [] as string[],
  isPending: false,
  error: null as unknown,
  hasNextPage: false,
  isFetchingNextPage: false,
  fetchNextPage: () => undefined,
  refetch: () => undefined,
}
const list = (part: Partial<typeof pages>) =>
  markup(
    <InfiniteList pages={{ ...pages, ...part }} keyOf={(one) => one} empty="还没有">
      {(one) => one}
    </InfiniteList>,
  )

it('has a state for waiting, for nothing, for failing, and a button for those who do not scroll', () => {
  expect(list({ isPending: true })).toContain('aria-label="正在加载"')
  expect(list({})).toBe('还没有')
  expect(wordsOf(list({ error: clientError('network') }))).toContain('再试一次')
  expect(wordsOf(list({ items: ['一', '二'], hasNextPage: true }))).toBe('一二查看更多')
})
