import { createHash } from 'node:crypto'
import { isOfficial } from '@shared/accounts/roles'
import { isId } from '@shared/api/common'
import type { Endpoint, Input, Output } from '@shared/api/endpoint'
import { invalid, Problem, problem } from '@shared/api/errors'
import type { CityRules } from '@shared/city/rules'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import type { z } from 'zod'
import { type Caller, callerOf } from './caller'
import { config } from './config'
import { type Cursors, cursors } from './cursor'
import { claimKey, type KeyUse, keepAnswer, releaseKey } from './idempotency'
import { derivedId, newId } from './ids'
import { log, placesOf } from './log'
import { browserOf, placeOf, stampOf } from './origin'
import { type Request, readRequest, requestBody } from './request'
import { matchRoute } from './routes'
import { secrets } from './secrets'

/** What every operation may need of the platform; a context adds its own. */
export type Platform = {
  now: Date
  rules: CityRules
  /** What writes are stamped with: the request's id and, of an official's request, where it came from (origin.ts). */
  requestId: string
  /** A new id. Under an Idempotency-Key the same key gives the same ids, so that a second try finds the first one's records. */
  newId: () => string
  /** The Idempotency-Key was used by this very request before. */
  repeated: boolean
  idempotencyKey?: string
  cursors: Cursors
  /** Address of the caller, for limits only. */
  address: string
  /** The caller's browser or app, as it says of itself. */
  userAgent: string
}

/** An answer with another status than the contract's first one. */
export class Reply<T> {
  constructor(
    readonly status: number,
    readonly body: T,
  ) {}
}

type CallerFor<E extends Endpoint> = E['who'] extends 'anyone' ? Caller | undefined : Caller

type Plain<E extends Endpoint, D> = (
  input: Input<E>,
  caller: CallerFor<E>,
  deps: D & Platform,
) => Promise<Output<E> | Reply<Output<E>>>

/**
 * An operation: a plain function, or two where the caller must be able to see an object before being told
 * anything else (`see` throws not_found; then a missing phone is 403; then `run`).
 */
export type Operation<E extends Endpoint, D = unknown, Seen = unknown> =
  | Plain<E, D>
  | {
      see: (input: Input<E>, caller: CallerFor<E>, deps: D & Platform) => Promise<Seen>
      run: (
        input: Input<E>,
        caller: CallerFor<E>,
        deps: D & Platform,
        seen: Seen,
      ) => Promise<Output<E> | Reply<Output<E>>>
    }

// biome-ignore lint/suspicious/noExplicitAny: what a list of operations sees differs from one to the next
export type Operations<C extends Record<string, Endpoint>, D> = { [Name in keyof C]: Operation<C[Name], D, any> }

type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
}

/**
 * A Lambda handler of one context: finds the endpoint, then parse → authorise → validate → see → handle,
 * with one error shape. The one place where access is checked.
 */
export const serve = <C extends Record<string, Endpoint>, D>(
  context: C,
  operations: Operations<C, D>,
  depsOf: (platform: Platform) => D,
): Handler => {
  const endpoints = Object.entries(context)
  return async (event, lambda) => {
    const started = Date.now()
    const request = readRequest(event, lambda)
    let route = 'unknown'
    let answer: APIGatewayProxyStructuredResultV2
    try {
      const { name, endpoint, params } = matchRoute(endpoints, request)
      route = `${endpoint.method} ${endpoint.path}`
      const operation = operations[name as keyof C] as Operation<Endpoint, D, unknown>
      answer = await respond(endpoint, operation, params, request, depsOf)
    } catch (error) {
      answer = failure(error, request.id)
    }
    const ms = Date.now() - started
    log.info('request', {
      route,
      status: answer.statusCode,
      ms,
      requestId: request.id,
      // Lambda's own lines (START, REPORT, a timeout) know only this.
      ...(lambda?.awsRequestId !== request.id && { invocation: lambda?.awsRequestId }),
    })
    return { ...answer, headers: { ...HEADERS, 'x-request-id': request.id, ...answer.headers } }
  }
}

