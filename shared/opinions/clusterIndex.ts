import { bandKeysOf, keysOf } from './clusterKeys'
import { clarity } from './clusterLexicon'
import { Postings } from './clusterPostings'
import { slipsApart, slipsBudget } from './clusterSame'
import { Bag, type Traits, traitsApart, traitsOf } from './clusterTraits'
import { type Canonical, canonical, fromClauses } from './normalise'

/** A cluster as it is stored: its id and the clauses of a few of its texts, the first of which speaks for it. */
export type SavedCluster = { id: string; forms: readonly (readonly string[])[] }

/** How many different texts of a cluster are kept to compare with. */
const MOST_FORMS = 4

/** The first so many texts of a cluster compete for being kept: by then the one that the others are slips of has come. */
const FIRST_TEXTS = 16

type Form = { text: Canonical; cluster: number; traits: Traits; clarity: number }
type Cluster = { id: string; forms: number[] /** different texts in it */; count: number }

/** The cluster of a form that is no longer kept. */
const DROPPED = -2

/** What counts as far in choosing the form that speaks for a cluster. */
const FAR = 9

/** Particles and doubled characters that may come and go besides the slips. */
const SLACK = 4
/** Particles that stand for one another besides the slips. */
const PARTICLES_SWAPPED = 1

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
  private readonly bag = new Bag()
  private round = 0
  private readonly doubtful = new Set<number>()

  /** An index of clusters that were saved; what staff split or merged by hand is taken as it is. */
  static load(saved: readonly SavedCluster[]): ClusterIndex {
    const index = new ClusterIndex()
    for (const { id, forms } of saved) {
      const cluster = index.clusters.push({ id, forms: [], count: forms.length }) - 1
      for (const clauses of forms) {
        const text = fromClauses(clauses)
        index.keep(text, cluster, keysOf(text))
        index.remember(text, cluster)
      }
    }
    return index
  }

  /**
   * Keys to store a cluster under. Where clusters are many, store each under its keys, fetch only those that share one with a new
   * opinion (`keysOfText`) and load these: then the work grows with the new opinions alone.
   */
  static keysOfCluster({ forms }: SavedCluster): number[] {
    return [...new Set(forms.flatMap((clauses) => bandKeysOf(fromClauses(clauses))))]
  }

  static keysOfText(text: string): number[] {
    return bandKeysOf(canonical(text))
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
    if (cluster < 0) cluster = this.clusters.push({ id, forms: [], count: 0 }) - 1
    const home = this.clusters[cluster]
    if (home) home.count++
    if (home && home.count <= FIRST_TEXTS) this.keep(text, cluster, keys)
    this.remember(text, cluster)
    return this.clusters[cluster]?.id ?? id
  }

  /**
   * Looks once more at the clusters that also fitted an opinion which went elsewhere, now that more is known: says which of them are
   * part of another one, as [cluster, the one it is part of]. For a whole set that was added at once.
   */
  settle(): [part: string, whole: string][] {
    const merged: [string, string][] = []
    const doubtful = [...this.doubtful].sort((a, b) => this.weight(a) - this.weight(b) || b - a)
    for (const part of doubtful) {
      const text = this.forms[this.clusters[part]?.forms[0] ?? -1]?.text
      if (!text) continue
      const whole = this.nearest(text, keysOf(text), part)
      const [from, into] = [this.clusters[part], this.clusters[whole]]
      if (!from || !into) continue
      for (const at of from.forms) {
        const form = this.forms[at]
        if (form) form.cluster = whole
      }
      from.forms = []
      into.count += from.count
      merged.push([from.id, into.id])
    }
    this.doubtful.clear()
    return merged
  }

  private weight(cluster: number): number {
    return this.clusters[cluster]?.count ?? 0
  }

  private remember(text: Canonical, cluster: number): void {
    if (!this.exact.has(text.sorted)) this.exact.set(text.sorted, cluster)
    if (text.run !== text.sorted && !this.exact.has(text.run)) this.exact.set(text.run, cluster)
  }

  private keep(text: Canonical, cluster: number, keys: readonly number[]): void {
    const form = this.forms.push({ text, cluster, traits: traitsOf(text.run), clarity: clarity(text.run) }) - 1
    const home = this.clusters[cluster]
    home?.forms.push(form)
    if (home && home.forms.length > 2) this.elect(home)
    for (const key of keys) this.postings.add(key, form)
    if (form >= this.seen.length) {
      const seen = new Int32Array(this.seen.length * 2)
      seen.set(this.seen)
      this.seen = seen
    }
  }

  /** Lets the form speak for the cluster that has the fewest slips to the others, the one they are all slips of, and drops the last. */
  private elect(cluster: Cluster): void {
    const distance = new Map(
      cluster.forms.map((at) => {
        const text = this.forms[at]?.text
        const far = cluster.forms.map((to) => {
          const other = this.forms[to]?.text
          return text && other ? Math.min(FAR, slipsApart(text, other)) : FAR
        })
        return [at, far.reduce((sum, slips) => sum + slips, 0)]
      }),
    )
    cluster.forms.sort((a, b) => (distance.get(a) ?? 0) - (distance.get(b) ?? 0) || a - b)
    for (const at of cluster.forms.splice(MOST_FORMS)) {
      const form = this.forms[at]
      if (form) form.cluster = DROPPED
    }
  }

  /** The cluster that says the same with the fewest slips, or -1; others that would do as well are noted as doubtful. */
  private nearest(text: Canonical, keys: readonly number[], except = -1): number {
    const traits = traitsOf(text.run)
    this.bag.fill(text.run)
    const round = ++this.round
    let best = Infinity
    let cluster = -1
    const consider = (at: number): void => {
      if (this.seen[at] === round) return
      this.seen[at] = round
      const form = this.forms[at]
      if (!form || form.cluster === DROPPED || form.cluster === except || form.text.critical !== text.critical) return
      const budget = slipsBudget(form.text, text)
      if (Math.abs(form.text.run.length - text.run.length) > budget + SLACK) return
      if (traitsApart(form.traits, traits) > 2 * budget + SLACK) return
      const extra = this.bag.lacks(form.text.run)
      if (Math.min(extra, extra + text.run.length - form.text.run.length) > budget + PARTICLES_SWAPPED) return
      const slips = slipsApart(form.text, text, budget)
      if (slips === Infinity) return
      const better = slips < best || (slips === best && form.cluster < cluster)
      if (!better || !this.agrees(text, form)) {
        if (form.cluster !== cluster) this.doubtful.add(form.cluster)
        return
      }
      if (cluster >= 0 && cluster !== form.cluster) this.doubtful.add(cluster)
      best = slips
      cluster = form.cluster
    }
    for (const key of keys) this.postings.each(key, consider)
    return cluster
  }

  /**
   * Whether the text also goes with the form that speaks for the cluster, so that a cluster cannot drift from one meaning to another by
   * single slips. Where staff put together forms that differ, the one that matched is enough, and so is one that is plainer than the
   * one that speaks: that one is itself a slip, only often copied.
   */
  private agrees(text: Canonical, match: Form): boolean {
    const speaker = this.forms[this.clusters[match.cluster]?.forms[0] ?? -1]
    if (!speaker || speaker === match || speaker.clarity < match.clarity) return true
    const first = speaker.text
    const budget = 2 * slipsBudget(first, text)
    if (slipsApart(first, text, budget) !== Infinity) return true
    const between = slipsApart(first, match.text, budget)
    return between === Infinity || between === 0
  }
}
