import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

const BLOCK = 32
const ANSWER_WITHIN_MS = 5_000
const ATTEMPTS = 3

type PushSecrets = { appId: string; pushToken: string; pushAesKey: string }

const sha1 = (...parts: string[]): string => createHash('sha1').update(parts.sort().join('')).digest('hex')

/** WeChat's safe mode: 16 random bytes, the length, the message, the app id, padded to 32, AES-256-CBC. */
export const encrypt = (message: string, { appId, pushAesKey }: PushSecrets): string => {
  const key = Buffer.from(pushAesKey, 'base64')
  const words = Buffer.from(message)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(words.length)
  const plain = Buffer.concat([randomBytes(16), length, words, Buffer.from(appId)])
  const padding = BLOCK - (plain.length % BLOCK)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([
    cipher.update(Buffer.concat([plain, Buffer.alloc(padding, padding)])),
    cipher.final(),
  ]).toString('base64')
}

/** Pushes one event as WeChat does: signed, encrypted, three times unless `success` comes within five seconds. */
export const pushEvent = async (url: string, event: object, secrets: PushSecrets) => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const timestamp = String(Math.floor(Date.now() / 1000))
    const nonce = String(randomBytes(4).readUInt32BE())
    const Encrypt = encrypt(JSON.stringify(event), secrets)
    const query = new URLSearchParams({
      signature: sha1(secrets.pushToken, timestamp, nonce),
      timestamp,
      nonce,
      encrypt_type: 'aes',
      msg_signature: sha1(secrets.pushToken, timestamp, nonce, Encrypt),
    })
    const answer = await fetch(`${url}?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ToUserName: 'gh_double', Encrypt }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
      .then((response) => response.text())
      .catch(() => '')
    if (answer === 'success') return { accepted: true, attempts: attempt }
    await pause(500)
  }
  return { accepted: false, attempts: ATTEMPTS }
}