const respond = async <D>(
  endpoint: Endpoint,
  operation: Operation<Endpoint, D, unknown>,
  params: Record<string, string>,
  request: Request,
  depsOf: (platform: Platform) => D,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const now = new Date()
  const sent = requestBody(request, endpoint)
  const { caller, refused } = await authorise(endpoint, request, now)
  const input = validate(endpoint, params, sent)
  const keys = await secrets()
  const use = keyUse(endpoint, request, caller, now)
  let count = 0
  const platform: Platform = {
    now,
    rules: config().rules,
    requestId: stampedRequest(request, caller),
    newId: use ? () => derivedId(use.callerId, use.key, use.request, count++) : newId,
    repeated: false,
    idempotencyKey: use?.key,
    cursors: cursors(keys.cursorKey),
    address: request.address,
    userAgent: request.userAgent,
  }
  const deps = { ...platform, ...depsOf(platform) } as D & Platform
  const asked = input as Input<Endpoint>
  try {
    const split = typeof operation === 'function' ? undefined : operation
    const seen = split && (await split.see(asked, caller as Caller, deps))
    if (endpoint.who === 'verified' && !caller?.verified) throw problem('phone_required')
    const natural = endpoint.idempotency === 'natural'
    // A key that is the id of what is made needs no record of its own.
    const ownId = natural && (input as { id?: string }).id === use?.key
    const claim = use && !ownId ? await claimKey(use, natural) : undefined
    if (claim?.kept) return { statusCode: claim.kept.status, headers: json, body: claim.kept.answer }
    deps.repeated = claim?.repeated ?? false
    let result: unknown
    try {
      result = split
        ? await split.run(asked, caller as Caller, deps, seen)
        : await (operation as Plain<Endpoint, D>)(asked, caller as Caller, deps)
    } catch (error) {
      if (use && claim && !claim.repeated && error instanceof Problem) await releaseKey(use)
      throw error
    }
    const answer = success(endpoint, result, request, caller)
    if (use && !natural && answer.body !== undefined) await keepAnswer(use, answer.statusCode ?? 200, answer.body)
    return answer
  } catch (error) {
    // A reader whose token is over is told so, rather than that the thing does not exist.
    if (refused && error instanceof Problem && error.code === 'not_found') throw refused
    throw error
  }
}

/** A resident's writes say no more than the request: an opinion has to fit in 1 KB, and where they are is their own. */
const stampedRequest = ({ id, address, userAgent }: Request, caller: Caller | undefined): string =>
  caller && isOfficial(caller.roles) ? stampOf(id, { place: placeOf(address), browser: browserOf(userAgent) }) : id

/** What a token alone opens, as it does each of the things listed: a page of them reads no account. */
const OWN_LISTS = new Set(['GET /me/opinions', 'GET /me/notifications', 'GET /me/adoptions'])

/** Who calls, or why not: 401 without a session, 403 without the permission. */
const authorise = async (
  endpoint: Endpoint,
  request: Request,
  now: Date,
): Promise<{ caller?: Caller; refused?: Problem }> => {
  const { who } = endpoint
  if (!request.token) {
    if (who === 'anyone') return {}
    throw problem('session_required')
  }
  const permission = who !== 'anyone' && who !== 'account' && who !== 'verified' ? who : undefined
  // An account's own endpoints and permissions that a resident's token cannot carry read the account anew.
  const ownAccount = endpoint.path.startsWith('/me') && !OWN_LISTS.has(`${endpoint.method} ${endpoint.path}`)
  const fresh = permission !== undefined || ownAccount || endpoint.path.startsWith('/sessions')
  try {
    // Looking changes nothing: roles of a moment ago do for what needs no permission.
    const caller = await callerOf(request.token, now, fresh, permission !== undefined || endpoint.method !== 'GET')
    if (permission && !caller.may(permission)) throw problem('forbidden')
    return { caller }
  } catch (error) {
    if (who === 'anyone' && error instanceof Problem && error.status === 401) return { refused: error }
    throw error
  }
}

