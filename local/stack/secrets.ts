import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

export type Secrets = {
  tokenKeys: { kid: string; key: string }[]
  phoneKey: string
  phoneHmacKey: string
  cursorKey: string
  smsKey: string
  wechat: { appId: string; appSecret: string; pushToken: string; pushAesKey: string }
}

const key = () => randomBytes(32).toString('base64')

const newSecrets = (): Secrets => ({
  tokenKeys: [{ kid: 'local-1', key: key() }],
  phoneKey: key(),
  phoneHmacKey: key(),
  cursorKey: key(),
  smsKey: key(),
  wechat: {
    appId: 'wx0000000000local0',
    appSecret: randomBytes(16).toString('hex'),
    pushToken: randomBytes(12).toString('hex'),
    // WeChat's EncodingAESKey is 43 characters: base64 of 32 bytes without its padding.
    pushAesKey: key().slice(0, 43),
  },
})

/** The keys of this machine, made at the first start: there is no default that could slip into a deployment. */
export const localSecrets = async (file: string): Promise<Secrets> => {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const kept = text ? (JSON.parse(text) as Secrets) : undefined
  if (kept?.smsKey) return kept
  const made = { ...newSecrets(), ...kept }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(made, null, 2))
  await chmod(file, 0o600)
  return made
}
