import { startStack, stopStack } from '../support/stack'
import { fuzz } from './fuzz'
import { foreignItems, ground } from './ground'

// npm run fuzz [-- <requests> <seed>]: a hundred thousand requests against a system of its own.
const [requests = '100000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)
process.env.SKIP_WEB_BUILD = '1'
const own = process.env.STACK_URL ? undefined : await startStack()
if (own) process.env.STACK_URL = own.url
const { callers, ids } = await ground()
const startedAt = Date.now()
const asked = {
  baseUrl: process.env.STACK_URL ?? '',
  seed: Number(seed),
  requests: Number(requests),
  callers,
  ids,
  atOnce: 16,
}
const { findings, statuses } = await fuzz(asked)
console.log(`seed ${seed}: ${requests} requests in ${Math.round((Date.now() - startedAt) / 1000)} s`)
console.log(`statuses ${JSON.stringify(statuses)}`)
for (const { route, caller, why, body } of findings.slice(0, 30))
  console.log(`\n${route} as ${caller}\n  ${why}\n  ${body}`)
const foreign = await foreignItems()
console.log(`\n${findings.length} findings, ${foreign.length} foreign items`)
await stopStack()
process.exit(findings.length + foreign.length > 0 ? 1 : 0)
