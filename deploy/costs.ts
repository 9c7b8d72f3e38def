// `npm run costs`: what a year costs, from the capacity that bench/capacity.ts and bench/chat.ts measured and the prices of
// deploy/prices.json. The traffic of Zaozhuang's year (7,000 participations, 16,000 opinions), and 10 and 100 times that.
//   npm run costs [-- --prices <file>]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { prices: { type: 'string', default: join(import.meta.dirname, 'prices.json') } },
})
const price = JSON.parse(readFileSync(values.prices, 'utf8')) as Record<string, number> & { currency: string }
const p = (name: string): number => {
  const found = price[name]
  if (typeof found !== 'number') throw new Error(`the price "${name}" is missing in ${values.prices}`)
  return found
}

/** A year, once. What is not known is assumed on the high side, and said here. */
const YEAR = { opinions: 16_000, messages: 20_000, signIns: 60_000, reads: 2_000_000, staffPages: 60_000, exports: 500 }

/** Each: write units, read units, milliseconds of a function of so many MB, requests of it; measured (docs/data-model.md). */
const EACH = {
  opinions: { write: 5.5 + 4.5 + 4 + 3, read: 6, ms: 120 + 60, mb: 512, requests: 3 }, // submitted, counted, decided, told, audited
  messages: { write: 6, read: 8, ms: 90, mb: 512, requests: 2 },
  signIns: { write: 3, read: 3, ms: 60, mb: 512, requests: 1 },
  reads: { write: 0, read: 0.1, ms: 8, mb: 1024, requests: 0.3 }, // seven of ten are answered at the edge
  staffPages: { write: 0.2, read: 9, ms: 250, mb: 1769, requests: 1 },
  exports: { write: 30, read: 2_000, ms: 30_000, mb: 3008, requests: 2 },
}
const HOURS = 8_760
const MINUTES = 525_600
const [ITEM_KB, READ_KB, LOG_KB] = [2.5, 12, 0.6]
const ALARMS = 60
const METRICS = 9

const yearly = (times: number): Record<string, number> => {
  const kinds = Object.keys(YEAR) as (keyof typeof YEAR)[]
  const sum = (of: (kind: keyof typeof YEAR) => number) =>
    kinds.reduce((total, kind) => total + YEAR[kind] * times * of(kind), 0)
  const requests = sum((kind) => EACH[kind].requests) + MINUTES
  const gbSeconds = sum((kind) => (EACH[kind].requests * EACH[kind].ms * EACH[kind].mb) / 1024 / 1000) + MINUTES * 0.3
  // The schedule looks at what is due every minute: ten small queries and a mark.
  const writes = sum((kind) => EACH[kind].write) + MINUTES * 3
  const reads = sum((kind) => EACH[kind].read) + MINUTES * 8
  const gigabytes = (YEAR.opinions * times * ITEM_KB * 3 + YEAR.messages * times * 1) / 1e6
  const files = (YEAR.exports * times * 2 + YEAR.opinions * times * 0.2) / 1e3
  return {
    database:
      (writes / 1e6) * p('writeUnitsMillion') +
      (reads / 1e6) * p('readUnitsMillion') +
      gigabytes * 12 * (p('tableGbMonth') + p('recoveryGbMonth')),
    functions: (requests / 1e6) * p('requestsMillion') + gbSeconds * p('gbSecond'),
    'HTTP and sockets':
      (sum((kind) => (kind === 'exports' ? 0 : EACH[kind].requests)) / 1e6) * p('httpMillion') +
      ((YEAR.messages * times * 4) / 1e6) * p('socketMillion') +
      ((YEAR.signIns * times * 10) / 1e6) * p('socketMinutesMillion'),
    edge:
      ((YEAR.reads * times * READ_KB) / 1e6) * p('edgeGb') +
      ((YEAR.reads * times) / 1e4) * p('edgeRequestsTenThousand'),
    files: files * 12 * p('filesGbMonth') + ((YEAR.opinions * times * 0.3) / 1e3) * p('filePutsThousand'),
    'fixed address':
      HOURS * (p('natHour') + p('addressHour')) + ((YEAR.opinions + YEAR.signIns) * times * 4 * p('natGb')) / 1e6,
    'logs, alarms, secrets':
      ((requests * LOG_KB) / 1e6) * p('logGb') +
      12 * (ALARMS * p('alarmMonth') + p('dashboardMonth') + p('secretMonth') + METRICS * p('customMetricMonth')),
  }
}

const columns = [1, 10, 100].map((times) => [`${times}×`, yearly(times)] as const)
const names = Object.keys(columns[0]?.[1] ?? {})
const money = (value: number) => (value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en-US'))
const row = (name: string, of: (costs: Record<string, number>) => number) =>
  `| ${name} | ${columns.map(([, costs]) => money(of(costs))).join(' | ')} |`
console.log(`| ${price.currency} a year | ${columns.map(([name]) => name).join(' | ')} |\n|---|---|---|---|`)
for (const name of names) console.log(row(name, (costs) => costs[name] ?? 0))
console.log(row('**together**', (costs) => Object.values(costs).reduce((sum, each) => sum + each, 0)))
const total = columns[2]?.[1] ?? {}
console.log(
  `\nAt 100× an opinion from the tap to the answer costs ${(Object.values(total).reduce((sum, each) => sum + each, 0) / (YEAR.opinions * 100)).toFixed(4)} ${price.currency}, reading included.`,
)
