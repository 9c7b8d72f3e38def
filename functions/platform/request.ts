import type { Endpoint, Method } from '@shared/api/endpoint'
import { problem } from '@shared/api/errors'
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda'

/** What the platform reads of an HTTP API event. */
export type Request = {
  /** The app's own, where it sends one in `X-Request-Id`: repetitions of one command share it. */
  id: string
  method: Method
  path: string
  query: Record<string, string>
  body: string
  contentType: string
  token?: string
  idempotencyKey?: string
  ifNoneMatch?: string
  address: string
  userAgent: string
}

const METHODS: readonly string[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const MAX_BODY = 256 * 1024
/** What may stand in a log and in an item as it came: an id and nothing else. */
const REQUEST_ID = /^[0-9A-Za-z-]{16,40}$/

export const readRequest = (event: APIGatewayProxyEventV2, lambda: Context): Request => {
  const headers = new Map(Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
  const { http } = event.requestContext
  // WeChat's wx.request knows no PATCH.
  const override = http.method === 'POST' ? headers.get('x-http-method-override')?.toUpperCase() : undefined
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')
  // A gateway that has parsed `false` or `0` already hands that over instead of its text.
  const given = headers.get('x-request-id') ?? ''
  const body = typeof event.body === 'string' ? event.body : textOf(event.body)
  return {
    id: REQUEST_ID.test(given) ? given : (lambda?.awsRequestId ?? event.requestContext.requestId),
    method: (override && METHODS.includes(override) ? override : http.method) as Method,
    path: event.rawPath.replace(/(.)\/$/, '$1'),
    query: Object.fromEntries(new URLSearchParams(event.rawQueryString ?? '')),
    body: event.isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body,
    contentType: headers.get('content-type') ?? '',
    token: bearer?.[1],
    idempotencyKey: headers.get('idempotency-key'),
    ifNoneMatch: headers.get('if-none-match'),
    address: http.sourceIp ?? '',
    userAgent: headers.get('user-agent') ?? '',
  }
}

const textOf = (body: unknown): string => (body === undefined || body === null ? '' : JSON.stringify(body))

/** The query of a GET, else the JSON body. Throws body_too_large, content_type_unsupported, json_invalid. */
export const requestBody = (request: Request, endpoint: Endpoint): unknown => {
  const most = endpoint.maxBody ?? MAX_BODY
  if (request.body.length > most || Buffer.byteLength(request.body) > most)
    throw problem('body_too_large', { limit: Math.floor(most / 1024) })
  if (request.method === 'GET') return request.query
  if (request.body.trim() === '') return {}
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(request.contentType)) throw problem('content_type_unsupported')
  try {
    return JSON.parse(request.body)
  } catch {
    throw problem('json_invalid')
  }
}
