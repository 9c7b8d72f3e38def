import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export type ZipEntry = { name: string; content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array> }

const MOST_BYTES = 0xffff_ffff
/** 1980-01-01: the date of an entry says nothing that matters, and equal content gives equal files. */
const DATE = 0x0021

type Written = { name: Buffer; crc: number; packed: number; size: number; offset: number }

/** Bit 3: sizes follow the data; bit 11: the name is UTF-8. */
const FLAGS = 0x0808

const localHeader = (name: Buffer): Buffer => {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(FLAGS, 6)
  header.writeUInt16LE(8, 8)
  header.writeUInt16LE(DATE, 12)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

const descriptor = ({ crc, packed, size }: Written): Buffer => {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32LE(0x08074b50, 0)
  bytes.writeUInt32LE(crc, 4)
  bytes.writeUInt32LE(packed, 8)
  bytes.writeUInt32LE(size, 12)
  return bytes
}

const directoryEntry = ({ name, crc, packed, size, offset }: Written): Buffer => {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(20, 4)
  entry.writeUInt16LE(20, 6)
  entry.writeUInt16LE(FLAGS, 8)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt16LE(DATE, 14)
  entry.writeUInt32LE(crc, 16)
  entry.writeUInt32LE(packed, 20)
  entry.writeUInt32LE(size, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(offset, 42)
  return Buffer.concat([entry, name])
}

const directoryEnd = (entries: number, size: number, offset: number): Buffer => {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

/**
 * A zip file as it is made, entry after entry, each asked for its content only when its turn comes: memory stays the
 * same however long they are. Throws RangeError beyond 4 GB.
 */
export async function* zip(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const done: Written[] = []
  let offset = 0
  for await (const { name: text, content } of entries) {
    const written: Written = { name: Buffer.from(text, 'utf8'), crc: 0, packed: 0, size: 0, offset }
    const header = localHeader(written.name)
    yield header
    const counted = async function* () {
      for await (const piece of content) {
        const bytes = Buffer.from(piece as Uint8Array)
        written.crc = crc32(bytes, written.crc)
        written.size += bytes.length
        yield bytes
      }
    }
    const source = Readable.from(counted(), { objectMode: false })
    const packed = source.pipe(createDeflateRaw({ level: 6 }))
    source.once('error', (error) => packed.destroy(error))
    for await (const bytes of packed as AsyncIterable<Buffer>) {
      written.packed += bytes.length
      yield bytes
    }
    offset += header.length + written.packed + 16
    if (written.size > MOST_BYTES || offset > MOST_BYTES) throw new RangeError('a zip file holds 4 GB at most')
    yield descriptor(written)
    done.push(written)
  }
  const directory = Buffer.concat(done.map(directoryEntry))
  yield directory
  yield directoryEnd(done.length, directory.length, offset)
}
