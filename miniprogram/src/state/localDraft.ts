import { useCallback, useEffect, useState } from 'react'
import { keepWritten } from '../api/kept'
import { followStored } from '../platform/otherTabs'
import { readStored, removeStored } from '../platform/storage'
import { toast } from './feedback'
import { texts } from './texts'

const PREFIX = 'draft:'

let told = false
/** Said once, not at every keystroke; a form of long words also says it where one writes. */
const tellOnce = (): void => {
  if (!told) toast(texts.storageFull, 'bad')
  told = true
}

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
        const room = keepWritten(PREFIX + key, after)
        setKept(room)
        if (!room) tellOnce()
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

/** What was typed into a form and did not arrive. */
export const typedIn = <T extends object>(key: string): Partial<T> | undefined => readStored<Partial<T>>(PREFIX + key)

export const forgetTyped = (key: string): void => removeStored(PREFIX + key)

/** What a form begins with when it is opened next, unless something is typed in it already. */
export const beginDraft = <T extends object>(key: string, value: T, isEmpty: (typed: Partial<T>) => boolean): void => {
  if (isEmpty(readStored<Partial<T>>(PREFIX + key) ?? {})) keepWritten(PREFIX + key, value)
}
