import { useEffect, useState } from 'react'

const wide = window.matchMedia('(min-width: 1024px)')

/** Whether three panes fit side by side, also after the window is resized. */
export const useWide = (): boolean => {
  const [is, setIs] = useState(wide.matches)
  useEffect(() => {
    const follow = (): void => setIs(wide.matches)
    wide.addEventListener('change', follow)
    return () => wide.removeEventListener('change', follow)
  }, [])
  return is
}

/** Puts the cursor into a field, named by its own id or by that of the box around it. */
export const focusOn = (id: string): void => {
  const named = document.getElementById(id)
  const field = named?.matches('input, textarea, select') ? named : named?.querySelector<HTMLElement>('input, textarea')
  field?.focus()
}

export const leaveField = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

export const bringIntoView = (id: string): void => document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
