import { randomBytes } from '../platform/random'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A ULID: 48 bits of time, 80 of randomness. Made here because the library for it asks for Web Crypto. */
export const newId = (now: number = Date.now(), bytes: number[] = randomBytes(16)): string => {
  let time = ''
  let rest = now
  for (let i = 0; i < 10; i++) {
    time = ALPHABET.charAt(rest % 32) + time
    rest = Math.floor(rest / 32)
  }
  return time + bytes.map((byte) => ALPHABET.charAt(byte % 32)).join('')
}
