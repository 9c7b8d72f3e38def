import { createHmac, timingSafeEqual } from 'node:crypto'
import { problem } from '@shared/api/errors'

/**
 * Opaque cursors. The HMAC binds a cursor to its query and caller: another's, or another query's, is refused.
 * `scope` is everything that the place depends on.
 */
export const cursors = (key: string) => {
  const sign = (scope: string, body: string) =>
    createHmac('sha256', Buffer.from(key, 'base64')).update(`${scope}\n${body}`).digest().subarray(0, 16)
  return {
    seal: (scope: string, place: unknown): string => {
      const body = Buffer.from(JSON.stringify(place)).toString('base64url')
      return `${body}.${sign(scope, body).toString('base64url')}`
    },
    /** Throws cursor_invalid. */
    open: <T>(scope: string, cursor: string): T => {
      const [body = '', mac = ''] = cursor.split('.')
      const given = Buffer.from(mac, 'base64url')
      const expected = sign(scope, body)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw problem('cursor_invalid')
      return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as T
    },
  }
}
export type Cursors = ReturnType<typeof cursors>
