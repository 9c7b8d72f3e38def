import { readStored, writeStored } from '../platform/storage'

/** A code scanned on a wall counts for what is written the same day. */
const COUNTS_MS = 12 * 3_600_000
const KEY = 'source'

type Source = { code: string; kind: string; at: number }

/** Keeps the code that somebody came in by, so that an opinion says which contact point it is from. */
export const rememberSource = (code: string, kind: string): void => {
  writeStored(KEY, { code, kind, at: Date.now() } satisfies Source)
}

/** The code that was scanned last, where it is of this kind and not from another day. */
export const rememberedSource = (kind: string): string | undefined => {
  const source = readStored<Source>(KEY)
  return source && source.kind === kind && Date.now() - source.at < COUNTS_MS ? source.code : undefined
}
