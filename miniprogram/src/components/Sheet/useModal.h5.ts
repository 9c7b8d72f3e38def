import { useEffect, useId, useRef } from 'react'

/** Focus goes into an open dialog, stays there, leaves with Escape, and returns to where it was. */
export const useModal = (open: boolean, onClose: () => void): string | undefined => {
  const id = useId()
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!open) return undefined
    const before = document.activeElement as HTMLElement | null
    const panel = document.getElementById(id)
    panel?.setAttribute('aria-modal', 'true')
    const stops = (): HTMLElement[] => [
      ...(panel?.querySelectorAll<HTMLElement>('button:not([disabled]), input, textarea, select, a[href]') ?? []),
    ]
    const field = stops().find((element) => element.matches('input, textarea'))
    // Never a row in the middle or at the end of what scrolls: a long list would open at its end.
    const steady = stops().filter((element) => !element.closest('.sheet__body'))
    const first = field ?? steady.at(-1) ?? stops().at(-1)
    first?.focus()
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close.current()
      if (event.key !== 'Tab') return
      const all = stops()
      const edge = event.shiftKey ? all[0] : all.at(-1)
      if (document.activeElement !== edge && panel?.contains(document.activeElement)) return
      event.preventDefault()
      ;(event.shiftKey ? all.at(-1) : all[0])?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      before?.focus()
    }
  }, [open, id])
  return id
}
