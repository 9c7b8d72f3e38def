import { readFile } from 'node:fs/promises'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { z } from 'zod'
import { config } from './config'

const Key = z.string().refine((value) => Buffer.from(value, 'base64').length >= 32, 'a key of 32 bytes in base64')

const Secrets = z.object({
  /** The first signs; all verify, so that one can be retired. */
  tokenKeys: z.array(z.object({ kid: z.string().min(1), key: Key })).min(1),
  phoneKey: Key,
  phoneHmacKey: Key,
  cursorKey: Key,
  wechat: z.object({ appId: z.string(), appSecret: z.string(), pushToken: z.string(), pushAesKey: z.string() }),
  /** Signs what goes to the text message gateway (SMS_ENDPOINT). */
  smsKey: Key.optional(),
})
export type Secrets = z.output<typeof Secrets>

const HELD_MS = 5 * 60_000
let held: { value: Promise<Secrets>; until: number } | undefined

const load = async (): Promise<Secrets> => {
  const { secrets: source, region } = config()
  const where = 'file' in source ? `the file ${source.file}` : `Secrets Manager's ${source.name}`
  const text =
    'file' in source
      ? await readFile(source.file, 'utf8').catch(() => undefined)
      : (await new SecretsManagerClient({ region }).send(new GetSecretValueCommand({ SecretId: source.name })))
          .SecretString
  if (!text) throw new Error(`No secrets in ${where}: create them before the first start (docs/deploy.md).`)
  const parsed = Secrets.safeParse(JSON.parse(text))
  if (!parsed.success) throw new Error(`The secrets in ${where} are incomplete: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

/** The deployment's secrets, kept five minutes, so that a rotated key is taken up without a new deployment. */
export const secrets = (now = Date.now()): Promise<Secrets> => {
  if (held && now < held.until) return held.value
  const value = load()
  held = { value, until: now + HELD_MS }
  value.catch(() => {
    held = undefined
  })
  return value
}
