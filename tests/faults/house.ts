import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Role } from '@shared/accounts/roles'
import type { CityRules } from '@shared/city/rules'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { PutItemCommand } from 'dynamodb-toolbox'
import { handler as drafts } from '../../functions/drafts/handler'
import { AccountEntity, ClaimEntity } from '../../functions/platform/accountEntities'
import { newId } from '../../functions/platform/ids'
import { encrypt } from '../../functions/platform/personal'
import { documentClient } from '../../functions/platform/table'
import { signToken } from '../../functions/platform/token'
import { startDynamodb } from '../../local/stack/dynamodb'
import { processBook } from '../../local/stack/processes'
import { startS3 } from '../../local/stack/s3'
import { localSecrets } from '../../local/stack/secrets'
import { functionEnvironment, readSettings } from '../../local/stack/settings'
import { regulation } from '../support/drafts'
import { faultProxy } from './proxy'
import { wechatStub } from './wechat'

const ROOT = join(import.meta.dirname ?? __dirname, '../..')

export type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>
// biome-ignore lint/suspicious/noExplicitAny: an answer is what the test says it is
export type Answered = { status: number; body: any; retryAfter: number }
export type Person = { id: string; token: string }

/** Seven ports in a row that nothing holds, below those that a system gives to connections of its own. */
const freePorts = async (): Promise<number> => {
  const isFree = (port: number) =>
    new Promise<boolean>((resolve) => {
      const server = createServer()
      server.once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
    })
  for (let port = 12_000 + Math.floor(Math.random() * 2_000) * 10; ; port += 10)
    if ((await Promise.all([port + 4, port + 5].map(isFree))).every(Boolean)) return port
}

const makeTable = async (endpoint: string, table: string) => {
  const { byOwner, byQueue } = createRequire(join(ROOT, 'package.json'))('./deploy/indexes.cjs')()
  const key = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ]
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  await new DynamoDBClient({ endpoint, region: 'cn-northwest-1', credentials }).send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'p1', 's1', 'p2', 's2'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
      KeySchema: key('pk', 'sk'),
      GlobalSecondaryIndexes: [
        { IndexName: 'byOwner', KeySchema: key('p1', 's1'), Projection: byOwner },
        { IndexName: 'byQueue', KeySchema: key('p2', 's2'), Projection: byQueue },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  )
}

const UNLIMITED = { opinionsPerHour: 1e6, messagesPerMinute: 1e6, conversationsPerHour: 1e6, signInsPerMinute: 1e6 }

/**
 * The functions themselves in this process, on an embedded database of their own, behind a proxy at which faults are
 * switched on. One at a time in a process: functions read their environment once. In a `given` folder it goes on with
 * what was left there. `rules`: the city's other ones.
 */
export const openHouse = async (seed = 1, given?: string, rules: Partial<CityRules> = {}) => {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'minyi-faults-'))
  const settings = readSettings({ PORT: String(await freePorts()), LOCAL_DIR: folder }, ROOT)
  const isNew = !existsSync(join(folder, 'dynamodb.sqlite'))
  const database = await startDynamodb(settings, processBook(folder))
  const direct = functionEnvironment(settings).DYNAMODB_ENDPOINT
  if (isNew) await makeTable(direct, settings.table)
  let files = await startS3(settings)
  const [proxy, wechat, secrets] = [
    await faultProxy(direct, seed),
    await wechatStub(),
    await localSecrets(settings.secretsFile),
  ]
  const environment = {
    ...functionEnvironment(settings),
    DYNAMODB_ENDPOINT: proxy.address,
    WECHAT_ENDPOINT: wechat.address,
    DATABASE_ROUNDS: '3',
    CITY_RULES: JSON.stringify({ limits: UNLIMITED, ...rules }),
  }
  Object.assign(process.env, environment)

  const person = async (
    name: string,
    roles: Role[],
    more: { deputyId?: string; stationId?: string } = {},
  ): Promise<Person> => {
    const [id, now] = [newId(), new Date()]
    const sealedOpenid = encrypt(secrets.phoneKey, `openid-${id}`)
    const at = now.toISOString()
    const account = { id, name, roles, sealedOpenid, openidDigest: id, phoneVerifiedAt: at, createdAt: at, ...more }
    documentClient()
    await AccountEntity.build(PutItemCommand).item(account).send()
    await ClaimEntity.build(PutItemCommand).item({ of: id, accountId: id }).send()
    const claims = { accountId: id, roles, verified: true, sealedOpenid, tokenId: randomUUID() }
    return { id, token: (await signToken(secrets as never, claims, now)).token }
  }

  const call = async (
    handler: Handler,
    who: Person | undefined,
    route: string,
    body?: unknown,
    key?: string,
  ): Promise<Answered> => {
    const [method = '', whole = ''] = route.split(' ')
    const [rawPath, rawQueryString = ''] = whole.split('?')
    const event = {
      rawPath,
      rawQueryString,
      headers: {
        'content-type': 'application/json',
        ...(who && { authorization: `Bearer ${who.token}` }),
        ...(key && { 'idempotency-key': key }),
      },
      requestContext: { http: { method, path: rawPath, sourceIp: '127.0.0.1' } },
      body: body === undefined ? undefined : JSON.stringify(body),
    } as unknown as APIGatewayProxyEventV2
    const answer = await handler(event, { awsRequestId: randomUUID() } as Context)
    return {
      status: answer.statusCode ?? 0,
      body: answer.body ? JSON.parse(answer.body) : undefined,
      retryAfter: Number(answer.headers?.['retry-after'] ?? 0),
    }
  }

  const good = async (...asked: Parameters<typeof call>): Promise<Answered['body']> => {
    const { status, body } = await call(...asked)
    if (status >= 300) throw new Error(`${asked[2]} was answered ${status}: ${JSON.stringify(body)}`)
    return body
  }

  /** A draft that takes opinions. */
  const openDraft = async (staff: Person): Promise<string> => {
    const { id } = await good(drafts, staff, 'POST /drafts', { title: '演示市城市公园管理条例（草案）' })
    await good(drafts, staff, `POST /drafts/${id}/versions`, { text: regulation })
    const [opensAt, closesAt] = [-60_000, 40 * 86_400_000].map((ms) => new Date(Date.now() + ms).toISOString())
    await good(drafts, staff, `PUT /drafts/${id}/consultation`, { opensAt, closesAt, reason: '测试' })
    return id
  }

  return {
    /** The database's process, for whoever ends it with everything else. */
    databaseId: database?.pid,
    settings,
    direct,
    environment,
    proxy,
    wechat,
    person,
    call,
    good,
    openDraft,
    stopFiles: () => files.close(),
    startFiles: async () => {
      files = await startS3(settings)
    },
    close: async () => {
      await Promise.all([proxy.close(), wechat.close(), files.close()])
      const ended = new Promise((resolve) => database?.once('exit', resolve))
      database?.kill('SIGKILL')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type House = Awaited<ReturnType<typeof openHouse>>
