// One draft on the evening news: which partition of the table and its indexes is the hottest? The real operations run in
// this process for every single opinion and for the stream's batches; what they send is noted by its keys and not sent.
// 1.6 million opinions, half of them in bursts of 1,000 a second, 60 % on one article, by 1 million people; 10,000 reads
// a second. A partition takes 1,000 write and 3,000 read units a second.
//   npx tsx bench/hot-draft.ts [--opinions 1600000] [--partitions 16]
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { ulid } from 'ulidx'
import { numeral, openCity } from './city'
import { random } from './clusterData'
import { ask, startWorld } from './world'

const { values } = parseArgs({
  options: { opinions: { type: 'string', default: '1600000' }, partitions: { type: 'string', default: '16' } },
})
const OPINIONS = Number(values.opinions)
/** As many as warm throughput of 16,000 WCU makes (deploy/storage.yml); a new table without it has four. */
const PARTITIONS = Number(values.partitions)
const [BURST, CALM] = [1_000, 150]
const PEOPLE = 1_000_000
/** Pollers of the stream: one a partition, times parallelizationFactor. */
const CONSUMERS = PARTITIONS * 2
/** Seconds for which each gathers records (batchWindow in serverless.yml). */
const WINDOW = 2
const rnd = random(7)

const world = await startWorld(process.env.PORT ?? '4870')
const { draftId, newResident } = await openCity(world)
const { documentClient } = await import('../functions/platform/table')
const { handler: drafts } = await import('../functions/drafts/handler')
const { handler: statistics } = await import('../functions/statistics/handler')
const { handler: opinions } = await import('../functions/opinions/handler')
const { submitOpinion } = await import('../functions/opinions/submitOpinion')
const { opinionDeps } = await import('../functions/opinions/deps')
const { countOpinions } = await import('../functions/statistics/countOpinions')
const { claimKey } = await import('../functions/platform/idempotency')
const { newId } = await import('../functions/platform/ids')
const { draftRecords, versionRecords } = await import('../functions/platform/draftRecords')
const { config } = await import('../functions/platform/config')

type Item = Record<string, unknown>
const sizeOf = (item: Item) => Math.max(1, Math.ceil(Buffer.byteLength(JSON.stringify(item)) / 1024))

/** Units by index and partition key within the second that is simulated. */
type Second = Map<string, number>
let second: Second = new Map()
const hit = (index: string, key: unknown, units: number) => {
  const place = `${index}|${key}`
  second.set(place, (second.get(place) ?? 0) + units)
}

let puts: Item[] = []
const counterSizes = new Map<string, number>()
const written = (write: { Item?: Item; Key?: Item; ExpressionAttributeNames?: Item }, times: number) => {
  const { Item, Key, ExpressionAttributeNames } = write
  if (Item) {
    hit('table', Item.pk, times * sizeOf(Item))
    if (Item.p1) hit('byOwner', Item.p1, 1)
    if (Item.p2) hit('byQueue', Item.p2, 1)
    if (Item._et === 'Opinion') puts.push(Item)
    return
  }
  // A counter item grows with its attributes: remembered, as the emulator is not asked.
  const place = `${Key?.pk}|${Key?.sk}`
  for (const name of Object.values(ExpressionAttributeNames ?? {})) {
    const seen = `${place}|${name}`
    if (!counterSizes.has(seen)) {
      counterSizes.set(seen, 1)
      counterSizes.set(place, (counterSizes.get(place) ?? 60) + Buffer.byteLength(String(name)) + 4)
    }
  }
  hit('table', Key?.pk, times * Math.ceil((counterSizes.get(place) ?? 100) / 1024))
}

let simulated = false
const client = documentClient()
const send = client.send.bind(client) as (command: { input: object }) => Promise<unknown>
// Before the SDK's own work, which would be most of the time that a million operations take.
client.send = (async (command: { input: Item & { TransactItems?: { Put?: Item; Update?: Item }[] } }) => {
  const { input } = command
  if (!simulated) return send(command)
  if (input.TransactItems) {
    for (const { Put, Update } of input.TransactItems) written((Put ?? Update) as never, 2)
  } else if (input.Item || input.UpdateExpression) written(input as never, 1)
  // Participants that nobody has counted yet.
  else if (input.RequestItems) return { $metadata: {}, Responses: {} }
  else return send(command)
  return { $metadata: {} }
}) as unknown as typeof client.send

/** The hottest second of each kind of key, and of the partitions that the keys hash to. */
const hottest = new Map<string, { units: number; key: string }>()
const kindOf = (index: string, key: string) =>
  `${index} ${index === 'byOwner' ? '<author>' : (/^[A-Z]+(?=#)/.exec(key)?.[0] ?? key.replace(draftId, '<draft>').replace(/\d+$/, 'n'))}`
const partitionOf = (key: string) => createHash('md5').update(key).digest().readUInt32BE(0) % PARTITIONS
const note = (name: string, units: number, key: string) => {
  if (units > (hottest.get(name)?.units ?? 0)) hottest.set(name, { units, key })
}
const endSecond = (what: 'write' | 'read') => {
  const partitions = new Map<string, number>()
  for (const [place, units] of second) {
    const [index = '', key = ''] = [place.slice(0, place.indexOf('|')), place.slice(place.indexOf('|') + 1)]
    note(`${what}: one key of ${kindOf(index, key)}`, units, key)
    const partition = `${index} ${partitionOf(key)}`
    partitions.set(partition, (partitions.get(partition) ?? 0) + units)
  }
  for (const [partition, units] of partitions)
    note(`${what}: a partition of ${partition.split(' ')[0]}`, units, partition)
  second = new Map()
}

