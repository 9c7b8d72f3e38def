import { randomUUID } from 'node:crypto'
import { contract } from '@shared/api/contract'
import type { Endpoint } from '@shared/api/endpoint'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import type { Ask, Asked } from './fuzz'

// One more instance of every function beside those of the running system, on its table, files and WeChat: asked as API
// Gateway asks, without a network between. Started by run.ts with its environment; answers what it found in a message.
const { fuzz } = await import('./fuzz')

type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>

/** The entry points that serverless.yml names. */
const entries: Record<keyof typeof contract, () => Promise<{ handler: unknown }>> = {
  system: () => import('../../functions/system/handler'),
  accounts: () => import('../../functions/accounts/handler'),
  drafts: () => import('../../functions/drafts/handler'),
  opinions: () => import('../../functions/opinions/handler'),
  workbench: () => import('../../functions/workbench/handler'),
  chat: () => import('../../functions/chat/handler'),
  stations: () => import('../../functions/stations/handler'),
  proposals: () => import('../../functions/proposals/handler'),
  statistics: () => import('../../functions/statistics/handler'),
  search: () => import('../../functions/search/handler'),
  exports: () => import('../../functions/exports/handler'),
  jobs: () => import('../../functions/jobs/api'),
  audit: () => import('../../functions/audit/handler'),
  uploads: () => import('../../functions/uploads/handler'),
  wechat: () => import('../../functions/wechat/handler'),
}

type Route = { method: string; pattern: RegExp; handler: Handler }
const routes: Route[] = []
for (const [context, load] of Object.entries(entries)) {
  const { handler } = (await load()) as { handler: Handler }
  for (const { method, path } of Object.values(contract[context as keyof typeof contract] as Record<string, Endpoint>))
    routes.push({ method, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`), handler })
}
// What is named outright comes before what a parameter takes, as in API Gateway.
routes.sort((a, b) => a.pattern.source.split('[^/]+').length - b.pattern.source.split('[^/]+').length)

const late = (ms: number) =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`nothing in ${ms} ms`)), ms).unref()
  })

const ofFunctions: Ask = async ({ method, path, headers, body }, timeoutMs) => {
  const { pathname, search } = new URL(path, 'http://api')
  const route = routes.find((each) => each.method === method && each.pattern.test(pathname))
  if (!route) throw new Error(`no function takes ${method} ${pathname}`)
  const event = {
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers,
    body,
    requestContext: { requestId: randomUUID(), http: { method, path: pathname, sourceIp: '127.0.0.1' } },
  } as unknown as APIGatewayProxyEventV2
  const answer = await Promise.race([route.handler(event, { awsRequestId: randomUUID() } as Context), late(timeoutMs)])
  return {
    status: answer.statusCode ?? 0,
    type: String(answer.headers?.['content-type'] ?? ''),
    text: answer.body ?? '',
  }
}

process.once('message', async (asked: Omit<Asked, 'ask'>) => {
  process.send?.(await fuzz({ ...asked, ask: ofFunctions }), () => process.exit(0))
})
process.send?.('ready')
