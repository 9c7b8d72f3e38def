import { createHash } from 'node:crypto'
import { encodeTime, ulid } from 'ulidx'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new id: time-ordered, 26 characters. Lists never sort by it. */
export const newId = (): string => ulid()

/** An id that looks like a ULID and is the same for the same parts: what is written twice under it is written once. */
export const derivedId = (...parts: readonly (string | number)[]): string => {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest()
  let id = CROCKFORD[(digest[0] ?? 0) & 7] ?? '0'
  for (let i = 1; i < 26; i++) id += CROCKFORD[(digest[i] ?? 0) & 31]
  return id
}

/** A short digest for keys and comparisons. */
export const digest = (...parts: readonly (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)

/** A ULID of a given time whose other part derives from `parts`: in order of time, and the same for the same event. */
export const timedId = (at: string, ...parts: readonly string[]): string =>
  encodeTime(Date.parse(at), 10) + derivedId(...parts).slice(10)
