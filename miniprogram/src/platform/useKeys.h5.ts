import { useEffect, useRef } from 'react'
import type { Keys } from './useKeys'

const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)

const nameOf = (event: KeyboardEvent): string => `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key}`

/**
 * Shortcuts of a page. While somebody writes, single keys belong to the text: only Ctrl combinations and Escape are
 * taken; an input method's own keys never are. With a dialog open everything belongs to the dialog.
 */
export const useKeys = (keys: Keys, active: boolean): void => {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!active) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.altKey || document.querySelector('[aria-modal="true"]')) return
      const name = nameOf(event)
      if (writing(event.target) && !name.startsWith('Ctrl+') && name !== 'Escape') return
      const act = latest.current[name]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [active])
}
