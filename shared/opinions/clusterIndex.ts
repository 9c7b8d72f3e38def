import { keysOf } from './clusterKeys'
import { Postings } from './clusterPostings'
import { slipsApart, slipsBudget } from './clusterSame'
import { type Canonical, canonical, fromClauses } from './normalise'

/** A cluster as it is stored: its id and the clauses of a few of its texts, the first of which speaks for it. */
export type SavedCluster = { id: string; forms: readonly (readonly string[])[] }

/** How many different texts of a cluster are kept to compare with. */
const MOST_FORMS = 4

type Form = { text: Canonical; cluster: number; low: number; high: number }
type Cluster = { id: string; forms: number[] }

/** Which characters occur, as two sets of 32 bits: a cheap sign that two texts cannot be the same. */
const traits = (text: string): { low: number; high: number } => {
  let low = 0
  let high = 0
  for (let i = 0; i < text.length; i++) {
    const h = Math.imul(text.charCodeAt(i), 0x9e3779b1) >>> 26
    if (h < 32) low |= 1 << h
    else high |= 1 << (h - 32)
  }
  return { low, high }
}

const bits = (value: number): number => {
  let v = value - ((value >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Particles and doubled characters that may come and go besides the slips. */
const SLACK = 4

/**
 * Clusters of opinions that say the same, to which opinions are added one by one. The work for one does not grow with those that are
 * in already.
 *
 * ```ts
 * const index = ClusterIndex.load(saved)
 * const clusterId = index.add({ id: opinion.id, text: opinion.text })
 * ```
 */
export class ClusterIndex {
  private readonly clusters: Cluster[] = []
  private readonly forms: Form[] = []
  private readonly exact = new Map<string, number>()
  private readonly postings = new Postings()
  private seen = new Int32Array(1 << 10)
  private round = 0

  /** An index of clusters that were saved; what staff split or merged by hand is taken as it is. */
  static load(saved: readonly SavedCluster[]): ClusterIndex {
    const index = new ClusterIndex()
    for (const { id, forms } of saved) {
      const cluster = index.clusters.push({ id, forms: [] }) - 1
      for (const clauses of forms) {
        const text = fromClauses(clauses)
        index.keep(text, cluster, keysOf(text))
        index.remember(text, cluster)
      }
    }
    return index
  }

  save(): SavedCluster[] {
    return this.clusters.map(({ id, forms }) => ({
      id,
      forms: forms.map((form) => this.forms[form]?.text.clauses ?? []),
    }))
  }

  /** Puts an opinion into the cluster of those that say the same, or into a new one that bears its id; gives the cluster's id. */
  add(item: { id: string; text: string }): string {
    return this.addForm(canonical(item.text), item.id)
  }

  /** The same for a text whose canonical form is at hand. */
  addForm(text: Canonical, id: string): string {
    const known = this.exact.get(text.sorted) ?? this.exact.get(text.run)
    if (known !== undefined) return this.clusters[known]?.id ?? id
    const keys = keysOf(text)
    let cluster = this.nearest(text, keys)
    if (cluster < 0) cluster = this.clusters.push({ id, forms: [] }) - 1
    if ((this.clusters[cluster]?.forms.length ?? 0) < MOST_FORMS) this.keep(text, cluster, keys)
    this.remember(text, cluster)
    return this.clusters[cluster]?.id ?? id
  }

  private remember(text: Canonical, cluster: number): void {
    if (!this.exact.has(text.sorted)) this.exact.set(text.sorted, cluster)
    if (text.run !== text.sorted && !this.exact.has(text.run)) this.exact.set(text.run, cluster)
  }

  private keep(text: Canonical, cluster: number, keys: readonly number[]): void {
    const form = this.forms.push({ text, cluster, ...traits(text.run) }) - 1
    this.clusters[cluster]?.forms.push(form)
    for (const key of keys) this.postings.add(key, form)
    if (form >= this.seen.length) {
      const seen = new Int32Array(this.seen.length * 2)
      seen.set(this.seen)
      this.seen = seen
    }
  }

  /** The cluster that says the same with the fewest slips, or -1. */
  private nearest(text: Canonical, keys: readonly number[]): number {
    const { low, high } = traits(text.run)
    const round = ++this.round
    let best = Infinity
    let cluster = -1
    const consider = (at: number): void => {
      if (this.seen[at] === round) return
      this.seen[at] = round
      const form = this.forms[at]
      if (!form || form.text.critical !== text.critical) return
      const budget = slipsBudget(form.text, text)
      if (Math.abs(form.text.run.length - text.run.length) > budget + SLACK) return
      if (bits(form.low ^ low) + bits(form.high ^ high) > 2 * budget + SLACK) return
      const slips = slipsApart(form.text, text, budget)
      if (slips > best || (slips === best && form.cluster >= cluster) || slips === Infinity) return
      if (!this.agrees(text, form)) return
      best = slips
      cluster = form.cluster
    }
    for (const key of keys) this.postings.each(key, consider)
    return cluster
  }

  /**
   * Whether the text also goes with the cluster's other forms, so that a cluster cannot drift from one meaning to another by single
   * slips. Forms that staff put together although they differ do not count.
   */
  private agrees(text: Canonical, match: Form): boolean {
    for (const at of this.clusters[match.cluster]?.forms ?? []) {
      const other = this.forms[at]?.text
      if (!other || other === match.text) continue
      const budget = 2 * slipsBudget(other, text)
      if (slipsApart(other, text, budget) === Infinity && slipsApart(other, match.text, budget) !== Infinity)
        return false
    }
    return true
  }
}