const validate = (endpoint: Endpoint, params: Record<string, string>, sent: unknown): unknown => {
  for (const [name, value] of Object.entries(params))
    if (/(^id|Id)$/.test(name) && !isId(value)) throw problem('not_found')
  if (!endpoint.input) {
    if (sent && typeof sent === 'object' && Object.keys(sent).length > 0)
      throw invalid(Object.keys(sent)[0] ?? '', '这里不需要填写内容')
    return params
  }
  const parsed = endpoint.input.safeParse(sent)
  if (!parsed.success) throw problem('fields_invalid', { fields: parsed.error.issues.flatMap(fieldErrors) })
  return { ...params, ...(parsed.data as object) }
}

const fieldErrors = (issue: z.core.$ZodIssue) => {
  const path = issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, 20).map((key) => ({ path: path ? `${path}.${key}` : key, message: '不认识的字段' }))
  return [{ path, message: /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '填写有误' }]
}

const keyUse = (endpoint: Endpoint, request: Request, caller: Caller | undefined, now: Date): KeyUse | undefined => {
  if (endpoint.method !== 'POST' || endpoint.credential || !caller || request.idempotencyKey === undefined)
    return undefined
  if (!/^[\x21-\x7e]{1,255}$/.test(request.idempotencyKey)) throw problem('idempotency_key_invalid')
  return { callerId: caller.id, key: request.idempotencyKey, request: `POST ${request.path}\n${request.body}`, now }
}

const json = { 'content-type': 'application/json; charset=utf-8' }

const success = (
  endpoint: Endpoint,
  result: unknown,
  request: Request,
  caller?: Caller,
): APIGatewayProxyStructuredResultV2 => {
  const [first, schema] = endpoint.answers
  const status = result instanceof Reply ? result.status : first
  if (!schema) return { statusCode: status, headers: { 'cache-control': 'no-store' } }
  // Only what the contract names leaves: a field that an operation has too many stays behind.
  const body = JSON.stringify(schema.parse(result instanceof Reply ? result.body : result))
  if (endpoint.cache === undefined || caller)
    return { statusCode: status, headers: { ...json, 'cache-control': 'no-store' }, body }
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { 'cache-control': `public, max-age=${endpoint.cache}`, etag, vary: 'authorization' }
  if (request.ifNoneMatch?.split(/\s*,\s*/).some((known) => known.replace(/^W\//, '') === etag))
    return { statusCode: 304, headers }
  return { statusCode: status, headers: { ...json, ...headers }, body }
}

/** Any error as problem+json. What is not a Problem is logged by its kind and place, and told as a server error. */
export const failure = (error: unknown, requestId: string): APIGatewayProxyStructuredResultV2 => {
  const told = error instanceof Problem ? error : troubleOf(error, requestId)
  const body = told.body()
  const retryAfter = told.data.retryAfter ?? (told.status === 503 ? 3 : undefined)
  return {
    statusCode: told.status,
    headers: {
      ...HEADERS,
      'x-request-id': requestId,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      ...(typeof told.data.allow === 'string' && { allow: told.data.allow }),
    },
    body: JSON.stringify(body),
  }
}

const PASSING = [
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'TransactionConflictException',
  'TimeoutError',
]

const troubleOf = (error: unknown, requestId: string): Problem => {
  const name = error instanceof Error ? error.name : 'unknown'
  const passing = PASSING.includes(name)
  if (passing) log.warn('passing trouble', { name, requestId })
  else log.error('unexpected', { name, requestId, stack: placesOf(error) })
  return problem(passing ? 'unavailable' : 'server_error', { requestId })
}
