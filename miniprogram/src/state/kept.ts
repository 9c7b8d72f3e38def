import { useCallback, useRef } from 'react'
import { beginDraft, useLocalDraft } from './localDraft'

type Next<T> = T | ((before: T) => T)

/** What a `useKept` of this key begins with when it is opened next: what somebody took back in order to mend it. */
export const beginKept = <T extends string | object>(key: string, initially: T, value: T): void =>
  beginDraft(key, { from: JSON.stringify(initially), value }, () => true)

/**
 * As useState, for what a person types: kept on the device until `forget`, so that going back loses nothing. Words that
 * were begun from another state of the record, which somebody has changed since, are left alone. `unsaved`: it differs
 * from the record.
 */
export const useKept = <T extends string | object>(
  key: string,
  initially: T,
): [value: T, set: (next: Next<T>) => void, forget: () => void, unsaved: boolean] => {
  const begun = useRef({ from: JSON.stringify(initially), value: initially }).current
  const { value: kept, change, clear } = useLocalDraft<{ from: string; value: T }>(key, begun)
  const value = kept.from === begun.from ? kept.value : begun.value
  const latest = useRef(value)
  latest.current = value

  const set = useCallback(
    (next: Next<T>): void => {
      latest.current = typeof next === 'function' ? next(latest.current) : next
      change({ from: begun.from, value: latest.current })
    },
    [change, begun],
  )
  const forget = useCallback((): void => {
    change(begun)
    clear()
  }, [change, clear, begun])

  return [value, set, forget, JSON.stringify(value) !== begun.from]
}
