import { ClusterIndex, type SavedCluster } from '@shared/opinions/clusterIndex'
import { packJson, readJson } from '../../platform/clusterRecords'
import { objects } from '../../platform/objects'

/** Clusters in one file: what is read for one that may matter. */
const IN_FILE = 500
const MOST_BYTES = 256 * 1024 * 1024
/** A key is 32 bits, the cluster's number the 21 below it: together a whole number that a double holds. */
const SHIFT = 2 ** 21

const formsKey = (prefix: string, part: number) => `${prefix}/forms/${String(part).padStart(4, '0')}.json.gz`
const postingsKey = (prefix: string) => `${prefix}/postings.bin`

/**
 * Puts clusters into storage so that new opinions find those they may belong to: a sorted list of keys with the cluster's number, and
 * the clauses of the clusters in files of their own.
 */
export const saveKeys = async (
  prefix: string,
  clusters: readonly SavedCluster[],
  pause: () => Promise<void>,
): Promise<void> => {
  let pairs = new Float64Array(1 << 16)
  let count = 0
  for (const [at, cluster] of clusters.entries()) {
    if (at % 5_000 === 4_999) await pause()
    for (const key of ClusterIndex.keysOfCluster(cluster)) {
      if (count === pairs.length) {
        const more = new Float64Array(2 * count)
        more.set(pairs)
        pairs = more
      }
      pairs[count++] = key * SHIFT + at
    }
  }
  const sorted = pairs.subarray(0, count).sort()
  await objects.put(postingsKey(prefix), new Uint8Array(sorted.buffer, 0, count * 8), 'application/octet-stream')
  for (let part = 0; part * IN_FILE < clusters.length; part += 8) {
    await pause()
    await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7].map(async (n) => {
        const some = clusters.slice((part + n) * IN_FILE, (part + n + 1) * IN_FILE)
        if (some.length > 0) await objects.put(formsKey(prefix, part + n), await packJson(some), 'application/gzip')
      }),
    )
  }
}

/** Numbers of the clusters that share a key with one of the texts. */
const found = (pairs: Float64Array, texts: readonly string[]): Set<number> => {
  const numbers = new Set<number>()
  for (const key of new Set(texts.flatMap((text) => ClusterIndex.keysOfText(text)))) {
    let [low, high] = [0, pairs.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((pairs[middle] ?? 0) < key * SHIFT) low = middle + 1
      else high = middle
    }
    for (let at = low; at < pairs.length && (pairs[at] ?? 0) < (key + 1) * SHIFT; at++)
      numbers.add((pairs[at] ?? 0) % SHIFT)
  }
  return numbers
}

/** The clusters that may say the same as one of the texts: only their files are read. */
export const candidates = async (prefix: string, texts: readonly string[]): Promise<SavedCluster[]> => {
  const bytes = await objects.get(postingsKey(prefix), MOST_BYTES)
  if (!bytes) return []
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const numbers = found(new Float64Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >>> 3), texts)
  const parts = new Map<number, number[]>()
  for (const number of numbers) {
    const part = Math.floor(number / IN_FILE)
    parts.set(part, [...(parts.get(part) ?? []), number % IN_FILE])
  }
  const clusters: SavedCluster[] = []
  for (const [part, places] of parts) {
    const some = (await readJson<SavedCluster[]>(formsKey(prefix, part))) ?? []
    for (const place of places) if (some[place]) clusters.push(some[place])
  }
  return clusters
}
