import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

export type PushSecrets = { appId: string; pushToken: string; pushAesKey: string }

const sha1 = (...parts: string[]): Buffer => createHash('sha1').update(parts.sort().join('')).digest()

/** Whether a signature is WeChat's over these parts and our token (消息推送, 验证消息来源). */
export const isSigned = (signature: string | undefined, token: string, ...parts: (string | undefined)[]): boolean => {
  const given = Buffer.from(signature ?? '', 'hex')
  const wanted = sha1(token, ...parts.map((part) => part ?? ''))
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/**
 * The event in an encrypted push (安全模式): AES-256-CBC; 16 random bytes, the length, the words, the app's id.
 * Undefined where it is not for us or not readable.
 */
export const openEvent = (encrypted: string, { appId, pushAesKey }: PushSecrets): unknown => {
  const key = Buffer.from(pushAesKey, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()])
    const plain = padded.subarray(0, padded.length - (padded.at(-1) ?? 0))
    const end = 20 + plain.readUInt32BE(16)
    if (plain.subarray(end).toString() !== appId) return undefined
    return JSON.parse(plain.subarray(20, end).toString('utf8'))
  } catch {
    return undefined
  }
}
