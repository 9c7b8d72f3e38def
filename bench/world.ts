import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { ulid } from 'ulidx'
import { startDynamodb } from '../local/stack/dynamodb'
import { processBook } from '../local/stack/processes'
import { startS3 } from '../local/stack/s3'
import { localSecrets } from '../local/stack/secrets'
import { functionEnvironment, readSettings } from '../local/stack/settings'
import { startWechat } from '../local/wechat/server'
import type { Role } from '../shared/accounts/roles'

const key = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
]

/** The table of deploy/storage.yml on an emulator. */
export const makeTable = async (TableName: string) => {
  const { byOwner, byQueue } = createRequire(import.meta.url)('../deploy/indexes.cjs')()
  await new DynamoDBClient({}).send(
    new CreateTableCommand({
      TableName,
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

/** Emulators without the gateway: functions run in this process, so that what they send can be counted and looked at. */
export const startWorld = async (port: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-bench-'))
  const settings = readSettings(
    { PORT: port, LOCAL_DIR: folder, DYNAMODB_ENDPOINT: process.env.DYNAMODB_ENDPOINT },
    join(import.meta.dirname, '..'),
  )
  // Everybody signs in from one address within a minute, and some say more than a person may.
  const CITY_RULES = JSON.stringify({ limits: { signInsPerMinute: 1_000_000, opinionsPerHour: 1_000_000 } })
  Object.assign(process.env, functionEnvironment(settings), { POWERTOOLS_LOG_LEVEL: 'SILENT', CITY_RULES })
  const book = processBook(folder)
  let database = await startDynamodb(settings, book)
  // A bench that failed leaves nothing running behind it.
  process.once('exit', () => database?.kill('SIGKILL'))
  process.env.AWS_ENDPOINT_URL_DYNAMODB = process.env.DYNAMODB_ENDPOINT
  await makeTable(settings.table)
  const files = await startS3(settings)
  const secrets = await localSecrets(settings.secretsFile)
  const wechat = await startWechat({ settings, secrets: { ...secrets.wechat, smsKey: secrets.smsKey } })
  const end = async () => {
    database?.kill('SIGTERM')
    await Promise.all([files.close(), wechat.close()])
    rmSync(folder, { recursive: true, force: true })
  }
  /** Goes on with another data file. */
  const openData = async (file: string) => {
    const ended = new Promise((resolve) => database?.once('exit', resolve))
    database?.kill('SIGTERM')
    await ended
    for (const suffix of ['-wal', '-shm']) rmSync(join(folder, `dynamodb.sqlite${suffix}`), { force: true })
    renameSync(file, join(folder, 'dynamodb.sqlite'))
    database = await startDynamodb(settings, book)
  }
  return { settings, secrets, openData, end }
}
export type World = Awaited<ReturnType<typeof startWorld>>

/** What DynamoDB billed since the last look, and of which commands. */
export const meter = async () => {
  const { documentClient } = await import('../functions/platform/table')
  let units = { read: 0, write: 0 }
  let commands: string[] = []
  documentClient().middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
      const result = await next(args)
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: unknown }
      const consumed = [ConsumedCapacity ?? []].flat() as { CapacityUnits?: number }[]
      const kind = /Put|Update|Delete|Write/.test(context.commandName ?? '') ? 'write' : 'read'
      const sum = consumed.reduce((total, { CapacityUnits = 0 }) => total + CapacityUnits, 0)
      units[kind] += sum
      commands.push(`${context.commandName?.replace('Command', '')} ${sum}`)
      return result
    },
    { step: 'initialize' },
  )
  return () => {
    const seen = { ...units, commands }
    units = { read: 0, write: 0 }
    commands = []
    return seen
  }
}

type Handler = (event: never, context: never) => Promise<{ statusCode?: number; body?: string }>
type Asked = { token?: string; body?: unknown; key?: string }

/** Asks a function as the gateway does. Throws on anything but success. */
export const ask = async (handler: Handler, request: string, { token, body, key: used }: Asked = {}) => {
  const [method = '', path = ''] = request.split(' ')
  const [rawPath, rawQueryString = ''] = path.split('?')
  const headers = {
    ...(token && { authorization: `Bearer ${token}` }),
    'content-type': 'application/json',
    ...(used && { 'idempotency-key': used }),
  }
  const requestContext = { requestId: ulid(), http: { method, sourceIp: '127.0.0.1' } }
  const event = { rawPath, rawQueryString, headers, body: body && JSON.stringify(body), requestContext }
  const answer = await handler(event as never, { awsRequestId: ulid() } as never)
  if ((answer.statusCode ?? 500) >= 300) throw new Error(`${request} was answered ${answer.statusCode} ${answer.body}`)
  return JSON.parse(answer.body ?? '{}')
}

/** An account in the table with these roles, and its token. */
export const person = async ({ secrets, settings }: World, roles: Role[], openid?: string) => {
  const { documentClient } = await import('../functions/platform/table')
  const { signToken } = await import('../functions/platform/token')
  const { encrypt } = await import('../functions/platform/personal')
  const id = ulid()
  const at = new Date().toISOString()
  const sealedOpenid = openid ? encrypt(secrets.phoneKey, openid) : ''
  await documentClient().send(
    new PutCommand({
      TableName: settings.table,
      Item: {
        pk: `A#${id}`,
        sk: 'A',
        _et: 'Account',
        name: '测试',
        roles,
        sealedOpenid,
        openidDigest: '',
        phoneVerifiedAt: at,
        createdAt: at,
      },
    }),
  )
  const claims = { accountId: id, roles, verified: true, tokenId: ulid(), ...(openid && { sealedOpenid }) }
  return { id, token: (await signToken(secrets, claims, new Date())).token }
}

/** The records that the table's stream holds, as Lambda would hand them over. */
export const streamRecords = async ({ settings }: World): Promise<DynamoDBRecord[]> => {
  const { Table } = await import('@aws-sdk/client-dynamodb').then(({ DescribeTableCommand }) =>
    new DynamoDBClient({}).send(new DescribeTableCommand({ TableName: settings.table })),
  )
  const streams = new DynamoDBStreamsClient({ endpoint: process.env.DYNAMODB_ENDPOINT })
  const StreamArn = Table?.LatestStreamArn
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }))
  const found: DynamoDBRecord[] = []
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const first = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const }
    let { ShardIterator } = await streams.send(new GetShardIteratorCommand(first))
    while (ShardIterator) {
      const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator }))
      for (const { dynamodb, ...record } of Records)
        found.push({
          ...record,
          dynamodb: { ...dynamodb, ApproximateCreationDateTime: Math.floor(Date.now() / 1000) },
        } as never)
      ShardIterator = Records.length > 0 ? NextShardIterator : undefined
    }
  }
  return found
}
