// What the queue of one draft costs: the first page of combinations of filters with its counts, in milliseconds in the
// function when warm and in read units, and what it takes to build the index and to begin cold.
//   npx tsx bench/queue.ts                 100,000 opinions
//   npx tsx bench/queue.ts --size 400000   that many
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type BatchWriteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { EntityFormatter } from 'dynamodb-toolbox'
import { ulid } from 'ulidx'
import { startDynamodb } from '../local/stack/dynamodb'
import { processBook } from '../local/stack/processes'
import { startS3 } from '../local/stack/s3'
import { localSecrets } from '../local/stack/secrets'
import { functionEnvironment, readSettings } from '../local/stack/settings'
import { opinionItems, writeItems } from './seedOpinions'

const { values } = parseArgs({
  options: { size: { type: 'string', default: '100000' }, port: { type: 'string', default: '4880' } },
})
const size = Number(values.size)
const RUNS = 7
/** Items in the table: all of them up to the first, else the newest of the second. */
const MOST_SEEDED = 20_000
const NEWEST = 2_000

const folder = mkdtempSync(join(tmpdir(), 'minyi-queue-'))
const root = join(import.meta.dirname, '..')
const settings = readSettings({ PORT: values.port, LOCAL_DIR: folder }, root)
Object.assign(process.env, functionEnvironment(settings), { POWERTOOLS_LOG_LEVEL: 'SILENT' })

const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
const line = (...cells: (string | number)[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(64) : String(cell).padStart(10))).join(''))

const makeTable = async () => {
  const { byOwner, byQueue } = createRequire(import.meta.url)('../deploy/indexes.cjs')()
  const key = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ]
  await new DynamoDBClient({}).send(
    new CreateTableCommand({
      TableName: settings.table,
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
    }),
  )
}

const book = processBook(folder)
const database = await startDynamodb(settings, book)
process.env.AWS_ENDPOINT_URL_DYNAMODB = process.env.DYNAMODB_ENDPOINT
await makeTable()
const files = await startS3(settings)
const secrets = await localSecrets(settings.secretsFile)

const { documentClient } = await import('../functions/platform/table')
const { signToken } = await import('../functions/platform/token')
const { buildTable, saveBuilt } = await import('../functions/platform/queueIndex/build')
const { matchingIds } = await import('../functions/platform/queueIndex/query')
const { readPointer, readTable } = await import('../functions/platform/queueIndex/store')
const { OpinionEntity } = await import('../functions/platform/opinionEntities')
const { rowOf } = await import('../functions/platform/queueIndex/row')
const { QueueTable } = await import('../functions/platform/queueIndex/table')
const { draftRecords } = await import('../functions/platform/draftRecords')
const { handler } = await import('../functions/workbench/handler')

let units = 0
documentClient().middlewareStack.add(
  (next) => async (args) => {
    Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
    const result = await next(args)
    const { ConsumedCapacity } = result.output as { ConsumedCapacity?: unknown }
    for (const { CapacityUnits = 0 } of [ConsumedCapacity ?? []].flat() as { CapacityUnits?: number }[])
      units += CapacityUnits
    return result
  },
  { step: 'initialize' },
)

const articles = Array.from({ length: 60 }, (_, n) => `第${n + 1}条`)
const draft = { id: ulid(), shards: 4, articles }
const staff = ulid()
const put = (Item: Record<string, unknown>) =>
  documentClient().send(new PutCommand({ TableName: settings.table, Item }))
const now = new Date().toISOString()
await put({
  pk: `D#${draft.id}`,
  sk: 'D',
  _et: 'Draft',
  title: '测试条例（草案）',
  publishedAt: now,
  publishedVersion: 1,
  versions: [{ version: 1, kind: 'draft', articles: articles.length, createdAt: now, publishedAt: now }],
  rounds: [
    {
      round: 1,
      version: 1,
      opensAt: '2026-10-20T00:00:00.000Z',
      closesAt: '2026-11-20T00:00:00.000Z',
      release: 'each',
    },
  ],
  shards: draft.shards,
  createdAt: now,
  updatedAt: now,
  rev: 1,
})
await put({
  pk: `A#${staff}`,
  sk: 'A',
  _et: 'Account',
  name: '测试',
  roles: ['resident', 'handler'],
  sealedOpenid: '',
  openidDigest: '',
  phoneVerifiedAt: now,
  createdAt: now,
})
const { token } = await signToken(
  secrets,
  { accountId: staff, roles: ['resident', 'handler'], verified: true, tokenId: ulid() },
  new Date(),
)

const seconds = async <T>(work: () => Promise<T>): Promise<[T, string]> => {
  const started = performance.now()
  const result = await work()
  return [result, `${((performance.now() - started) / 1000).toFixed(1)} s`]
}

