// How long it takes to find the opinions that say the same, with how much memory, and how often it is right.
//   npx tsx bench/cluster.ts              1,000, 10,000 and 100,000 opinions
//   npx tsx bench/cluster.ts --large      400,000 as well
//   npx tsx bench/cluster.ts --size 5000  that many only
//   npx tsx bench/cluster.ts --wrong 10   with examples of what went wrong
import { parseArgs } from 'node:util'
import { clusterOpinions } from '../shared/opinions/cluster'
import { mixed, NOISE, type Noise } from './clusterNoise'
import { type Labelled, labelled, score } from './clusterSets'

const { values } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    size: { type: 'string' },
    wrong: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    family: { type: 'string' },
  },
})

const percent = (share: number): string => share.toFixed(4)
const row = (...cells: (string | number)[]): void =>
  console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(16) : String(cell).padStart(10))).join(''))

const showWrong = (items: readonly Labelled[], clusters: readonly { members: string[] }[], most: number): void => {
  const byId = new Map(items.map((item) => [item.id, item]))
  const home = new Map<number, Map<number, string>>()
  let shown = 0
  for (const [i, { members }] of clusters.entries()) {
    const first = byId.get(members[0] ?? '')
    const other = members.map((id) => byId.get(id)).find((item) => item?.truth !== first?.truth)
    if (other && shown++ < most)
      console.log(`  merged:  ${JSON.stringify(first?.text)}\n           ${JSON.stringify(other.text)}`)
    for (const id of members) {
      const truth = byId.get(id)?.truth ?? -1
      home.set(truth, (home.get(truth) ?? new Map()).set(i, id))
    }
  }
  shown = 0
  for (const places of home.values()) {
    if (places.size < 2 || shown++ >= most) continue
    const [a, b] = [...places.values()]
    console.log(
      `  parted:  ${JSON.stringify(byId.get(a ?? '')?.text)}\n           ${JSON.stringify(byId.get(b ?? '')?.text)}`,
    )
  }
}

const measure = (name: string, size: number, noise: Noise): void => {
  const items = labelled(size, noise, Number(values.seed))
  const plain = items.map(({ id, text }) => ({ id, text }))
  const started = performance.now()
  const busy = process.cpuUsage()
  const clusters = clusterOpinions(plain)
  const seconds = (performance.now() - started) / 1000
  const spent = process.cpuUsage(busy)
  const figures = score(items, clusters)
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  const truths = new Set(items.map((item) => item.truth)).size
  row(
    name,
    size,
    seconds.toFixed(2),
    ((spent.user + spent.system) / 1e6).toFixed(2),
    peak,
    percent(figures.pairPrecision),
    percent(figures.pairRecall),
    percent(figures.cubedPrecision),
    percent(figures.cubedRecall),
    clusters.length,
    truths,
  )
  if (Number(values.wrong) > 0) showWrong(items, clusters, Number(values.wrong))
}

row('family', 'opinions', 'seconds', 'CPU s', 'peak MB', 'pair P', 'pair R', 'B3 P', 'B3 R', 'clusters', 'truth')
const sizes = values.size ? [Number(values.size)] : [1_000, 10_000, 100_000, ...(values.large ? [400_000] : [])]
const familySize = values.size ? Number(values.size) : 10_000
for (const [name, noise] of Object.entries(NOISE))
  if (!values.family || values.family === name) measure(name, familySize, noise)
if (!values.family || values.family === 'mixed') for (const size of sizes) measure('mixed', size, mixed)
