import { createHash } from 'node:crypto'

/** The same for texts that differ in spaces, punctuation and width only. */
export const digestText = (text: string): string =>
  createHash('sha256')
    .update(
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, ''),
    )
    .digest('base64url')
    .slice(0, 16)
