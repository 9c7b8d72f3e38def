import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { HOST, type Settings, url } from '../stack/settings'
import { controls } from './controls'
import { type Answer, type Context, failure, interfaces, type Secrets, tokenFailure } from './interfaces'
import { SMS_PATH, takeText } from './smsGateway'
import { doubleState, type Switch } from './state'

const SLOW_MS = 8_000

const rawBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const text = await rawBody(request)
  return text ? (JSON.parse(text) as Record<string, unknown>) : {}
}

/** The switch that holds for an interface, used up by one if it was given a number of times. */
const switchFor = ({ state }: Context, name: string): Switch | undefined => {
  const key = state.switches.has(name) ? name : '*'
  const found = state.switches.get(key)
  if (found?.times !== undefined) {
    found.times -= 1
    if (found.times <= 0) state.switches.delete(key)
  }
  return found
}

const send = (response: ServerResponse, status: number, answer: Answer | unknown) => {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-headers', 'content-type')
  response.setHeader('access-control-allow-methods', 'GET, POST, DELETE')
  response.statusCode = status
  if (Buffer.isBuffer(answer)) {
    response.setHeader('content-type', 'image/png')
    response.end(answer)
    return
  }
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(answer))
}

const serve = async (request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> => {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://wechat')
  if (request.method === 'OPTIONS') return send(response, 204, {})
  if (pathname === SMS_PATH && request.method === 'POST') {
    const status = takeText(await rawBody(request), request.headers, context)
    return send(response, status, {})
  }
  const body = await bodyOf(request).catch(() => undefined)
  if (body === undefined) return send(response, 200, failure(47001, 'data format error'))
  if (pathname.startsWith('/__double/')) {
    const answer = controls(`${request.method} ${pathname.slice('/__double'.length)}`, { query, body }, context)
    return send(response, answer ? 200 : 404, answer ?? { error: 'no such control' })
  }
  const found = interfaces[pathname]
  if (!found || found.method !== request.method) return send(response, 200, failure(43002, 'require another method'))

  context.state.calls.set(pathname, (context.state.calls.get(pathname) ?? 0) + 1)
  const name = pathname.split('/').at(-1) ?? ''
  const turned = switchFor(context, name)
  if (turned?.mode === 'unreachable') {
    request.socket.destroy()
    return undefined
  }
  if (turned?.mode === 'busy') return send(response, 200, failure(-1, 'system error'))
  if (turned?.mode === 'quota')
    return send(
      response,
      200,
      name === 'jscode2session'
        ? failure(45011, 'api minute-quota reach limit')
        : failure(45009, 'reach max api daily quota limit'),
    )
  if (turned?.mode === 'errcode') return send(response, 200, failure(turned.errcode ?? -1, 'as switched'))
  if (turned?.mode === 'slow') await pause(turned.ms ?? SLOW_MS)

  const refused = found.withToken ? tokenFailure({ query, body }, context) : undefined
  return send(response, 200, refused ?? (await found.answer({ query, body }, context)))
}

/** WeChat's server interfaces on loopback, with the same answers and error codes. */
export const startWechat = async ({ settings, secrets }: { settings: Settings; secrets: Secrets }) => {
  const { ports, folder } = settings
  const context: Context = {
    state: doubleState(join(folder, 'wechat.json')),
    secrets,
    webBase: url(ports.web),
    pushUrl: `${url(ports.api)}/wechat/events`,
  }
  const server = createServer((request, response) => {
    serve(request, response, context).catch((error: Error) => send(response, 500, { error: error.message }))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(ports.wechat, HOST, resolve)
  })
  return {
    close: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
