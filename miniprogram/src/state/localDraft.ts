import { useCallback, useEffect, useState } from 'react'
import { keepWritten } from '../api/kept'
import { followStored } from '../platform/otherTabs'
import { readStored, removeStored } from '../platform/storage'

const PREFIX = 'draft:'

/**
 * What a person has typed into a form, kept on the device at every keystroke until it is sent. `kept` turns false
 * where the device refuses (storage full), so that the form can say so.
 */
export const useLocalDraft = <T extends object>(key: string, empty: T) => {
  const [value, setValue] = useState<T>(() => ({ ...empty, ...readStored<Partial<T>>(PREFIX + key) }))
  const [kept, setKept] = useState(true)

  const change = useCallback(
    (part: Partial<T>): void =>
      setValue((before) => {
        const after = { ...before, ...part }
        setKept(keepWritten(PREFIX + key, after))
        return after
      }),
    [key],
  )

  // The same form in two tabs is one form: neither writes over what was typed in the other.
  useEffect(
    () => followStored(PREFIX + key, (typed) => setValue((before) => ({ ...before, ...(typed as Partial<T>) }))),
    [key],
  )

  const clear = useCallback((): void => removeStored(PREFIX + key), [key])

  return { value, change, clear, kept }
}

/** What a form begins with when it is opened next, unless something is typed in it already. */
export const beginDraft = <T extends object>(key: string, value: T, isEmpty: (typed: Partial<T>) => boolean): void => {
  if (isEmpty(readStored<Partial<T>>(PREFIX + key) ?? {})) keepWritten(PREFIX + key, value)
}
