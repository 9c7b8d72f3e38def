/** How alike two articles are: `dice` of their character pairs (0 to 1), `shared` pairs in both. */
export type Candidate = { i: number; j: number; dice: number; shared: number }

/** The pairs worth a look, best first: for each text of either side those most like it, and those that share most with it. */
export type Candidates = { alike: Candidate[]; sharing: Candidate[] }

const MOST_KEPT = 8
/** Most pairs of articles share a few words: less than this is not kept. */
const LEAST_DICE = 0.25
const LEAST_PART = 0.2
/** Fewer runs of characters than this in common are idiom, not origin. */
export const FEWEST_RUNS = 12
/** Comparisons of one pair of characters; a code of 1,260 rewritten articles needs a tenth of this. */
const MOST_WORK = 20_000_000

/**
 * Finds alike texts through an index of character pairs, so that the time follows the words they share and not the number of
 * pairs. Where a hostile input would make that dear, the commonest character pairs are left out of the reckoning.
 */
export function likeness(before: readonly string[], after: readonly string[]): Candidates {
  const ids = new Map<number, number>()
  const [x, y] = [before.map((text) => profile(text, ids)), after.map((text) => profile(text, ids))]
  const dropped = tooCommon(x, y, ids.size)
  const [sizeX, sizeY] = [x.map((p) => weight(p, dropped)), y.map((p) => weight(p, dropped))]
  const places = index(y, ids.size, dropped)

  const alikeX = before.map(() => new Best('dice'))
  const alikeY = after.map(() => new Best('dice'))
  const sharingX = before.map(() => new Best('shared'))
  const sharingY = after.map(() => new Best('shared'))
  const shared = new Int32Array(after.length)
  const seen: number[] = []
  x.forEach((profileX, i) => {
    for (const [id, count] of profileX) {
      const end = places.starts[id + 1] ?? 0
      for (let k = places.starts[id] ?? 0; k < end; k++) {
        const j = places.texts[k] as number
        const other = places.counts[k] as number
        if (shared[j] === 0) seen.push(j)
        shared[j] = (shared[j] as number) + Math.min(count, other)
      }
    }
    for (const j of seen) {
      const both = shared[j] ?? 0
      shared[j] = 0
      const [sizeI, sizeJ] = [sizeX[i] ?? 0, sizeY[j] ?? 0]
      const dice = (2 * both) / (sizeI + sizeJ)
      if (dice >= LEAST_DICE) {
        alikeX[i]?.offer(i, j, dice, both)
        alikeY[j]?.offer(i, j, dice, both)
      }
      if (both >= FEWEST_RUNS && both >= LEAST_PART * Math.min(sizeI, sizeJ)) {
        sharingX[i]?.offer(i, j, dice, both)
        sharingY[j]?.offer(i, j, dice, both)
      }
    }
    seen.length = 0
  })
  return { alike: ranked([...alikeX, ...alikeY], 'dice'), sharing: ranked([...sharingX, ...sharingY], 'shared') }
}

type Figure = 'dice' | 'shared'

/** Between equals the nearer place decides, then order, so that the same input always gives the same answer. */
function ranked(bests: Best[], by: Figure): Candidate[] {
  const found = new Map(bests.flatMap((best) => best.found).map((c) => [`${c.i} ${c.j}`, c]))
  return [...found.values()].sort(
    (p, q) => q[by] - p[by] || Math.abs(p.i - p.j) - Math.abs(q.i - q.j) || p.i - q.i || p.j - q.j,
  )
}

/** The few best by one figure, the nearest among equals. */
class Best {
  readonly found: Candidate[] = []
  constructor(private readonly by: Figure) {}

  offer(i: number, j: number, dice: number, shared: number): void {
    const [figure, distance] = [this.by === 'dice' ? dice : shared, Math.abs(i - j)]
    let at = this.found.length
    while (at > 0 && this.isBehind(this.found[at - 1] as Candidate, figure, distance)) at--
    if (at >= MOST_KEPT) return
    this.found.splice(at, 0, { i, j, dice, shared })
    if (this.found.length > MOST_KEPT) this.found.pop()
  }

