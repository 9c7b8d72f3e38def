import Taro from '@tarojs/taro'
import { hearServerTime } from '../lib/serverClock'
import { takeEarly } from '../platform/early'
import { clientError } from './apiError'

export type Exchange = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers: Record<string, string>
  body?: string
  signal?: { readonly aborted: boolean; addEventListener: (type: 'abort', listener: () => void) => void }
}

export type Reply = { status: number; header: (name: string) => string | undefined; body: unknown }

const TIMEOUT = 20_000

/** WeChat's wx.request has no PATCH; the server takes this form of it. */
const carried = (exchange: Exchange): Pick<Exchange, 'method' | 'headers'> =>
  exchange.method === 'PATCH' && process.env.TARO_ENV === 'weapp'
    ? { method: 'POST', headers: { ...exchange.headers, 'X-HTTP-Method-Override': 'PATCH' } }
    : exchange

const parsed = (data: unknown): unknown => {
  if (typeof data !== 'string') return data
  if (data === '') return undefined
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}

/** One HTTP exchange, without retries. Fails only when no answer came. */
export const exchange = async (request: Exchange): Promise<Reply> => {
  const { method, headers } = carried(request)
  if (request.signal?.aborted) throw clientError('aborted')
  // What was asked for ahead was asked without a name.
  const early = method === 'GET' && !headers.Authorization ? await takeEarly(request.url) : undefined
  if (early) return early
  const task = Taro.request<unknown, string>({
    url: request.url,
    method,
    header: request.body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
    data: request.body,
    dataType: 'text',
    responseType: 'text',
    timeout: TIMEOUT,
  })
  request.signal?.addEventListener('abort', () => task.abort?.())
  try {
    const { statusCode, header, data } = await task
    const lower = new Map(Object.entries(header ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]))
    hearServerTime(lower.get('date'))
    return { status: statusCode, header: (name) => lower.get(name.toLowerCase()), body: parsed(data) }
  } catch (error) {
    if (request.signal?.aborted) throw clientError('aborted')
    const message = String((error as { errMsg?: string })?.errMsg ?? error)
    throw clientError(/time ?-?out|abort|超时/i.test(message) ? 'timeout' : 'network')
  }
}
