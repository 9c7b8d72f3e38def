import { useEffect, useState } from 'react'

/** The value once it has rested for a moment: a search does not ask at every keystroke. */
export const useDebounced = <T>(value: T, milliseconds = 350): T => {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return rested
}
