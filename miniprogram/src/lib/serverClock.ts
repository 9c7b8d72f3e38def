/** So far a clock may be off, and an answer may have stood in a cache, without anybody being told a wrong day. */
const TOLERATED_MS = 2 * 60_000

let off = 0
const listeners = new Set<() => void>()

/** The time as the server has it, where this device's clock is wrong by more than minutes; else the device's own. */
export const serverNow = (): number => Date.now() + off

/** Takes the time of an answer (its Date header). */
export const hearServerTime = (date: string | undefined): void => {
  const server = Date.parse(date ?? '')
  if (Number.isNaN(server)) return
  const difference = server - Date.now()
  const next = Math.abs(difference) > TOLERATED_MS ? difference : 0
  const changed = Math.abs(next - off) > TOLERATED_MS
  off = next
  if (changed) for (const listener of [...listeners]) listener()
}

/** Tells when the time turned out to be another one. */
export const followServerTime = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
