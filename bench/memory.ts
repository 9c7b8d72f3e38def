// Mixed load for half an hour, and each minute the memory of the functions' process and of the database's: it must not grow
// for ever. The first minutes fill caches; the later half is held against itself.
//   npx tsx bench/memory.ts [--minutes 30]         on a system of its own, or on the one that STACK_URL names
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Ask, loadWorld, press } from './loadWorld'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } })
const MINUTES = Number(values.minutes)
const CLIENTS = 8
/** Each client's pause after an answer: a busy system, not one at its limit. */
const PAUSE_MS = 40
const { asks, folder, end } = await loadWorld()

/** Resident memory of the processes that a local system wrote down, in MB. */
const memory = (): Record<string, number> => {
  const pids = JSON.parse(readFileSync(join(folder, 'pids'), 'utf8')) as {
    pid: number
    mark: string
  }[]
  return Object.fromEntries(
    pids.map(({ pid, mark }) => {
      const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
      return [
        mark.startsWith('offline') ? 'functions' : mark.endsWith('sqlite') ? 'database' : 'stack',
        Math.round(kilobytes / 1024),
      ]
    }),
  )
}

/** Of a hundred requests eight write, as on a busy evening. */
const kinds = Object.entries(asks)
const reads = kinds.filter(([name]) => !/submit|send/.test(name)).map(([, ask]) => ask)
const writes = kinds.filter(([name]) => /submit|send/.test(name)).map(([, ask]) => ask)
const mixed: Ask = async (n) => {
  const [list, at] = n % 25 < 2 ? [writes, n % 25] : [reads, n]
  const answer = await (list[at % list.length] as Ask)(n)
  await pause(PAUSE_MS)
  return answer
}

const samples: Record<string, number>[] = []
for (let minute = 1; minute <= MINUTES; minute++) {
  const { perSecond, p99, wrong } = await press(mixed, CLIENTS, 60)
  samples.push({
    minute,
    'a second': Math.round(perSecond),
    'p99 ms': Math.round(p99 - PAUSE_MS),
    errors: wrong.length,
    ...memory(),
  })
  console.log(JSON.stringify(samples.at(-1)))
}
console.table(samples)

const later = samples.slice(Math.floor(MINUTES / 2))
const mean = (part: typeof samples, name: string) =>
  Math.round(part.reduce((sum, sample) => sum + (sample[name] ?? 0), 0) / Math.max(1, part.length))
for (const name of ['functions', 'database', 'stack']) {
  const half = Math.ceil(later.length / 2)
  const [before, after] = [mean(later.slice(0, half), name), mean(later.slice(half), name)]
  console.log(`${name}: ${before} MB in the third quarter, ${after} MB in the last: ${(after / before).toFixed(2)}`)
}
await end()
process.exit(0)
