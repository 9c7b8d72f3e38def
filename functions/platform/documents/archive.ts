import { damaged, encrypted, tooLarge, UnreadableDocument } from './unreadable'

/** What an archive may hold at most, unpacked; a document's text is far below. */
const MOST_UNPACKED = 100 * 1024 * 1024
const MOST_ENTRIES = 5_000
/** A part of a document packs to a tenth or so; a bomb to a thousandth. */
const MOST_RATIO = 400
const SMALL = 1024 * 1024

export type Archive = {
  names: string[]
  /** One part's bytes, or undefined where it is missing. Throws file_too_large beyond `most` bytes. */
  read: (name: string, most: number) => Promise<Uint8Array | undefined>
}

/** Opens a zip in memory and looks at what it claims to hold before unpacking any of it. */
export const openArchive = async (bytes: Uint8Array): Promise<Archive> => {
  const yauzl = await import('yauzl')
  const zip = await new Promise<import('yauzl').ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, autoClose: false },
      (error, file) => (error ? reject(damaged(error)) : resolve(file)),
    )
  })
  const entries = new Map<string, import('yauzl').Entry>()
  await new Promise<void>((resolve, reject) => {
    let total = 0
    zip.on('error', (error) => reject(damaged(error)))
    zip.on('end', resolve)
    zip.on('entry', (entry: import('yauzl').Entry) => {
      total += entry.uncompressedSize
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
      if (
        total > MOST_UNPACKED ||
        entries.size >= MOST_ENTRIES ||
        (ratio > MOST_RATIO && entry.uncompressedSize > SMALL)
      )
        return reject(tooLarge('文件解压后过大'))
      if (entry.generalPurposeBitFlag & 1) return reject(encrypted())
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
  const read = (name: string, most: number) => {
    const entry = entries.get(name)
    if (!entry) return Promise.resolve(undefined)
    if (entry.uncompressedSize > most) return Promise.reject(tooLarge('文件里的文字过多'))
    return new Promise<Uint8Array>((resolve, reject) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(damaged(error))
        const chunks: Buffer[] = []
        let length = 0
        // The size in the directory may lie: count what really comes.
        stream.on('data', (chunk: Buffer) => {
          length += chunk.length
          if (length > most) stream.destroy(tooLarge('文件里的文字过多'))
          else chunks.push(chunk)
        })
        stream.on('error', (cause) => reject(cause instanceof UnreadableDocument ? cause : damaged(cause)))
        stream.on('end', () => resolve(Buffer.concat(chunks)))
      })
    })
  }
  return { names: [...entries.keys()], read }
}
