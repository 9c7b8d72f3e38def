import {
  focusManager,
  type InfiniteData,
  type Query,
  QueryClient,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { sessionStore } from '../state/session'
import type { ApiError } from './apiError'
import { call } from './client'
import type { AnswerOf, GetName, InputOf, ItemOf } from './contract'
import { dropKept, keepAnswer, readKept } from './kept'
import { type LongList, withBeginning } from './longList'

/** The client repeats by itself what may be repeated, so the cache does not. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 10_000, gcTime: 15 * 60_000, networkMode: 'always', refetchOnReconnect: true },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** What was on screen when the app was hidden is read again when it comes back. */
export const followAppFocus = (): void => {
  focusManager.setEventListener((setFocused) => {
    Taro.onAppShow?.(() => {
      setFocused(true)
      void readBeginnings((query) => query.getObserversCount() > 0)
    })
    Taro.onAppHide?.(() => setFocused(false))
    return () => undefined
  })
}

/** What was read as one person is not another's. Pages below this one stay alive: they read anew, where clearing would leave them waiting. */
export const forgetEverything = (): Promise<void> => {
  dropKept()
  return queryClient.resetQueries()
}

/** Reads an answer and keeps it on the device, once whoever waits for it has it. */
const readAndKeep = async <T>(route: GetName, input: unknown, read: () => Promise<T>): Promise<T> => {
  const answer = await read()
  const whose = sessionStore.get()?.account.id
  setTimeout(() => {
    if (sessionStore.get()?.account.id === whose) keepAnswer(route, input, answer)
  }, 300)
  return answer
}

type GetOptions = { enabled?: boolean; every?: number; staleTime?: number }

/** Reads one resource. `every`: milliseconds between polls while the page is shown. */
export const useGet = <R extends GetName>(
  route: R,
  input: InputOf<R>,
  { enabled, every, staleTime }: GetOptions = {},
): UseQueryResult<AnswerOf<R>, ApiError> =>
  useQuery<AnswerOf<R>, ApiError>({
    queryKey: [route, input],
    queryFn: ({ signal }) => readAndKeep(route, input, () => call(route, input, { signal })),
    initialData: () => readKept<AnswerOf<R>>(route, input)?.data,
    // What was kept may be older than what a command changed since: it is shown, and read again at once.
    initialDataUpdatedAt: () => (staleTime === undefined ? 0 : readKept(route, input)?.at),
    enabled,
    refetchInterval: every,
    ...(staleTime === undefined ? {} : { staleTime }),
  })

/** The first page of a list is another answer than the same list read whole. */
const pagesOf = (input: object): object => ({ pages: input })

type PageOf<R extends GetName> = Omit<AnswerOf<R>, 'items' | 'next'> & { items: ItemOf<R>[]; next?: string }

/** So many pages of a list are read again at once, by themselves or after a change; of a longer one its beginning is. */
const MOST_AGAIN = 3
const isShort = ({ state }: { state: { data?: { pages: unknown[] } } }): boolean =>
  (state.data?.pages.length ?? 0) <= MOST_AGAIN

/** Reads a list page by page; `items` is what has come so far. */
export const useGetPages = <R extends GetName>(
  route: R,
  input: Omit<InputOf<R>, 'next'>,
  { enabled, every }: GetOptions = {},
) => {
  const queryKey = [route, 'pages', input]
  useState(() => beginAnew(queryKey))
  const query = useInfiniteQuery<PageOf<R>, ApiError>({
    queryKey,
    queryFn: ({ pageParam, signal }) => {
      const read = () =>
        call(route, { ...input, next: pageParam } as unknown as InputOf<R>, { signal }) as unknown as Promise<PageOf<R>>
      return pageParam === undefined ? readAndKeep(route, pagesOf(input), read) : read()
    },
    initialData: () => {
      const kept = readKept<PageOf<R>>(route, pagesOf(input))?.data
      return kept && { pages: [kept], pageParams: [undefined] }
    },
    initialDataUpdatedAt: 0,
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next,
    enabled,
    // Somebody who has scrolled far is not given all of it anew, every few seconds or on coming back.
    refetchInterval: (query) => every !== undefined && isShort(query) && every,
    refetchOnMount: isShort,
    refetchOnWindowFocus: isShort,
    refetchOnReconnect: isShort,
  })
  return { ...query, items: query.data?.pages.flatMap((page) => page.items) ?? [] }
}

const isLong = ({ queryKey, state }: Query): boolean =>
  queryKey[1] === 'pages' && !isShort({ state: state as { data?: { pages: unknown[] } } })

/** A page that opens begins at the beginning: of a list that was read far before, and that no page shows, the rest is let go. */
const beginAnew = (queryKey: readonly unknown[]): void => {
  const query = queryClient.getQueryCache().find<LongList>({ queryKey })
  if (!query || query.getObserversCount() > 0 || isShort(query)) return
  queryClient.setQueryData<LongList>(
    queryKey,
    (known) => known && { pages: known.pages.slice(0, MOST_AGAIN), pageParams: known.pageParams.slice(0, MOST_AGAIN) },
    { updatedAt: 0 },
  )
}

/** The beginning of a list that was read far: what changed stands there, or was changed in its place (patchItem). */
const readBeginning = async (queryKey: readonly unknown[]): Promise<void> => {
  const [route, , input] = queryKey as [GetName, 'pages', object]
  const fresh: LongList['pages'] = []
  let next: string | undefined
  do {
    const page = (await call(route, { ...input, next } as never)) as unknown as LongList['pages'][number]
    fresh.push(page)
    next = page.next
  } while (next !== undefined && fresh.length < MOST_AGAIN)
  queryClient.setQueryData<LongList>(queryKey, (known) => known && withBeginning(known, fresh))
}

const readBeginnings = async (which: (query: Query) => boolean): Promise<void> => {
  const long = queryClient.getQueryCache().findAll({ predicate: (query) => which(query) && isLong(query) })
  // One that cannot be read now stays as it is.
  await Promise.all(long.map(({ queryKey }) => readBeginning(queryKey).catch(() => undefined)))
}

/** Reads again whatever came from these routes. */
export const refresh = async (...routes: GetName[]): Promise<void> => {
  const ours = ({ queryKey }: Pick<Query, 'queryKey'>): boolean => routes.includes(queryKey[0] as GetName)
  await Promise.all([
    queryClient.invalidateQueries({ predicate: (query) => ours(query) && !isLong(query) }),
    readBeginnings(ours),
  ])
}

/** One entry of the lists that came from this route, changed in its place. */
export const patchItem = <R extends GetName>(route: R, id: string, part: Partial<ItemOf<R>>): void => {
  queryClient.setQueriesData<InfiniteData<PageOf<R>>>(
    { predicate: ({ queryKey }) => queryKey[0] === route && queryKey[1] === 'pages' },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.map((item) =>
            (item as { id?: string }).id === id ? ({ ...(item as object), ...part } as ItemOf<R>) : item,
          ),
        })),
      },
  )
}