const record = await draftRecords.fresh(draft.id)
if (!record) throw new Error('the draft is not there')
// An emulator takes half an hour for 400,000 items: with more than a few, the index is made of the very same items and
// only the newest stand in the table, where the queue's own keys are read.
const format = OpinionEntity.build(EntityFormatter)
const whole = size <= MOST_SEEDED
const table = new QueueTable()
const newest: Record<string, unknown>[] = []
const [, building] = await seconds(async () => {
  if (whole) return
  for (const item of opinionItems(draft, size)) {
    table.take(rowOf(format.format(item)))
    newest.push(item)
    if (newest.length > 2 * NEWEST) newest.splice(0, NEWEST)
  }
})
const send = (command: BatchWriteCommand) => documentClient().send(command) as never
const [, seeding] = await seconds(() =>
  writeItems(send, settings.table, whole ? opinionItems(draft, size) : newest.slice(-NEWEST)),
)
const [built, walking] = await seconds(async () => (whole ? buildTable(record, 1, async () => {}) : table))
const [, saving] = await seconds(() => saveBuilt({ draftId: draft.id, round: 1 }, built, new Date()))
const pointer = await readPointer({ draftId: draft.id, round: 1 })
const [, cold] = await seconds(async () => pointer && readTable(pointer))
console.log(
  `\n${size} opinions${whole ? `, seeded in ${seeding}` : ''}: columns made in ${whole ? walking : building}, saved in ${saving}, read cold in ${cold}; ${Math.round(built.bytes / 1e6)} MB in memory\n`,
)

const ask = async (query: string) => {
  units = 0
  const started = performance.now()
  const answer = await handler(
    {
      rawPath: `/drafts/${draft.id}/opinions`,
      rawQueryString: query,
      headers: { authorization: `Bearer ${token}` },
      requestContext: { requestId: ulid(), http: { method: 'GET', sourceIp: '127.0.0.1' } },
    } as never,
    { awsRequestId: ulid() } as never,
  )
  const ms = performance.now() - started
  const body = JSON.parse(String(answer.body))
  if (answer.statusCode !== 200) throw new Error(String(answer.body))
  return { ms, units, total: body.total as number, next: body.next as string | undefined }
}

const combinations: [string, string][] = [
  ['everything, newest first (by keys, counts from the index)', ''],
  ['one status (by keys)', 'status=submitted'],
  ['status and article', 'status=submitted&article=第12条'],
  [
    'status, kind, source, capacity, district',
    'status=submitted,reviewing&kind=modify&source=app,qr&capacity=resident&district=市中区',
  ],
  ['date range and suggested wording', 'from=2026-11-01&to=2026-11-07&hasSuggestedText=true'],
  ['nobody in charge, long ones, in order of articles', 'assignee=none&length=medium,long&sort=article'],
  ['one word', 'q=停车'],
  ['two words, rare', `q=${encodeURIComponent('充电桩 夜间')}`],
  [
    'two words with three conditions',
    `q=${encodeURIComponent('业主 收费')}&status=submitted&kind=modify&district=滕州市`,
  ],
  ['a word that nobody said', 'q=鸿鹄之志'],
  ['result, longest first', 'result=adopted,partially_adopted&sort=longest'],
  [
    'all conditions at once',
    `status=submitted&article=第1条,第2条,第3条&kind=modify,other&source=app&capacity=resident&district=市中区,薛城区&hasSuggestedText=false&length=short,medium&from=2026-10-20&to=2026-11-20&q=${encodeURIComponent('应当')}&sort=oldest`,
  ],
]
await ask('sort=oldest')
line('first page of 20 with all counts, warm', 'found', 'ms', 'RCU')
for (const [name, query] of combinations) {
  const runs = []
  for (let run = 0; run < RUNS; run++) runs.push(await ask(encodeURI(decodeURIComponent(query)).replaceAll('+', '%20')))
  line(
    name,
    runs[0]?.total ?? 0,
    median(runs.map(({ ms }) => ms)).toFixed(0),
    Math.max(...runs.map(({ units }) => units)),
  )
}
const first = await ask('status=submitted&kind=modify')
const second = await ask(`status=submitted&kind=modify&next=${encodeURIComponent(first.next ?? '')}`)
line('the next page', '', second.ms.toFixed(0), second.units)

const walked = performance.now()
let named = 0
for await (const { ids } of matchingIds({
  draft: record,
  round: 1,
  filter: { status: ['submitted'] },
  callerId: staff,
  now: new Date(),
}))
  named += ids.length
line('ids of a whole filter result, for a bulk decision or an export', named, (performance.now() - walked).toFixed(0))
console.log(`\nresident memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`)

database?.kill('SIGTERM')
await files.close()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
