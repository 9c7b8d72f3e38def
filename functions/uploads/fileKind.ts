/** What a file is by its first bytes; its name and declared type are nobody's word. Undefined: nothing we take. */
export type FileKind =
  | { kind: 'picture' }
  | { kind: 'voice'; type: 'audio/mpeg' | 'audio/aac' | 'audio/mp4' | 'audio/webm' | 'audio/ogg' | 'audio/wav' }

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte)

const isPicture = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xd8, 0xff) ||
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) ||
  /^GIF8[79]a$/.test(ascii(bytes, 0, 6)) ||
  (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP')

/** An MPEG audio frame begins with eleven set bits; its layer tells MP3 (01) from AAC in ADTS (00). */
const layerOf = (bytes: Uint8Array): number | undefined =>
  bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0 ? ((bytes[1] ?? 0) >> 1) & 3 : undefined

const voiceType = (bytes: Uint8Array) => {
  if (ascii(bytes, 0, 3) === 'ID3' || layerOf(bytes) === 1) return 'audio/mpeg' as const
  if (layerOf(bytes) === 0 && ((bytes[1] ?? 0) & 0xf0) === 0xf0) return 'audio/aac' as const
  if (/^ftyp(M4A|mp4|isom|iso[2-6]|dash)/.test(ascii(bytes, 4, 12))) return 'audio/mp4' as const
  if (startsWith(bytes, 0x1a, 0x45, 0xdf, 0xa3)) return 'audio/webm' as const
  if (ascii(bytes, 0, 4) === 'OggS') return 'audio/ogg' as const
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WAVE') return 'audio/wav' as const
  return undefined
}

/** Pictures: JPEG, PNG, GIF, WebP. Voice: what recorders of phones and browsers write. No HTML, no SVG. */
export const fileKind = (bytes: Uint8Array): FileKind | undefined => {
  if (isPicture(bytes)) return { kind: 'picture' }
  const type = voiceType(bytes)
  return type && { kind: 'voice', type }
}
