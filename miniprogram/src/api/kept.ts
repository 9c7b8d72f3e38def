import { readStored, removeStored, storedKeys, writeStored } from '../platform/storage'
import { sessionStore } from '../state/session'
import type { GetName } from './contract'

/**
 * Answers kept on the device: a page that was read before is there at once, and without a network at all. Only what
 * everybody may read, and one's own list; the desk of an office leaves nothing behind on a shared PC.
 */
const KEPT: ReadonlySet<GetName> = new Set<GetName>([
  'GET /identity',
  'GET /privacy',
  'GET /statistics',
  'GET /drafts',
  'GET /drafts/{draftId}',
  'GET /drafts/{draftId}/feedback',
  'GET /drafts/{draftId}/versions/{version}',
  'GET /drafts/{draftId}/versions/{version}/adoptions',
  'GET /deputies',
  'GET /deputies/{deputyId}',
  'GET /stations',
  'GET /stations/{stationId}',
  'GET /me/opinions',
])

const PREFIX = 'kept:'
const INDEX = 'kept-list'
/** Characters: a phone gives 5 to 10 MB for everything, and what a person writes comes first. */
const limits = { one: 400_000, all: 1_500_000, entries: 40 }

type Entry = { key: string; size: number }
export type Kept<T> = { at: number; data: T }

/** What one person was answered is not another's, also where both may read it: staff see drafts before others do. */
const nameOf = (route: GetName, input: unknown): string =>
  `${route}${JSON.stringify(input)}${sessionStore.get()?.account.id ?? ''}`

export const readKept = <T>(route: GetName, input: unknown): Kept<T> | undefined =>
  KEPT.has(route) ? readStored<Kept<T>>(PREFIX + nameOf(route, input)) : undefined

/** Keeps an answer; the oldest ones make room. */
export const keepAnswer = (route: GetName, input: unknown, data: unknown, at = Date.now()): void => {
  if (!KEPT.has(route)) return
  const key = nameOf(route, input)
  const size = JSON.stringify(data)?.length ?? 0
  const others = (readStored<Entry[]>(INDEX) ?? []).filter((entry) => entry.key !== key)
  if (size > limits.one || size === 0) return
  const entries = [{ key, size }, ...others]
  let total = 0
  const stay = entries.filter((entry, place) => {
    total += entry.size
    return place < limits.entries && total <= limits.all
  })
  for (const { key: gone } of entries.slice(stay.length)) removeStored(PREFIX + gone)
  if (writeStored(PREFIX + key, { at, data } satisfies Kept<unknown>)) writeStored(INDEX, stay)
  else dropKept()
}

/** Forgets all of it: somebody else may be next, or the room is needed for what a person writes. */
export const dropKept = (): void => {
  for (const key of storedKeys().filter((name) => name.startsWith(PREFIX))) removeStored(key)
  removeStored(INDEX)
}

/** Keeps what a person wrote: where the device is full, what was only read makes room. False where even that fails. */
export const keepWritten = (key: string, value: unknown): boolean => {
  if (writeStored(key, value)) return true
  dropKept()
  return writeStored(key, value)
}
