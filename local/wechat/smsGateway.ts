import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Context } from './interfaces'

/** Where the functions hand text messages over on this machine. */
export const SMS_PATH = '/sms'

/**
 * A text message gateway as functions/platform/sms.ts asks it: it wants a signature of the last five minutes, and keeps
 * ids, so that a message handed over twice goes out once. Nothing leaves the machine; tests read what it took.
 */
export const takeText = (body: string, headers: IncomingHttpHeaders, { state, secrets }: Context): number => {
  if (state.switches.has('sms')) return 503
  const timestamp = String(headers['x-timestamp'] ?? '')
  const key = Buffer.from(secrets.smsKey, 'base64')
  const signature = createHmac('sha256', key).update(`${timestamp}\n${body}`).digest('hex')
  if (headers['x-signature'] !== signature || Math.abs(state.now() - Number(timestamp)) > 5 * 60_000) return 401
  const { id, phone, template, text } = JSON.parse(body) as Record<string, string | undefined>
  if (!id || !phone || !template || !text) return 422
  const at = new Date(state.now()).toISOString()
  if (!state.texts.some((one) => one.id === id)) state.texts.push({ at, id, phone, template, text })
  return 202
}
