import { createHash } from 'node:crypto'
import type { Manifest } from './backup'
import { RESTORED, type StoredItem, wholeTable } from './wholeTable'

/** Keys in order, bytes as text, without the mark of a restore: equal items have equal lines. */
const lineOf = (value: unknown): string =>
  JSON.stringify(value, (_, part) => {
    if (part instanceof Uint8Array) return Buffer.from(part).toString('base64')
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    return Object.fromEntries(
      Object.entries(part as Record<string, unknown>)
        .filter(([name]) => name !== RESTORED)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    )
  })

/**
 * A digest of items that does not depend on their order: the sum of the digests of their lines. A restored stage has
 * the one that was taken while its backup was written.
 */
export const digestOfAll = () => {
  let sum = 0n
  return {
    add: (item: StoredItem): void => {
      sum = (sum + BigInt(`0x${createHash('sha256').update(lineOf(item)).digest('hex')}`)) % (1n << 256n)
    },
    value: (): string => sum.toString(16).padStart(64, '0'),
  }
}

/** The digest of a stage's items. */
export const digestOfItems = async (keep: (item: StoredItem) => boolean): Promise<string> => {
  const digest = digestOfAll()
  for await (const item of wholeTable()) if (keep(item)) digest.add(item)
  return digest.value()
}

/** Kinds of a backup with their numbers, for a person. */
export const summary = ({ items, files }: Manifest): string =>
  `${Object.entries(items)
    .map(([kind, { count }]) => `${count} ${kind}`)
    .join(', ')}; ${Object.keys(files).length} files`
