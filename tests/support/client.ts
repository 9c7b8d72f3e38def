import { randomUUID } from 'node:crypto'

export type Answer = {
  status: number
  headers: Headers
  /** The parsed JSON; undefined where there is no body. Tests look into it freely. */
  // biome-ignore lint/suspicious/noExplicitAny: a black box answers what it likes, and the test says what it expects
  body: any
}

type Options = { headers?: Record<string, string>; key?: string }

/** The address of the running system, given by the set-up. */
export const stackUrl = (): string => {
  const url = process.env.STACK_URL
  if (!url) throw new Error('STACK_URL is missing: run these tests through jest, whose set-up starts a system')
  return url
}

/** A neighbour of the API by its distance from PORT: 3 the web app, 6 the WeChat double. */
export const neighbour = (distance: number): string => {
  const { protocol, hostname, port } = new URL(stackUrl())
  return `${protocol}//${hostname}:${Number(port) + distance}`
}
export const webUrl = (): string => neighbour(3)
export const doubleUrl = (): string => neighbour(6)

/**
 * Speaks HTTP with the API, as `token`'s owner if there is one. Every answer comes back as it is: a test names the
 * status that it expects.
 */
export const client = (token?: string, base = stackUrl()) => {
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    { headers = {}, key }: Options = {},
  ): Promise<Answer> => {
    const response = await fetch(base + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text ? parsed(text) : undefined }
  }
  return {
    token,
    send,
    get: (path: string, options?: Options) => send('GET', path, undefined, options),
    post: (path: string, body: unknown = {}, options?: Options) => send('POST', path, body, options),
    put: (path: string, body: unknown = {}, options?: Options) => send('PUT', path, body, options),
    patch: (path: string, body: unknown = {}, options?: Options) => send('PATCH', path, body, options),
    delete: (path: string, body?: unknown, options?: Options) => send('DELETE', path, body, options),
  }
}
export type Client = ReturnType<typeof client>

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export const newKey = (): string => randomUUID()

/** Signs in with a code of the double, and returns that person's client. */
export const signIn = async (code: string): Promise<Client> => {
  const { status, body } = await client().post('/sessions', { code })
  if (status !== 200 && status !== 201)
    throw new Error(`sign-in as ${code} was answered ${status}: ${JSON.stringify(body)}`)
  return client(body.token)
}

let last = Math.floor(Math.random() * 9_000) * 1_000
/** A resident whom nobody has met, with a verified phone of their own. */
export const newResident = async (mobile?: string): Promise<Client> => {
  last += 1
  // Others may ask meanwhile: this one's number is kept.
  const own = last
  const person = await signIn(`demo-resident-${1_000 + (own % 9_000_000)}`)
  const consent = (await person.get('/privacy')).body.version
  const phone = `demo-phone-${mobile ?? `137${String(own).padStart(8, '0')}`}`
  const { status, body } = await person.post('/me/phone', { code: phone, consent })
  if (status >= 300) throw new Error(`the phone was answered ${status}: ${JSON.stringify(body)}`)
  return client(body.token ?? person.token)
}

/** Turns something in the WeChat double, or asks it what it was told. */
export const double = {
  get: (path: string) => client(undefined, doubleUrl()).get(`/__double${path}`),
  post: (path: string, body: unknown = {}) => client(undefined, doubleUrl()).post(`/__double${path}`, body),
  delete: (path: string) => client(undefined, doubleUrl()).delete(`/__double${path}`),
}
