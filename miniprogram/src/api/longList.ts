import type { InfiniteData } from '@tanstack/react-query'

export type ListPage = { items: readonly unknown[]; next?: string }
export type LongList = InfiniteData<ListPage, unknown>

const idOf = (item: unknown): unknown => (item as { id?: unknown }).id ?? item

/**
 * A long list whose beginning was read again: what is new stands in front, what moved there stands there once, what is
 * gone from among the first is gone, and the rest stays as it came.
 */
export const withBeginning = (known: LongList, fresh: readonly ListPage[]): LongList => {
  const last = fresh.at(-1)
  // All of it: there is no rest.
  if (!last || last.next === undefined) return { pages: [...fresh], pageParams: fresh.map(() => undefined) }
  const anew = new Set(fresh.flatMap(({ items }) => items.map(idOf)))
  const end = idOf(last.items.at(-1))
  const before = known.pages.flatMap(({ items }) => items.map(idOf)).indexOf(end)
  let place = 0
  const rest = known.pages.map((page) => ({
    ...page,
    items: page.items.filter((item) => place++ > before && !anew.has(idOf(item))),
  }))
  const pages = [...fresh, ...rest.filter(({ items }, index) => items.length > 0 || index === rest.length - 1)]
  return { pages, pageParams: pages.map(() => undefined) }
}