/** How many arrive within a second in which so many are expected. */
const poisson = (mean: number) => {
  const [u, v] = [1 - rnd(), rnd()]
  return Math.max(0, Math.round(mean + Math.sqrt(mean) * Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v)))
}

const resident = await newResident(1)
await ask(opinions, `POST /drafts/${draftId}/opinions`, {
  token: resident,
  key: ulid(),
  body: { article: '第十二条', kind: 'modify', text: '先有一条意见，使缓存是热的。' },
})
const draft = await draftRecords.fresh(draftId)
await versionRecords.get(`${draftId}/1`)
const round = draft?.rounds[0]
if (!draft || !round) throw new Error('the draft is not there')
const deps = {
  ...opinionDeps(),
  drafts: { ...draftRecords, get: async () => draft },
  checkText: async () => 'pass' as const,
}
const idOf = (n: number) => `01KB${String(n).padStart(22, '0')}`
const ways = new Map<string, number>()

type Split = { run: (...asked: unknown[]) => Promise<unknown> }
const operation = submitOpinion as unknown as Split

simulated = true
const submit = async (n: number, now: Date) => {
  const id = idOf(Math.floor(rnd() * PEOPLE))
  const caller = { id, roles: ['resident'], verified: true, openid: async () => ({ openid: id, fresh: true }) }
  const key = `key-${n}`
  const articleNumber = rnd() < 0.6 ? 12 : 1 + Math.floor(rnd() * 100)
  ways.set(`第${numeral(articleNumber)}条`, (ways.get(`第${numeral(articleNumber)}条`) ?? 0) + 1)
  const input = {
    draftId,
    article: `第${numeral(articleNumber)}条`,
    kind: 'modify',
    text: `${n}：${'建议延长开放时间'.repeat(1 + Math.floor(rnd() * 20))}`,
  }
  await claimKey({ callerId: id, key, request: `POST /drafts/${draftId}/opinions\n${n}`, now }, true)
  const platform = { now, rules: config().rules, requestId: idOf(n), repeated: false, idempotencyKey: key, newId }
  await operation.run(input, caller, { ...deps, ...platform }, { draft, round })
}

const started = performance.now()
let [done, seconds, mostWrites] = [0, 0, 0]
const begun = Date.now()
while (done < OPINIONS) {
  const burst = Math.floor(seconds / 60) % 5 === 0
  const count = Math.min(OPINIONS - done, poisson(burst ? BURST : CALM))
  const now = new Date(begun + seconds * 1000)
  puts = []
  for (let n = 0; n < count; n++) await submit(done + n, now)
  const records = puts.map((after, at) => ({
    eventId: `${done + at}`,
    sequence: `${done + at}`,
    at: now.toISOString(),
    after,
  }))
  const batch = Math.max(1, Math.min(100, Math.ceil((records.length * WINDOW) / CONSUMERS)))
  for (let from = 0; from < records.length; from += batch) await countOpinions(records.slice(from, from + batch))
  mostWrites = Math.max(
    mostWrites,
    [...second].reduce((sum, [place, units]) => sum + (place.startsWith('table') ? units : 0), 0),
  )
  endSecond('write')
  done += count
  seconds += 1
}
simulated = false
console.log(
  `\n${done} opinions in ${seconds} simulated seconds (${Math.round((performance.now() - started) / 1000)} s of work); ` +
    `${Math.round((100 * Math.max(...ways.values())) / done)} % on one article; the table takes ${mostWrites} WCU in its hottest second`,
)

// Readers: every warm function keeps what it read. What a cold one reads is taken from the real functions.
const reads: { pk: unknown; units: number; keptMs: number }[] = []
documentClient().middlewareStack.add(
  (next) => async (args) => {
    Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
    const result = await next(args)
    const input = args.input as Item & { Key?: Item; ExpressionAttributeValues?: Item }
    const pk = input.Key?.pk ?? input.ExpressionAttributeValues?.[':pk']
    const units =
      (result.output as { ConsumedCapacity?: { CapacityUnits?: number } }).ConsumedCapacity?.CapacityUnits ?? 0
    const keptMs = String(pk).startsWith('DV#') ? 3_600_000 : String(pk).startsWith('S') ? 2_000 : 5_000
    reads.push({ pk, units, keptMs })
    return result
  },
  { step: 'initialize' },
)
draftRecords.forget(draftId)
versionRecords.forget(`${draftId}/1`)
for (const path of ['', '/versions/1', '/versions/1/notes']) await ask(drafts, `GET /drafts/${draftId}${path}`)
await ask(statistics, `GET /drafts/${draftId}/statistics`)
const [READS, INSTANCES, NEW_EACH_SECOND] = [10_000, 1_000, 100]
const kept: Map<unknown, number>[] = []
for (let at = 0; at < 60; at++) {
  while (kept.length < Math.min(INSTANCES, (at + 1) * NEW_EACH_SECOND)) kept.push(new Map())
  for (let n = 0; n < READS; n++) {
    const instance = kept[Math.floor(rnd() * kept.length)]
    for (const { pk, units, keptMs } of reads) {
      if ((instance?.get(pk) ?? -1) > at * 1000) continue
      instance?.set(pk, at * 1000 + keptMs)
      hit('table', pk, units)
    }
  }
  endSecond('read')
}
const share = (name: string, units: number) =>
  `${((100 * units) / (name.startsWith('write') ? 1_000 : 3_000)).toFixed(1)} %`
console.table(
  Object.fromEntries(
    [...hottest]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([name, { units }]) => [
        name,
        { 'units in the hottest second': Math.round(units), share: share(name, units) },
      ]),
  ),
)
await world.end()
process.exit(0)
