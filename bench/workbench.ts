// What putting a round's opinions together and deciding thousands of them cost, as the jobs' worker does it: time, memory and capacity
// units. Against a running local stack, in a draft with a round; `--seed` fills it first:
//   PORT=3000 LOCAL_DIR=.local npx tsx bench/workbench.ts --draft <id> --seed 100000 --decide 2000
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ulid } from 'ulidx'
import { client } from '../tests/support/client'
import { opinionItems, writeItems } from './seedOpinions'

const { values } = parseArgs({
  options: {
    draft: { type: 'string' },
    round: { type: 'string', default: '1' },
    seed: { type: 'string' },
    decide: { type: 'string', default: '2000' },
  },
})
if (!values.draft) throw new Error('--draft <id> is missing')
const draftId = values.draft
const round = Number(values.round)
const port = Number(process.env.PORT ?? 3000)
Object.assign(process.env, {
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  STAGE: 'local',
  TABLE_NAME: 'minyi-local',
  FILES_BUCKET: process.env.FILES_BUCKET ?? 'minyi-local-files',
  SECRETS_FILE: join(process.env.LOCAL_DIR ?? '.local', 'secrets.json'),
  DYNAMODB_ENDPOINT: `http://127.0.0.1:${port + 4}`,
  S3_ENDPOINT: `http://127.0.0.1:${port + 5}`,
  WECHAT_ENDPOINT: `http://127.0.0.1:${port + 6}`,
})

const units = { read: 0, write: 0 }
const meter = async () => {
  const { documentClient } = await import('../functions/platform/table')
  documentClient().middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
      const result = await next(args)
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: unknown }
      const consumed = [ConsumedCapacity ?? []].flat() as { CapacityUnits?: number }[]
      const kind = /Put|Update|Delete|Write/.test(context.commandName ?? '') ? 'write' : 'read'
      for (const { CapacityUnits = 0 } of consumed) units[kind] += CapacityUnits
      return result
    },
    { step: 'initialize' },
  )
}

type Run = (job: never, control: never) => Promise<unknown>
const rows: Record<string, string | number>[] = []
const measure = async (name: string, count: (result: Record<string, number>) => number, run: Run, job: object) => {
  Object.assign(units, { read: 0, write: 0 })
  const control = { save: async () => {}, timeLeft: () => 900_000 }
  const started = performance.now()
  const { result } = (await run(job as never, control as never)) as { result: Record<string, number> }
  const seconds = (performance.now() - started) / 1000
  const n = Math.max(1, count(result))
  rows.push({
    job: name,
    opinions: n,
    seconds: seconds.toFixed(2),
    'a second': Math.round(n / seconds),
    'WCU each': (units.write / n).toFixed(2),
    'RCU each': (units.read / n).toFixed(2),
    'peak MB': Math.round(process.resourceUsage().maxRSS / 1024),
  })
  console.table(rows.slice(-1))
  return result
}

await meter()
const base = `http://127.0.0.1:${port}`
const { token } = (await client(undefined, base).post('/sessions', { code: 'demo-staff' })).body
const ownerId = (await client(token, base).get('/me')).body.id as string
const { runClusters } = await import('../functions/opinions/clusters/runClusters')
const { runBulk } = await import('../functions/opinions/bulk/runBulk')
const { undoBulk } = await import('../functions/opinions/bulk/undoBulk')
const { indexPages } = await import('../functions/platform/indexPages')
const { idLists } = await import('../functions/platform/jobFiles')

if (values.seed) {
  const { documentClient } = await import('../functions/platform/table')
  const draft = { id: draftId, shards: 4, articles: ['第一条', '第二条', '第三条'], round }
  await writeItems(
    (command) => documentClient().send(command) as never,
    'minyi-local',
    opinionItems(draft, Number(values.seed)),
  )
}

const job = (input: object) => ({ id: ulid(), ownerId, draftId, done: 0, input: { round, ...input } })
await measure('clusters, all', ({ opinions }) => opinions ?? 0, runClusters, job({ anew: true }))
await measure('clusters, again with what is new', ({ joined }) => joined ?? 0, runClusters, job({}))

const ids: string[] = []
for (let shard = 0; shard < 4; shard++)
  for await (const { items } of indexPages('byQueue', `${draftId}#${round}#S${shard}`)) {
    ids.push(...items.map(({ pk }) => pk.slice(2)))
    if (ids.length >= Number(values.decide)) break
  }
const decide = async (delayMinutes: number, from: number, to: number) => {
  const made = job({
    action: 'decide',
    result: 'adopted',
    reply: '您对{条款}的意见已采纳，感谢您的参与。',
    delayMinutes,
  })
  await idLists.put(made.id, 'ids', ids.slice(from, to))
  const name = delayMinutes ? 'decided, to be undone for a while' : 'decided'
  await measure(name, ({ done }) => done ?? 0, runBulk, made)
  return made
}
const half = Math.floor(Number(values.decide) / 2)
await decide(0, 0, half)
const undoable = await decide(10, half, 2 * half)
await measure('undone', ({ undone }) => undone ?? 0, undoBulk, undoable)
process.exit(0)
