import { damaged } from '../../platform/documents/unreadable'

/** Streams of an OLE compound file (the container of .doc), by name. */
export type Streams = ReadonlyMap<string, () => Uint8Array>

const END = 0xfffffffa // the first of the marks that are no sector
const ENTRY = 128
const SMALL_STREAM = 4096

/** Reads the directory of a compound file. Each chain of sectors is followed at most once round: a file cannot hold it up. */
export const openOle = (bytes: Uint8Array): Streams => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512 * 3) throw damaged()
  const sector = 1 << view.getUint16(30, true)
  const small = 1 << view.getUint16(32, true)
  if ((sector !== 512 && sector !== 4096) || small > sector) throw damaged()
  const sectors = Math.floor(bytes.length / sector)
  const at = (n: number): number => (n + 1) * sector

  const tableSectors: number[] = []
  for (let i = 0; i < 109; i++) {
    const n = view.getUint32(76 + i * 4, true)
    if (n < END) tableSectors.push(n)
  }
  let more = view.getUint32(68, true)
  for (let i = 0; more < END && i < sectors; i++) {
    const from = at(more)
    if (from + sector > bytes.length) break
    for (let j = 0; j < sector / 4 - 1; j++) {
      const n = view.getUint32(from + j * 4, true)
      if (n < END) tableSectors.push(n)
    }
    more = view.getUint32(from + sector - 4, true)
  }
  const table: number[] = []
  for (const n of tableSectors.slice(0, sectors)) {
    const from = at(n)
    if (from + sector > bytes.length) throw damaged()
    for (let j = 0; j < sector; j += 4) table.push(view.getUint32(from + j, true))
  }

  const chain = (start: number, next: readonly number[]): number[] => {
    const out: number[] = []
    for (let n = start; n < END; n = next[n] ?? END) {
      if (out.length > next.length) throw damaged()
      out.push(n)
    }
    return out
  }
  const gather = (
    numbers: readonly number[],
    size: number,
    from: (n: number) => number,
    source: Uint8Array,
  ): Uint8Array => {
    const out = new Uint8Array(numbers.length * size)
    numbers.forEach((n, i) => {
      const begin = from(n)
      out.set(source.subarray(begin, Math.min(begin + size, source.length)), i * size)
    })
    return out
  }
  const big = (start: number): Uint8Array => gather(chain(start, table), sector, at, bytes)

  const directory = big(view.getUint32(48, true))
  const entries = new DataView(directory.buffer)
  const found: { name: string; type: number; start: number; size: number }[] = []
  for (let i = 0; i + ENTRY <= directory.length; i += ENTRY) {
    const length = Math.min(64, entries.getUint16(i + 64, true))
    const name = new TextDecoder('utf-16le').decode(directory.subarray(i, i + Math.max(0, length - 2)))
    found.push({
      name,
      type: directory[i + 66] ?? 0,
      start: entries.getUint32(i + 116, true),
      size: entries.getUint32(i + 120, true),
    })
  }
  const root = found.find((entry) => entry.type === 5)
  let pool: { bytes: Uint8Array; table: number[] } | undefined
  const smallPool = () => {
    if (!pool) {
      const list = new DataView(big(view.getUint32(60, true)).buffer)
      pool = {
        bytes: root ? big(root.start) : new Uint8Array(),
        table: Array.from({ length: list.byteLength / 4 }, (_, i) => list.getUint32(i * 4, true)),
      }
    }
    return pool
  }
  return new Map(
    found
      .filter((entry) => entry.type === 2)
      .map(({ name, start, size }) => [
        name,
        () => {
          if (size >= SMALL_STREAM) return big(start).subarray(0, size)
          const { bytes: source, table: next } = smallPool()
          return gather(chain(start, next), small, (n) => n * small, source).subarray(0, size)
        },
      ]),
  )
}
