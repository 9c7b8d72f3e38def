import { createHash } from 'node:crypto'

/** Counts and digests a file as it passes, so that what was stored can be held against what was made. */
export const checksum = () => {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    of: async function* (content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const piece of content) {
        hash.update(piece)
        bytes += piece.length
        yield piece
      }
    },
    end: () => ({ bytes, sha256: hash.digest('hex') }),
  }
}
