import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { createGunzip, gzip } from 'node:zlib'
import type { ExportRow } from './rows'

const zipped = promisify(gzip)

const inOrder = (a: ExportRow, b: ExportRow) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)

/** Readers of lines take these for line ends as well. */
const lineOf = (row: ExportRow): string =>
  JSON.stringify(row).replace(/[\u2028\u2029]/g, (sign) => (sign === '\u2028' ? '\\u2028' : '\\u2029'))

/** Rows, sorted, as gzipped lines of JSON: how a part of a long export waits for the others. */
export const packRows = async (rows: readonly ExportRow[]): Promise<Uint8Array> =>
  zipped([...rows].sort(inOrder).map(lineOf).join('\n'))

async function* unpackRows(bytes: Uint8Array): AsyncGenerator<ExportRow> {
  const unzip = createGunzip()
  unzip.end(bytes)
  for await (const line of createInterface({ input: unzip, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line !== '') yield JSON.parse(line) as ExportRow
}

/**
 * Merges sorted parts into one order; what is in memory is the packed parts and one row of each. An opinion that moved
 * on while it was read stands in two places of the same order: the later reading, the one further on, counts.
 */
export async function* mergedRows(parts: readonly Uint8Array[]): AsyncGenerator<ExportRow> {
  const sources = parts.map(unpackRows)
  const heads = await Promise.all(sources.map((source) => source.next()))
  let waiting: ExportRow | undefined
  for (;;) {
    let first = -1
    for (let index = 0; index < heads.length; index++) {
      const [head, best] = [heads[index], heads[first]]
      if (!head || head.done) continue
      if (first < 0 || (best && !best.done && head.value.order < best.value.order)) first = index
    }
    const [head, source] = [heads[first], sources[first]]
    if (!head || head.done || !source) break
    if (waiting && waiting.order !== head.value.order) yield waiting
    waiting = head.value
    heads[first] = await source.next()
  }
  if (waiting) yield waiting
}
