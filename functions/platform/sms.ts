import { createHmac } from 'node:crypto'
import { config } from './config'
import { log } from './log'
import { secrets } from './secrets'

export type TextMessage = {
  /** Of the notification: a gateway that keeps ids drops a second one. */
  id: string
  phone: string
  template: string
  text: string
}

/** Sends a text message; false where the gateway did not take it. */
export type Sms = (message: TextMessage) => Promise<boolean>

const TIMEOUT_MS = 5_000

/**
 * The city's text message gateway, behind one HTTP call so that any provider's can be put there: `POST SMS_ENDPOINT
 * {id, phone, template, text}`, with the time in `x-timestamp` and HMAC-SHA256 of `<time>\n<body>` under the secret
 * `smsKey` in `x-signature` (hex). Any 2xx is taken. Undefined where the deployment has none.
 */
export const smsGateway = (): Sms | undefined => {
  const { smsEndpoint } = config()
  if (!smsEndpoint) return undefined
  return async (message) => {
    const body = JSON.stringify(message)
    const timestamp = String(Date.now())
    const { smsKey = '' } = await secrets()
    const signature = createHmac('sha256', Buffer.from(smsKey, 'base64')).update(`${timestamp}\n${body}`).digest('hex')
    try {
      const { ok, status } = await fetch(smsEndpoint, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'x-timestamp': timestamp, 'x-signature': signature },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      if (!ok) log.warn('text message not taken', { status })
      return ok
    } catch (error) {
      log.warn('text message gateway did not answer', { name: error instanceof Error ? error.name : 'unknown' })
      return false
    }
  }
}