  private isBehind(found: Candidate, figure: number, distance: number): boolean {
    const own = found[this.by]
    return own < figure || (own === figure && Math.abs(found.i - found.j) > distance)
  }
}

/** Character pairs by number, with how often each occurs. */
type Profile = Map<number, number>

function profile(text: string, ids: Map<number, number>): Profile {
  const counts: Profile = new Map()
  // With a mark at each end, a text of one character has pairs too.
  let last = 0
  for (let k = 0; k <= text.length; k++) {
    const code = k < text.length ? text.charCodeAt(k) : 0
    if (code === 10) continue
    const pair = last * 65536 + code
    last = code
    let id = ids.get(pair)
    if (id === undefined) {
      id = ids.size
      ids.set(pair, id)
    }
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

function tooCommon(x: Profile[], y: Profile[], pairs: number): Set<number> {
  const [inX, inY] = [new Float64Array(pairs), new Float64Array(pairs)]
  for (const p of x) for (const id of p.keys()) inX[id] = (inX[id] ?? 0) + 1
  for (const p of y) for (const id of p.keys()) inY[id] = (inY[id] ?? 0) + 1
  const work = inX.map((count, id) => count * (inY[id] ?? 0))
  let total = work.reduce((sum, each) => sum + each, 0)
  const dropped = new Set<number>()
  if (total <= MOST_WORK) return dropped
  for (const id of [...work.keys()].sort((p, q) => (work[q] ?? 0) - (work[p] ?? 0))) {
    if (total <= MOST_WORK) break
    dropped.add(id)
    total -= work[id] ?? 0
  }
  return dropped
}

function weight(p: Profile, dropped: Set<number>): number {
  let sum = 0
  for (const [id, count] of p) if (!dropped.has(id)) sum += count
  return sum
}

/** Which texts have a pair, and how often: those of pair `id` lie from starts[id] to starts[id + 1]. */
type Places = { starts: Int32Array; texts: Int32Array; counts: Int32Array }

function index(profiles: Profile[], pairs: number, dropped: Set<number>): Places {
  const starts = new Int32Array(pairs + 1)
  for (const p of profiles) for (const id of p.keys()) if (!dropped.has(id)) starts[id + 1] = (starts[id + 1] ?? 0) + 1
  for (let id = 0; id < pairs; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0)
  const next = starts.slice()
  const [texts, counts] = [new Int32Array(starts[pairs] ?? 0), new Int32Array(starts[pairs] ?? 0)]
  profiles.forEach((p, j) => {
    for (const [id, count] of p) {
      if (dropped.has(id)) continue
      const k = next[id] ?? 0
      next[id] = k + 1
      texts[k] = j
      counts[k] = count
    }
  })
  return { starts, texts, counts }
}

const RUN = 4

/** How many runs of four characters of `part` are in `whole` too, where what `others` already account for is gone from it. */
export function runsInside(
  part: string,
  whole: string,
  others: readonly string[],
): { shared: number; ofPart: number; ofRest: number } {
  const rest = runs(whole)
  for (const other of others) {
    for (const [run, count] of runs(other)) {
      const left = (rest.get(run) ?? 0) - count
      if (left > 0) rest.set(run, left)
      else rest.delete(run)
    }
  }
  const own = runs(part)
  let shared = 0
  for (const [run, count] of own) shared += Math.min(count, rest.get(run) ?? 0)
  return { shared, ofPart: shared / Math.max(1, total(own)), ofRest: shared / Math.max(1, total(rest)) }
}

function runs(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  const solid = text.replace(/\n/g, '')
  for (let k = 0; k + RUN <= solid.length; k++) {
    const run = solid.slice(k, k + RUN)
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return counts
}

const total = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0)
