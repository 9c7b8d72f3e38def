/**
 * Keeps what `load` gave for `ttlMs` in this process; concurrent callers share one load, failures are not kept.
 * `fresh` loads anew: used before refusing somebody on the word of an old value.
 */
export const cached = <K extends string, V>(load: (key: K) => Promise<V>, ttlMs: number, most = 500) => {
  const held = new Map<K, { value: Promise<V>; until: number }>()
  const fresh = (key: K): Promise<V> => {
    const value = load(key)
    held.delete(key)
    if (held.size >= most) {
      const oldest = held.keys().next()
      if (!oldest.done) held.delete(oldest.value)
    }
    held.set(key, { value, until: Date.now() + ttlMs })
    value.catch(() => held.delete(key))
    return value
  }
  const get = (key: K): Promise<V> => {
    const entry = held.get(key)
    return entry && Date.now() < entry.until ? entry.value : fresh(key)
  }
  return { get, fresh, forget: (key: K) => held.delete(key) }
}
