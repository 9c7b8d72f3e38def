import { contract } from '@shared/api/contract'
import type { Endpoint } from '@shared/api/endpoint'
import { errors } from '@shared/api/errors'
import { z } from 'zod'
import { type Random, random } from './random'
import { CANARY, onTheWire, spoilt, valid, wrong } from './values'

/** What was asked and why the answer is not as the contract promises. */
export type Finding = { route: string; caller: string; why: string; body: string }
export type Caller = { name: string; token?: string }

/** One request, however it is carried. Rejects where there is no answer in time. */
export type Ask = (
  request: { method: string; path: string; headers: Record<string, string>; body?: string },
  timeoutMs: number,
) => Promise<{ status: number; type: string; text: string }>

/** Over the network, to the system at `baseUrl`. */
export const overHttp =
  (baseUrl: string): Ask =>
  async ({ method, path, headers, body }, timeoutMs) => {
    const answer = await fetch(baseUrl + path, { method, headers, body, signal: AbortSignal.timeout(timeoutMs) })
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() }
  }

export type Asked = {
  ask: Ask
  seed: number
  requests: number
  callers: Caller[]
  /** Ids of records that may be worked on. */
  ids: string[]
  /** Requests under way at once. */
  atOnce?: number
  timeoutMs?: number
}

/** These end or rename the accounts that the questions are asked with: others work with them too. */
const SPARED = [
  'PATCH /me',
  'DELETE /me',
  'DELETE /me/phone',
  'DELETE /sessions/current',
  'POST /sessions',
  'POST /me/phone',
]

type Target = { name: string; endpoint: Endpoint; schema?: Parameters<typeof valid>[0] }

const targets = (): Target[] =>
  Object.values(contract).flatMap((context) =>
    Object.entries(context as Record<string, Endpoint>).flatMap(([name, endpoint]) => {
      const route = `${endpoint.method} ${endpoint.path}`
      if (SPARED.includes(route) || /\/sessions\//.test(endpoint.path)) return []
      const schema = endpoint.input && z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' })
      return [{ name, endpoint, ...(schema && { schema: schema as Parameters<typeof valid>[0] }) }]
    }),
  )

const STRANGE_SEGMENTS = [
  '%00',
  '%ff',
  '..%2f..%2fetc',
  '__proto__',
  'constructor',
  '0',
  '-1',
  'a'.repeat(3_000),
  '%E7%AC%AC',
]

const pathOf = (endpoint: Endpoint, ids: readonly string[], r: Random): string =>
  endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (r.chance(0.08)) return r.pick(STRANGE_SEGMENTS)
    if (/version|^[ab]$|round/.test(name)) return String(r.pick([1, 2, 0, 99, 'x']))
    return r.pick(ids)
  })

const inputOf = ({ schema }: Target, ids: readonly string[], r: Random): unknown => {
  if (!schema) return r.chance(0.9) ? undefined : wrong(r)
  const right = valid(schema, r, ids)
  return r.chance(0.45) ? right : spoilt(right, r)
}

const queryOf = (input: unknown): string => {
  if (input === null || typeof input !== 'object') return input === undefined ? '' : `?${CANARY}=1`
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input))
    if (value !== undefined) query.append(name, typeof value === 'string' ? value : JSON.stringify(value))
  // HTTP's own limit on a line is not what is looked at here.
  const text = query.toString()
  return text ? `?${text.slice(0, 6_000).replace(/%[0-9A-F]?$/, '')}` : ''
}

const codes = new Set(Object.keys(errors))
const problemBody = z.looseObject({
  type: z.string(),
  title: z.string().regex(/[一-鿿]/),
  status: z.number(),
  detail: z.string().regex(/[一-鿿]/),
  code: z.string().refine((code) => codes.has(code)),
  fields: z.array(z.object({ path: z.string(), message: z.string().regex(/[一-鿿]/) })).optional(),
})

/** Why an answer breaks the contract's promise; nothing where it keeps it. */
const broken = (endpoint: Endpoint, status: number, type: string, body: string): string | undefined => {
  // WeChat itself may be busy; that is said with 503 and a code of its own.
  if (status >= 500 && !(status === 503 && body.includes('"wechat_busy"'))) return `answered ${status}`
  if (status >= 400) {
    if (!type.startsWith('application/problem+json')) return `a problem of type ${type}`
    const told = problemBody.safeParse(JSON.parse(body))
    return told.success ? undefined : `a problem of another shape: ${told.error.message.slice(0, 200)}`
  }
  const [first, schema] = endpoint.answers
  if (status !== first && !endpoint.alsoAnswers?.includes(status) && status !== 304)
    return `an unnamed status ${status}`
  if (schema === null) return body === '' ? undefined : 'a body where none was promised'
  if (status === 304) return undefined
  const parsed = schema.safeParse(JSON.parse(body))
  return parsed.success ? undefined : `an answer of another shape: ${parsed.error.message.slice(0, 300)}`
}

const headersOf = (caller: Caller, body: string | undefined, r: Random): Record<string, string> => ({
  ...(caller.token && { authorization: `Bearer ${caller.token}` }),
  ...(body !== undefined && {
    'content-type': r.chance(0.97)
      ? 'application/json'
      : r.pick(['text/plain', 'application/xml', 'multipart/form-data']),
  }),
  ...(r.chance(0.1) && { 'idempotency-key': r.pick(['one', 'two', 'x'.repeat(300), `k${r.whole(50)}`]) }),
})

/** Asks `requests` questions made from the contract, and answers what was got wrong. */
export const fuzz = async ({ ask, seed, requests, callers, ids, atOnce = 8, timeoutMs = 20_000 }: Asked) => {
  const r = random(seed)
  const all = targets()
  const findings: Finding[] = []
  const statuses = new Map<number, number>()
  let asked = 0

  const one = async () => {
    const target = r.pick(all)
    const { endpoint } = target
    const caller = r.pick(callers)
    const input = inputOf(target, ids, r)
    const reads = endpoint.method === 'GET'
    const body = reads || input === undefined ? undefined : onTheWire(input, r)
    const path = pathOf(endpoint, ids, r) + (reads ? queryOf(input) : '')
    const route = `${endpoint.method} ${endpoint.path}`
    const headers = headersOf(caller, body, r)
    const find = (why: string) =>
      findings.push({ route, caller: caller.name, why, body: `${path.slice(0, 200)} ${(body ?? '').slice(0, 400)}` })
    try {
      const { status, type, text } = await ask({ method: endpoint.method, path, headers, body }, timeoutMs)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      const why = broken(endpoint, status, type, text)
      if (why) find(`${why}: ${text.slice(0, 300)}`)
    } catch (error) {
      find(`no answer: ${error instanceof Error ? `${error.name} ${error.message}` : 'unknown'}`)
    }
  }

  const worker = async () => {
    while (asked < requests) {
      asked++
      await one()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return { findings, statuses: Object.fromEntries([...statuses].toSorted(([a], [b]) => a - b)), asked }
}
