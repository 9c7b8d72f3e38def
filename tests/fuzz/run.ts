import { fork } from 'node:child_process'
import { join } from 'node:path'
import { functionEnvironment, readSettings } from '../../local/stack/settings'
import { startStack, stopStack } from '../support/stack'
import { type Asked, fuzz, overHttp } from './fuzz'
import { foreignItems, ground } from './ground'

// npm run fuzz [-- <requests> <seed>]: a hundred thousand requests, against a system of its own unless STACK_URL (with
// STACK_DIR) names one. A tenth go over HTTP; the others to two more instances of its functions, as API Gateway hands
// them over: the local gateway would take longer than the functions themselves.
const [requests = '100000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)
process.env.SKIP_WEB_BUILD = '1'
const INSTANCES = 2
const OVER_HTTP = 0.1
const LONGEST_MS = 15_000

type Found = Awaited<ReturnType<typeof fuzz>>

const own = process.env.STACK_URL ? undefined : await startStack({ opinionsPerHour: 1e6, messagesPerMinute: 1e6 })
if (own) Object.assign(process.env, { STACK_URL: own.url, STACK_DIR: own.folder })
const url = process.env.STACK_URL ?? ''
const root = join(import.meta.dirname, '../..')
const settings = readSettings({ PORT: new URL(url).port, LOCAL_DIR: process.env.STACK_DIR }, root)

/** The n-th instance, begun: its own seed, so that each asks other questions. */
const instance = async (): Promise<(asked: Omit<Asked, 'ask'>) => Promise<Found>> => {
  const child = fork(join(import.meta.dirname, 'instance.ts'), {
    execArgv: ['--import', 'tsx', '--no-warnings'],
    env: { ...process.env, ...functionEnvironment(settings), POWERTOOLS_LOG_LEVEL: 'SILENT' },
  })
  const told = <T>() =>
    new Promise<T>((resolve, reject) => {
      child.once('message', (message) => resolve(message as T))
      child.once('exit', (code) => reject(new Error(`an instance ended by itself: ${code}`)))
    })
  await told()
  return (asked) => {
    child.send(asked)
    return told()
  }
}

const { callers, ids } = await ground()
const instances = await Promise.all(Array.from({ length: INSTANCES }, instance))
const overNetwork = Math.round(Number(requests) * OVER_HTTP)
const each = Math.floor((Number(requests) - overNetwork) / INSTANCES)
const asked = { callers, ids, atOnce: 12, timeoutMs: LONGEST_MS }
const startedAt = Date.now()
const parts = await Promise.all([
  fuzz({ ...asked, ask: overHttp(url), seed: Number(seed), requests: Number(requests) - each * INSTANCES }),
  ...instances.map((run, n) => run({ ...asked, seed: Number(seed) + n + 1, requests: each })),
])
const seconds = (Date.now() - startedAt) / 1000

const statuses: Record<string, number> = {}
for (const part of parts)
  for (const [status, count] of Object.entries(part.statuses)) statuses[status] = (statuses[status] ?? 0) + count
const findings = parts.flatMap((part) => part.findings)
console.log(
  `seed ${seed}: ${requests} requests in ${Math.round(seconds)} s, ${Math.round(Number(requests) / seconds)} a second`,
)
console.log(`statuses ${JSON.stringify(statuses)}`)
for (const { route, caller, why, body } of findings.slice(0, 30))
  console.log(`\n${route} as ${caller}\n  ${why}\n  ${body}`)
const foreign = await foreignItems()
console.log(`\n${findings.length} findings, ${foreign.length} foreign items`)
await stopStack()
process.exit(findings.length + foreign.length > 0 ? 1 : 0)
