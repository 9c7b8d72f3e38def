// What a request costs beside a function that does nothing, through the same gateway and at the same time: throughput,
// p50 and p99 at 1, 8 and 64 clients.
//   npx tsx bench/load.ts [--seconds 10]           on a system of its own, or on the one that STACK_URL names
import { parseArgs } from 'node:util'
import { type Ask, loadWorld, press } from './loadWorld'

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } })
const CLIENTS = [1, 8, 64]
const { asks, end } = await loadWorld()

const rows: Record<string, string | number>[] = []
for (const clients of CLIENTS) {
  const nothing = await press(asks['does nothing'] as Ask, clients, Number(values.seconds))
  for (const [name, ask] of Object.entries(asks)) {
    const { perSecond, p50, p99, wrong } =
      name === 'does nothing' ? nothing : await press(ask, clients, Number(values.seconds))
    rows.push({
      clients,
      what: name,
      'a second': Math.round(perSecond),
      'of doing nothing': `${Math.round((100 * perSecond) / nothing.perSecond)} %`,
      'p50 ms': p50.toFixed(1),
      'p99 ms': p99.toFixed(1),
      errors: wrong.length === 0 ? 0 : `${wrong.length} (${[...new Set(wrong)].join(', ')})`,
    })
  }
}
console.table(rows)
await end()
process.exit(0)
