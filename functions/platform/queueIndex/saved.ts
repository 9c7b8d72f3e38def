import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { type ColumnName, columnNames, type IndexRow } from './row'
import { QueueTable } from './table'
import { WordBlock } from './words'

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

/** Speed before size: a little smaller would cost several times as long. */
const pack = (bytes: Uint8Array) => deflate(bytes, { level: 1 })

const bytesOf = (array: Uint8Array | Uint16Array | Uint32Array | Float64Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

const numbers = ['writes', 'versions', 'revisions', 'lengths', 'block', 'place', 'units'] as const

type Head = { size: number; dictionaries: Record<ColumnName, string[]> }

/** All columns but the words: a head of JSON, then the arrays one after the other. */
export const packColumns = (table: QueueTable): Promise<Uint8Array> => {
  const { size } = table
  const dictionaries = Object.fromEntries(columnNames.map((name) => [name, table.columns[name].values]))
  const json = Buffer.from(JSON.stringify({ size, dictionaries } as Head))
  // The arrays begin where a Float64Array may.
  const head = Buffer.alloc(8 + Math.ceil(json.length / 8) * 8, ' ')
  head.writeUInt32LE(json.length, 0)
  json.copy(head, 8)
  return pack(
    Buffer.concat([
      head,
      bytesOf(table.at.subarray(0, size)),
      ...numbers.map((name) => bytesOf(table[name].subarray(0, size))),
      ...columnNames.map((name) => bytesOf(table.columns[name].codes.subarray(0, size))),
      bytesOf(table.ids.subarray(0, size * 26)),
    ]),
  )
}

export const packWords = (block: WordBlock): Promise<Uint8Array> => pack(bytesOf(block.units.subarray(0, block.used)))

/** A copy that is aligned and as long as it is used: inflated buffers lie anywhere. */
const aligned = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

export const unpackTable = async (columns: Uint8Array, words: readonly Uint8Array[]): Promise<QueueTable> => {
  const [whole, ...blocks] = await Promise.all([columns, ...words].map((bytes) => inflate(bytes)))
  const buffer = aligned(whole as Uint8Array)
  const length = new DataView(buffer).getUint32(0, true)
  const { size, dictionaries } = JSON.parse(Buffer.from(buffer, 8, length).toString('utf8')) as Head
  const table = new QueueTable(dictionaries)
  table.reserve(size)
  let at = 8 + Math.ceil(length / 8) * 8
  const next = <T>(make: new (buffer: ArrayBuffer, at: number, size: number) => T, width: number, count = size): T => {
    const array = new make(buffer, at, count)
    at += count * width
    return array
  }
  table.at.set(next(Float64Array, 8))
  for (const name of numbers) table[name].set(next(Uint32Array, 4))
  for (const name of columnNames) table.columns[name].codes.set(next(Uint32Array, 4))
  table.ids.set(next(Uint8Array, 1, size * 26))
  table.size = size
  for (const bytes of blocks) table.blocks.push(new WordBlock(new Uint16Array(aligned(bytes))))
  table.index()
  return table
}

/** Rows that were written lately, as one small file. */
export type Tail = { at: string; rows: IndexRow[] }

export const packTail = (tail: Tail): Promise<Uint8Array> => pack(Buffer.from(JSON.stringify(tail)))
export const unpackTail = async (bytes: Uint8Array): Promise<Tail> =>
  JSON.parse((await inflate(bytes)).toString('utf8')) as Tail
