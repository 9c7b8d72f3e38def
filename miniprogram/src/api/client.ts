import { loadConfig } from '../config'
import { newId } from '../lib/newId'
import { freshCode } from '../platform/signInCode'
import { dropSession, keepSession, leftStore, type Session, sessionStore } from '../state/session'
import { type ApiError, clientError, errorOf } from './apiError'
import type { AnswerOf, InputOf, RouteName } from './contract'
import { requestOf } from './requestOf'
import { type Exchange, exchange, type Reply } from './transport'

export type CallOptions = {
  signal?: Exchange['signal']
  /** Given by a form so that a repetition, also much later, is the same command. */
  idempotencyKey?: string
}

const BACK_OFF = [400, 1500]
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
const passing = (status: number): boolean => status === 502 || status === 503 || status === 504

/** Repeats what may be repeated: reads, and commands that carry an idempotency key. */
const persist = async (request: Exchange): Promise<Reply> => {
  const safe = request.method === 'GET' || 'Idempotency-Key' in request.headers
  for (const delay of safe ? BACK_OFF : []) {
    try {
      const reply = await exchange(request)
      if (!passing(reply.status)) return reply
    } catch (error) {
      if ((error as ApiError).code === 'aborted') throw error
    }
    await pause(delay)
  }
  return exchange(request)
}

const unwrapped = (reply: Reply): unknown => {
  if (reply.status >= 200 && reply.status < 300) return reply.body
  const seconds = Number(reply.header('retry-after'))
  throw errorOf(reply.status, reply.body, Number.isFinite(seconds) && seconds > 0 ? seconds : undefined)
}

/** Signs in with a code: WeChat's, or a demo account's in the local stack. */
export const signInWith = async (code: string, keepCode = false): Promise<Session> => {
  const { apiBase } = await loadConfig()
  const reply = await exchange({
    method: 'POST',
    url: `${apiBase}/sessions`,
    headers: {},
    body: JSON.stringify({ code }),
  })
  const session = unwrapped(reply) as Session
  keepSession(keepCode ? { ...session, code } : session)
  return session
}

let signingIn: Promise<Session | undefined> | undefined

/**
 * The session we have, or a new one where the platform can sign in without asking. One attempt at a time. Whether a
 * token has ended is the server's to say (401): the phone's clock may be wrong. Whoever signed out, or asked for their
 * account to be deleted, is signed in only where they ask for it (`asked`).
 */
export const ensureSession = async ({ asked }: { asked?: boolean } = {}): Promise<Session | undefined> => {
  const current = sessionStore.get()
  if (current) return current
  if (leftStore.get() && !asked) return undefined
  signingIn ??= (async () => {
    const code = await freshCode()
    return code === undefined ? undefined : signInWith(code)
  })().finally(() => {
    signingIn = undefined
  })
  return signingIn
}

/** What says the same to everybody: with caches near the reader it is read there, without a name. */
const publicReads = new Set([
  'GET /drafts',
  'GET /drafts/{draftId}',
  'GET /drafts/{draftId}/versions/{version}',
  'GET /drafts/{draftId}/versions/{version}/notes',
  'GET /drafts/{draftId}/feedback',
  'GET /drafts/{draftId}/statistics',
  'GET /deputies',
  'GET /deputies/{deputyId}',
  'GET /stations',
  'GET /stations/{stationId}',
  'GET /statistics',
  'GET /privacy',
  'GET /identity',
])

/** Officials see drafts that are not public yet; everybody else the same. */
const readsAsEverybody = (): boolean => (sessionStore.get()?.account.roles ?? []).every((role) => role === 'resident')

const send = async (
  route: string,
  input: Record<string, unknown>,
  options: CallOptions,
  key?: string,
): Promise<Reply> => {
  const { apiBase, readBase } = await loadConfig().catch(() => {
    throw clientError('network')
  })
  const { method, path, body } = requestOf(route, input)
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (readBase && publicReads.has(route) && readsAsEverybody())
    return persist({ method, url: readBase + path, headers, body, signal: options.signal })
  // Reading needs nobody's name: a failed silent sign-in only leaves the request without one.
  const session = await ensureSession().catch((error: unknown) => {
    if (method === 'GET') return undefined
    throw error
  })
  if (session) headers.Authorization = `Bearer ${session.token}`
  // By it one follows what a person did through all logs. A reader without a name is spared the question that a browser
  // asks before it sends a header of one's own.
  if (session || method !== 'GET') headers['X-Request-Id'] = newId()
  if (key) headers['Idempotency-Key'] = key
  return persist({ method, url: apiBase + path, headers, body, signal: options.signal })
}

/** One call of the API, typed by the contract. @throws ApiError */
export const call = async <R extends RouteName>(
  route: R,
  input: InputOf<R>,
  options: CallOptions = {},
): Promise<AnswerOf<R>> => {
  const fields = input as Record<string, unknown>
  const key = options.idempotencyKey ?? (route.startsWith('POST ') ? newId() : undefined)
  const before = sessionStore.get()
  let reply = await send(route, fields, options, key)
  if (reply.status === 401) {
    // An ended or revoked token: once more with a new sign-in, where that needs no person.
    if (sessionStore.get()?.token === before?.token) {
      const code = before?.code
      dropSession()
      const again = code
        ? await signInWith(code, true).catch(() => undefined)
        : await ensureSession().catch(() => undefined)
      if (!again) return unwrapped(reply) as AnswerOf<R>
    }
    reply = await send(route, fields, options, key)
  }
  return unwrapped(reply) as AnswerOf<R>
}
