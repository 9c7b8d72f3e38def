import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { HOST, type Settings, url } from './settings'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}
const WORTH_COMPRESSING = /^(text|application\/(json|javascript)|image\/svg)/

const pageWhileBuilding = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2"><title>网页正在生成</title>
<body style="font:16px/1.6 sans-serif;margin:4rem auto;max-width:30rem;padding:0 1rem">
<h1 style="font-size:1.25rem">网页正在生成，请稍候</h1><p>首次启动需要一两分钟，完成后本页会自动打开。</p></body></html>`

const compress = promisify(gzip)

type Site = { folder: string; config: object; isBuilt: () => boolean }
type Reply = { status: number; type: string; body: Buffer; cache: string }

const reply = (status: number, type: string, body: string | Buffer, cache = 'no-cache'): Reply => ({
  status,
  type,
  body: Buffer.from(body as string),
  cache,
})

/** The web app as a CDN would serve it: files with a hash in their name for ever, pages always asked for again. */
const answer = async (pathname: string, { folder, config, isBuilt }: Site): Promise<Reply> => {
  if (pathname === '/config.json') return reply(200, types['.json'] ?? '', JSON.stringify(config))
  const inside = normalize(join('/', pathname))
  const extension = extname(inside)
  if (extension && extension !== '.html') {
    const body = await readFile(join(folder, inside)).catch(() => undefined)
    if (!body) return reply(404, 'text/plain; charset=utf-8', '没有这个文件')
    const cache = /\.[0-9a-f]{8}\./.test(inside) ? 'public, max-age=31536000, immutable' : 'no-cache'
    return reply(200, types[extension] ?? 'application/octet-stream', body, cache)
  }
  const page = join(folder, 'index.html')
  if (!isBuilt() || !existsSync(page)) return reply(503, types['.html'] ?? '', pageWhileBuilding)
  return reply(200, types['.html'] ?? '', await readFile(page))
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return '/'
  }
}

const serve = async (request: IncomingMessage, response: ServerResponse, site: Site) => {
  const { pathname } = new URL(request.url ?? '/', 'http://web')
  const { status, type, body, cache } = await answer(decoded(pathname), site)
  const headers: Record<string, string> = {
    'content-type': type,
    'cache-control': cache,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    vary: 'accept-encoding',
  }
  const squeeze =
    body.length > 1_000 && WORTH_COMPRESSING.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']))
  const sent = squeeze ? await compress(body) : body
  if (squeeze) headers['content-encoding'] = 'gzip'
  headers['content-length'] = String(sent.length)
  response.writeHead(status, headers)
  response.end(request.method === 'HEAD' ? undefined : sent)
}

/** Serves miniprogram/dist/h5, with the addresses of this system in /config.json. */
export const startWeb = async ({ root, ports }: Settings) => {
  const folder = join(root, 'miniprogram/dist/h5')
  const config = {
    apiBase: url(ports.api),
    socketBase: `ws://${HOST}:${ports.sockets}`,
    webBase: url(ports.web),
    doubleBase: url(ports.wechat),
  }
  let built = false
  const site: Site = { folder, config, isBuilt: () => built }
  const server = createServer((request, response) => {
    serve(request, response, site).catch(() => {
      response.writeHead(500)
      response.end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(ports.web, HOST, resolve)
  })
  return {
    /** From now on the files are whole and of this version; until then a page asks for patience. */
    open: () => {
      built = true
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
