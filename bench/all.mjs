import { spawnSync } from 'node:child_process'

/**
 * Each prints its own table; none fails a build on a time. Those that need a whole system start one (chat) or take the
 * running one that STACK_URL names (load); sizes here are such that all is done in about ten minutes: the whole ones, and half an
 * hour's memory (bench/memory.ts), have commands of their own in docs/benchmarks.md.
 */
const benches = [
  ['capacity'],
  ['hot-draft', '--opinions', '75000'],
  ['growth', '--sizes', '1000,20000'],
  ['parse'],
  ['compare'],
  ['cluster'],
  ['queue', '--size', '100000'],
  ['export'],
  ['chat'],
  ['load', '--seconds', '4'],
]
const only = process.argv.slice(2)

for (const [name, ...sizes] of benches) {
  if (only.length > 0 && !only.includes(name)) continue
  console.log(`\n# ${name}`)
  spawnSync('npx', ['tsx', `bench/${name}.ts`, ...sizes], { stdio: 'inherit' })
}
