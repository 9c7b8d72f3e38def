/** Hears what another tab of this browser writes under a key; what it removed is no news. Answers how to stop. */
export const followStored = (key: string, changed: (value: unknown) => void): (() => void) => {
  const hear = (event: StorageEvent): void => {
    if (event.key !== key || event.newValue === null) return
    try {
      changed((JSON.parse(event.newValue) as { data?: unknown }).data)
    } catch {
      // Somebody else's key: nothing of ours.
    }
  }
  window.addEventListener('storage', hear)
  return () => window.removeEventListener('storage', hear)
}
