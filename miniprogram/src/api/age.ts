import { useCallback, useSyncExternalStore } from 'react'
import type { ApiError } from './apiError'
import { queryClient } from './query'

const unreachable = (error: unknown): boolean => {
  const { code, status } = (error ?? {}) as Partial<ApiError>
  return code === 'network' || code === 'timeout' || (status !== undefined && status >= 500)
}

/** When the oldest of what is on screen was read, in milliseconds; of what could not be read anew, or of everything. */
const oldest = (everything: boolean): number | undefined => {
  const shown = queryClient
    .getQueryCache()
    .findAll({ type: 'active' })
    .map(({ state }) => state)
    .filter(({ data, error }) => data !== undefined && (everything || unreachable(error)))
  return shown.length === 0 ? undefined : Math.min(...shown.map(({ dataUpdatedAt }) => dataUpdatedAt))
}

/** How old the content on screen is where it could not be read anew; undefined where it is fresh. */
export const useContentAge = (online: boolean): number | undefined => {
  const look = useCallback(() => oldest(!online), [online])
  return useSyncExternalStore((told) => queryClient.getQueryCache().subscribe(told), look, look)
}
