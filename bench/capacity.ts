// What each operation costs in capacity units as DynamoDB bills them, with the sizes of what it stores: the functions
// run in this process against the embedded database (or the one at DYNAMODB_ENDPOINT, whose table must not exist yet).
//   npx tsx bench/capacity.ts
import { GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulidx'
import { numeral, openCity } from './city'
import { ask, meter, startWorld, streamRecords } from './world'

const world = await startWorld(process.env.PORT ?? '4860')
const { documentClient } = await import('../functions/platform/table')
const { handler: drafts } = await import('../functions/drafts/handler')
const { handler: opinions } = await import('../functions/opinions/handler')
const { handler: workbench } = await import('../functions/workbench/handler')
const { handler: statistics } = await import('../functions/statistics/handler')
const { handler: stream } = await import('../functions/stream/handler')
const units = await meter()
const TableName = world.settings.table

const rows: Record<string, Record<string, string | number>> = {}
const show = process.argv.includes('--commands')
/** Runs it and notes what it cost; `times` for an average. */
const cost = async <T>(name: string, run: () => Promise<T>, most: string, times = 1): Promise<T> => {
  units()
  let last: T
  do last = await run()
  while (--times > 0)
  const { read, write, commands } = units()
  rows[name] = { RCU: read, WCU: write, 'at most': most }
  if (show) console.log(name, commands)
  return last
}

/** Another text of so many characters each time. */
let said = 0
const words = (length: number) => `${String(++said).padStart(6, '0')}${'字'.repeat(length - 6)}`

const { staff, draftId, newResident } = await openCity(world)
const resident = await newResident(5_000)
const submit = (length: number, more: object = {}) =>
  ask(opinions, `POST /drafts/${draftId}/opinions`, {
    token: resident,
    key: ulid(),
    body: { article: '第十二条', kind: 'modify', text: words(length), ...more },
  })

await submit(20)
const first = await cost('submit an opinion of 250 characters', () => submit(250), '5 WCU, 0 RCU')
await cost('… of 600 characters', () => submit(600), '6 WCU')
await cost('… of 250 and 200 of suggested wording', () => submit(250, { suggestedText: '改'.repeat(200) }), '6 WCU')
const longest = await cost('… of 2,000 (6.4 KB)', () => submit(2000), '1 more for each KB')
for (let n = 0; n < 20; n++) await submit(250)
await cost(
  'my opinions, a page of 20 of 250 characters',
  () => ask(opinions, 'GET /me/opinions?limit=20', { token: resident }),
  '2 RCU',
)
await ask(drafts, `GET /drafts/${draftId}`)
await cost('one opinion', () => ask(opinions, `GET /opinions/${first.id}`, { token: resident }), '1 RCU')
await cost(
  'read a draft and its 100 articles, cold',
  async () => {
    const { draftRecords, versionRecords } = await import('../functions/platform/draftRecords')
    draftRecords.forget(draftId)
    versionRecords.forget(`${draftId}/1`)
    await ask(drafts, `GET /drafts/${draftId}`)
    return ask(drafts, `GET /drafts/${draftId}/versions/1`)
  },
  '5 RCU',
)
await cost(
  '… warm',
  async () => {
    await ask(drafts, `GET /drafts/${draftId}`)
    return ask(drafts, `GET /drafts/${draftId}/versions/1`)
  },
  '0 RCU',
)
await cost('list of drafts, first page', () => ask(drafts, 'GET /drafts'), '2 RCU')
const reply = '您的意见已经研究，感谢您的参与。'
const decide = (id: string) =>
  ask(opinions, `PUT /opinions/${id}/decision`, {
    token: staff.token,
    body: { result: 'noted', reply },
  })
const short = await submit(100)
await cost('decide an opinion of 100 characters (1 RCU for the caller’s roles)', () => decide(short.id), '4 WCU')
await cost('… of 250', () => decide(first.id), '4 WCU, 5 beyond 1 KB')
await cost('… of 2,000 characters', () => decide(longest.id), '1 more for each KB')
const queue = `GET /drafts/${draftId}/opinions?limit=20`
await ask(workbench, queue, { token: staff.token })
await cost('queue, 20 newest with counts', () => ask(workbench, queue, { token: staff.token }), 'in docs/data-model.md')
await cost('figures of the draft', () => ask(statistics, `GET /drafts/${draftId}/statistics`), 'not with the opinions')

// The stream's part: 100 opinions a batch.
const batches = async (name: string, people: readonly string[], most: string) => {
  const before = (await streamRecords(world)).length
  for (let n = 0; n < 300; n++)
    await ask(opinions, `POST /drafts/${draftId}/opinions`, {
      token: people[Math.floor((n / 300) * people.length)],
      key: ulid(),
      body: { article: `第${numeral((n % 100) + 1)}条`, kind: 'modify', text: words(100) },
    })
  const records = (await streamRecords(world)).slice(before)
  const made = records.filter(({ dynamodb }) => dynamodb?.NewImage?._et?.S === 'Opinion')
  units()
  for (let from = 0; from < made.length; from += 100) await stream({ Records: made.slice(from, from + 100) } as never)
  const { read, write, commands } = units()
  const row = { RCU: Math.round((100 * read) / made.length) / 100, WCU: Math.round((100 * write) / made.length) / 100 }
  rows[`${name}, each of ${made.length}`] = { ...row, 'at most': most }
  if (show) console.log(name, commands)
  units()
  for (let from = 0; from < made.length; from += 100) await stream({ Records: made.slice(from, from + 100) } as never)
  const again = units()
  rows[`${name}, delivered again`] = {
    RCU: Math.round((100 * again.read) / made.length) / 100,
    WCU: again.write,
    'at most': '0 WCU',
  }
}
const many: string[] = []
for (let n = 0; n < 300; n++) many.push(await newResident(n))
await batches('stream, everybody another', many, '2 WCU')
await batches('stream, three opinions of each', many.slice(0, 100), '2 WCU')

console.table(rows)

const sizes: Record<string, { items: number; 'mean bytes': number; 'most bytes': number }> = {}
const bytesOf = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1
  if (value instanceof Uint8Array) return value.byteLength
  if (Array.isArray(value)) return 3 + value.reduce((sum: number, each) => sum + 1 + bytesOf(each), 0)
  if (value && typeof value === 'object')
    return 3 + Object.entries(value).reduce((sum, [name, each]) => sum + 1 + Buffer.byteLength(name) + bytesOf(each), 0)
  return 1
}
const itemBytes = (item: Record<string, unknown>) =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOf(value), 0)
const nameOf = (item: Record<string, unknown>) =>
  String(item._et ?? String(item.pk).split('#')[0]) + (String(item.pk).startsWith('SD#') ? ` ${item.sk}` : '')
let ExclusiveStartKey: Record<string, unknown> | undefined
do {
  const page = await documentClient().send(new ScanCommand({ TableName, ExclusiveStartKey }))
  for (const item of page.Items ?? []) {
    const row = sizes[nameOf(item)] ?? { items: 0, 'mean bytes': 0, 'most bytes': 0 }
    const bytes = itemBytes(item)
    row['mean bytes'] = (row['mean bytes'] * row.items + bytes) / (row.items + 1)
    row.items += 1
    row['most bytes'] = Math.max(row['most bytes'], bytes)
    sizes[nameOf(item)] = row
  }
  ExclusiveStartKey = page.LastEvaluatedKey
} while (ExclusiveStartKey)
for (const row of Object.values(sizes)) row['mean bytes'] = Math.round(row['mean bytes'])
const { Item = {} } = await documentClient().send(new GetCommand({ TableName, Key: { pk: `O#${first.id}`, sk: 'O' } }))
console.table(sizes)
console.log('an opinion of 250 characters, decided:', itemBytes(Item), 'bytes')
await world.end()
process.exit(0)
