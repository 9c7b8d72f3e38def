// The same operations with few and with very many opinions in the table: what they cost in capacity must not change, what
// they take in time hardly. The functions run in this process; opinions are put into
// the data file past the API, as their items.
// A quiet machine is wanted: a size is measured in rounds, and the quickest round counts.
//   npx tsx bench/growth.ts [--sizes 1000,100000,1000000]
import { parseArgs } from 'node:util'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulidx'
import { openCity } from './city'
import { prepareTable } from './prepareTable'
import { opinionItems } from './seedOpinions'
import { ask, meter, startWorld } from './world'

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,100000,1000000' } } })
const sizes = values.sizes.split(',').map(Number)
const [RUNS, ROUNDS] = [20, 3]

const world = await startWorld(process.env.PORT ?? '4880')
const { documentClient } = await import('../functions/platform/table')
const { handler: drafts } = await import('../functions/drafts/handler')
const { handler: opinions } = await import('../functions/opinions/handler')
const { handler: statistics } = await import('../functions/statistics/handler')
const { draftId, newResident, staff } = await openCity(world)
const units = await meter()
const { draftRecords } = await import('../functions/platform/draftRecords')

let said = 0
const words = () => `${String(++said).padStart(6, '0')}：建议延长开放时间，方便上班的人。`
const submit = (token: string) =>
  ask(opinions, `POST /drafts/${draftId}/opinions`, {
    token,
    key: ulid(),
    body: { article: '第十二条', kind: 'modify', text: words() },
  })

const measured = new Map<string, { size: number; ms: number; RCU: number; WCU: number }[]>()
/** The median of the quickest of several rounds: what else the machine does counts for little. */
const measure = async (name: string, size: number, run: () => Promise<unknown>) => {
  const medians: number[] = []
  await draftRecords.get(draftId)
  await run()
  units()
  for (let round = 0; round < ROUNDS; round++) {
    const times: number[] = []
    for (let n = 0; n < RUNS; n++) {
      const started = performance.now()
      await run()
      times.push(performance.now() - started)
    }
    medians.push(times.toSorted((a, b) => a - b)[RUNS / 2] ?? 0)
  }
  const { read, write } = units()
  const [ms, all] = [Math.min(...medians), RUNS * ROUNDS]
  measured.set(name, [...(measured.get(name) ?? []), { size, ms, RCU: read / all, WCU: write / all }])
}

/** What the city itself is made of, read once: with it begins the table of each size. */
const city = (await documentClient().send(new ScanCommand({ TableName: world.settings.table }))).Items ?? []
const articles = ['第一条', '第二条', '第三条']
function* itemsFor(size: number) {
  yield* city
  yield* opinionItems({ id: draftId, shards: 8, articles }, size, size)
}

let people = 0
// The first size twice: the first time only warms the code up, and its figures are left out.
for (const [turn, size] of [sizes[0] ?? 1_000, ...sizes].entries()) {
  if (turn === 1) measured.clear()
  const begun = Date.now()
  await world.openData(await prepareTable(world.settings.folder, world.settings.table, itemsFor(size)))
  console.log(`${size} opinions were in the table after ${Math.round((Date.now() - begun) / 1000)} s`)
  // Each submits below the limit of an hour.
  const token = await newResident(++people)
  const reader = await newResident(++people)
  for (let n = 0; n < 20; n++) await submit(reader)
  const { id } = await submit(reader)
  await measure('submit an opinion', size, () => submit(token))
  await measure('my opinions, a page of 20', size, () => ask(opinions, 'GET /me/opinions?limit=20', { token: reader }))
  await measure('one opinion', size, () => ask(opinions, `GET /opinions/${id}`, { token: reader }))
  await measure('read a draft', size, () => ask(drafts, `GET /drafts/${draftId}`))
  await measure('reconciliation', size, () =>
    ask(opinions, `GET /drafts/${draftId}/reconciliation`, { token: staff.token }),
  )
  await measure('figures of the draft', size, () => ask(statistics, `GET /drafts/${draftId}/statistics`))
}
console.table(
  [...measured].flatMap(([what, runs]) =>
    runs.map(({ size, ms, RCU, WCU }) => ({
      what,
      opinions: size,
      'p50 ms': ms.toFixed(2),
      'of the first': (ms / (runs[0]?.ms ?? 1)).toFixed(2),
      RCU: RCU.toFixed(2),
      WCU: WCU.toFixed(2),
    })),
  ),
)
await world.end()
process.exit(0)
