import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { BatchGetCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulidx'
import { opinionItems, writeItems } from '../../bench/seedOpinions'
import { type Client, signIn, stackUrl } from '../support/client'
import { openDraft } from '../support/drafts'
import { TABLE, tableOfStack } from '../support/operate'

const ROOT = join(import.meta.dirname ?? __dirname, '../..')
const OPINIONS = 500
/** Two processes begin for each test. */
const PATIENCE = 180_000

type Item = Record<string, unknown>
let staff: Client
let ownerId: string
let draftId: string
let seeded: Item[]
const table = tableOfStack()

beforeAll(async () => {
  staff = await signIn('demo-staff')
  ownerId = (await staff.get('/me')).body.id
  draftId = await openDraft(staff)
  const { Item } = await table.send(new GetCommand({ TableName: TABLE, Key: { pk: `D#${draftId}`, sk: 'D' } }))
  const draft = { id: draftId, shards: Number(Item?.shards), articles: ['第一条', '第二条'] }
  seeded = [...opinionItems(draft, OPINIONS)]
  await writeItems((command) => table.send(command) as never, TABLE, seeded)
}, PATIENCE)

/** A job in the hands of one request, so that the stack's own worker leaves it alone. */
const jobOf = async (request: string, kind: string, input: object, more: object = {}) => {
  const id = ulid()
  const at = new Date().toISOString()
  const job = { pk: `J#${id}`, sk: 'J', _et: 'Job', kind, ownerId, draftId, input, done: 0, total: 0 }
  const held = { status: 'running', worker: request, heldUntil: new Date(Date.now() + 600_000).toISOString() }
  const Item = { ...job, ...held, createdAt: at, updatedAt: at, p1: `JOBS#${ownerId}`, s1: at, by: ownerId, ...more }
  await table.send(new PutCommand({ TableName: TABLE, Item }))
  return id
}

/** The deployed handler in a process of its own. `kill` ends it as a machine does that loses its power. */
const worker = (jobId: string, request: string) => {
  const file = join(ROOT, 'tests/support/worker.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', '--no-warnings', file, jobId, request], {
    cwd: ROOT,
    env: { ...process.env, PORT: new URL(stackUrl()).port },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const over = new Promise<string | number | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ?? code)),
  )
  return { over, kill: () => child.kill('SIGKILL') }
}

/** Ends the worker once `begun` holds, and lets another go on with the same request, as Lambda does. */
const killAndGoOn = async (jobId: string, request: string, begun: () => Promise<boolean>) => {
  const first = worker(jobId, request)
  let ended = false
  first.over.then(() => {
    ended = true
  })
  while (!ended && !(await begun())) await pause(20)
  first.kill()
  expect(await first.over).toBe('SIGKILL')
  expect((await staff.get(`/jobs/${jobId}`)).body.status).toBe('running')
  expect(await worker(jobId, request).over).toBe(0)
}

const read = async (ids: readonly string[]): Promise<Item[]> => {
  const found: Item[] = []
  for (let from = 0; from < ids.length; from += 100) {
    const Keys = ids.slice(from, from + 100).map((pk) => ({ pk, sk: 'O' }))
    const { Responses } = await table.send(
      new BatchGetCommand({ RequestItems: { [TABLE]: { Keys, ConsistentRead: true } } }),
    )
    found.push(...((Responses?.[TABLE] ?? []) as Item[]))
  }
  return found
}

describe('任务被杀死在半途', () => {
  it(
    '批量处理：接着做完，每条意见恰好处理一次',
    async () => {
      const waiting = seeded.filter(({ st }) => st === 'S').map(({ pk }) => String(pk))
      const some = waiting.filter((_, index) => index % 10 === 0).slice(0, 100)
      const request = ulid()
      const input = {
        action: 'decide',
        result: 'noted',
        reply: '留作参考。',
        round: 1,
        filter: { status: ['submitted'] },
      }
      const jobId = await jobOf(request, 'decisions', { ...input, delayMinutes: 0 })
      let before = 0
      await killAndGoOn(jobId, request, async () => {
        before = (await read(some)).filter(({ st }) => st === 'D').length
        return before > 0
      })
      expect(before).toBeLessThan(some.length)
      const after = await read(waiting)
      expect(after).toHaveLength(waiting.length)
      // Each was written once by one job: no decision is lost, none made twice.
      expect(after.filter(({ st, w, de }) => st !== 'D' || w !== 2 || (de as Item).job !== jobId)).toEqual([])
      expect(after.every(({ tl }) => (tl as unknown[]).length === 1)).toBe(true)
      const job = (await staff.get(`/jobs/${jobId}`)).body
      expect(job).toMatchObject({ status: 'done', result: { done: waiting.length, refused: 0 } })
    },
    PATIENCE,
  )

  it(
    '导出：接着做完，每条意见恰好一行',
    async () => {
      const request = ulid()
      const input = { format: 'jsonl', scope: 'all', round: 1, personal: false }
      const jobId = await jobOf(request, 'export', input, { p1: `EXPORTS#${draftId}` })
      await killAndGoOn(jobId, request, async () => (await staff.get(`/jobs/${jobId}`)).body.progress.done > 0)
      const { status, url, rows } = (await staff.get(`/exports/${jobId}`)).body
      expect([status, rows]).toEqual(['done', OPINIONS])
      const lines = (await (await fetch(url)).text()).trim().split('\n')
      const ids = new Set(lines.map((line) => JSON.parse(line).id))
      expect([lines.length, ids.size]).toEqual([OPINIONS, OPINIONS])
    },
    PATIENCE,
  )
})
