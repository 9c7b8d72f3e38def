import { ClusterIndex, type SavedCluster } from './clusterIndex'
import { clarity } from './clusterLexicon'
import { type Canonical, canonical } from './normalise'

export type ClusterItem = { id: string; text: string }
export type OpinionCluster = { id: string; members: string[] }

/** Steps between two chances to do something else. */
const STEPS = 2_000

/** One text, however it was punctuated, and the items that are it. */
type Group = { text: Canonical; items: string[]; clarity: number }

/** Of two ways to punctuate one text, the one that shows more of its clauses. */
const isFiner = (a: Canonical, b: Canonical): boolean =>
  a.clauses.length > b.clauses.length || (a.clauses.length === b.clauses.length && a.sorted < b.sorted)

/** Groups of items whose text is the same apart from what never matters: one pass, no comparison of texts. */
function* groupsOf(items: readonly ClusterItem[]): Generator<undefined, Group[]> {
  const byText = new Map<string, Group>()
  const byRun = new Map<string, Group>()
  for (const [i, { id, text }] of items.entries()) {
    if (i % STEPS === STEPS - 1) yield
    let group = byText.get(text)
    if (!group) {
      const form = canonical(text)
      group = byRun.get(form.run)
      if (!group) {
        group = { text: form, items: [], clarity: clarity(form.run) }
        byRun.set(form.run, group)
      } else if (isFiner(form, group.text)) group.text = form
      byText.set(text, group)
    }
    group.items.push(id)
  }
  const bySorted = new Map<string, Group>()
  for (const group of [...byRun.values()].sort((a, b) => (a.text.run < b.text.run ? -1 : 1))) {
    const same = bySorted.get(group.text.sorted)
    if (same) same.items = same.items.concat(group.items)
    else bySorted.set(group.text.sorted, group)
  }
  return [...bySorted.values()]
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A cluster with the clauses of a few of its texts, by which later opinions are found to belong to it. */
export type ClusterWithForms = OpinionCluster & { forms: SavedCluster['forms'] }

/** `clusterOpinions`, with what is to be kept for the opinions that come later. `pause` is awaited now and then. */
export const clusterWithForms = async (
  items: readonly ClusterItem[],
  pause: () => Promise<void> = async () => {},
): Promise<ClusterWithForms[]> => {
  const work = clustering(items)
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    await pause()
  }
}

/**
 * Opinions that say the same, together: each item in exactly one cluster, alone if need be. The largest clusters come first; a
 * cluster bears the id of its first member, and neither depends on the order of the items.
 *
 * Greetings, thanks, signatures, width, script, punctuation, 建议/希望/请, 应当/应该, a dropped 的 or 了, the order of clauses and slips of
 * the keyboard do not separate. A number, date, unit, reference to an article, who or what is meant, a negation or an opposite does.
 * In two steps: texts are reduced to what they say (`canonical`), which joins most copies at once; then each different text is held
 * against those that share a key with it (`keysOf`) and joins where nothing but slips is left (`slipsApart`).
 */
export const clusterOpinions = (items: readonly ClusterItem[]): OpinionCluster[] => {
  const work = clustering(items)
  for (;;) {
    const { done, value } = work.next()
    if (done) return value.map(({ id, members }) => ({ id, members }))
  }
}

function* clustering(items: readonly ClusterItem[]): Generator<undefined, ClusterWithForms[]> {
  // The most frequent and cleanest text first, for it is the one that others are slips of.
  const groups = (yield* groupsOf(items)).sort(
    (a, b) => b.items.length - a.items.length || b.clarity - a.clarity || byText(a.text.run, b.text.run),
  )
  yield
  const index = new ClusterIndex()
  const members = new Map<string, string[]>()
  for (const [i, group] of groups.entries()) {
    if (i % STEPS === STEPS - 1) yield
    const cluster = index.addForm(group.text, String(i))
    const others = members.get(cluster)
    if (others) for (const id of group.items) others.push(id)
    else members.set(cluster, group.items)
  }
  yield
  for (const [part, whole] of index.settle()) {
    for (const id of members.get(part) ?? []) members.get(whole)?.push(id)
    members.delete(part)
  }
  const forms = new Map(index.save().map((saved) => [saved.id, saved.forms]))
  return [...members.entries()]
    .map(([key, ids]) => {
      ids.sort(byText)
      return { id: ids[0] ?? '', members: ids, forms: forms.get(key) ?? [] }
    })
    .sort((a, b) => b.members.length - a.members.length || byText(a.id, b.id))
}

/**
 * Puts new opinions beside clusters that exist: which cluster each belongs to, a new one bearing the id of the first opinion in it,
 * and the clusters as they are to be saved. Give only the clusters that may matter when they are many.
 */
export const assignToClusters = (
  existing: readonly SavedCluster[],
  items: readonly ClusterItem[],
): { assigned: { id: string; clusterId: string }[]; clusters: SavedCluster[] } => {
  const index = ClusterIndex.load(existing)
  const assigned = items.map((item) => ({ id: item.id, clusterId: index.add(item) }))
  return { assigned, clusters: index.save() }
}
