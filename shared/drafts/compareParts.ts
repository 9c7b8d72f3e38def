import type { Group } from './compareAlign'
import { type Candidate, FEWEST_RUNS, runsInside } from './compareLikeness'

type Known = {
  x: string[]
  y: string[]
  /** Pairs that share most words, from the view of either. */
  sharing: Candidate[]
  inPlace: (i: number, j: number) => boolean
}

/**
 * Finds a place for the articles that are in no group yet. One whose words were part of another article's is that article's
 * split or merged part; two that fit nowhere else but share most words are one changed article; the rest is added or deleted.
 * An article is split or merged, never both.
 */
export function attachParts(groups: Group[], known: Known): Group[] {
  const byFrom = new Map(groups.map((group) => [group.from[0] ?? -1, group]))
  const byTo = new Map(groups.map((group) => [group.to[0] ?? -1, group]))
  const register = (group: Group) => {
    for (const i of group.from) byFrom.set(i, group)
    for (const j of group.to) byTo.set(j, group)
  }

  const proposals = known.sharing
    .filter(({ i, j }) => !byFrom.has(i) || !byTo.has(j))
    .map((c) => ({ ...c, runs: evidence(c, byFrom.get(c.i), byTo.get(c.j), known) }))
    .sort((p, q) => q.runs - p.runs || p.i - q.i || p.j - q.j)
  for (const { i, j, runs } of proposals) {
    const [from, to] = [byFrom.get(i), byTo.get(j)]
    if (runs === 0 || (from && to)) continue
    // What a group gained since the proposal was made may have used up the words it rests on.
    if (evidence({ i, j }, from, to, known) === 0) continue
    if (from && onlyRepeats(from.to, j, known.y, known.x[i] ?? '', (other) => known.inPlace(i, other))) {
      byTo.delete(from.to.pop() ?? -1)
    } else if (to && onlyRepeats(to.from, i, known.x, known.y[j] ?? '', (other) => known.inPlace(other, j))) {
      byFrom.delete(to.from.pop() ?? -1)
    }
    const group = from ?? to ?? { from: [], to: [] }
    if (!from) group.from.push(i)
    if (!to) group.to.push(j)
    if (!from && !to) groups.push(group)
    register(group)
  }
  for (const i of known.x.keys()) if (!byFrom.has(i)) groups.push({ from: [i], to: [] })
  for (const j of known.y.keys()) if (!byTo.has(j)) groups.push({ from: [], to: [j] })
  for (const group of groups) {
    group.from.sort((p, q) => p - q)
    group.to.sort((p, q) => p - q)
  }
  return groups
}

/**
 * Whether the one article that was taken for the successor of `whole` stands elsewhere and says only what `own`, which
 * stands in its place, says too: then it is a new article after the old one's model, not a part of it.
 */
function onlyRepeats(
  others: readonly number[],
  own: number,
  texts: string[],
  whole: string,
  inPlace: (other: number) => boolean,
): boolean {
  const [other] = others
  if (other === undefined || others.length > 1 || inPlace(other) || !inPlace(own)) return false
  return Math.abs(other - own) > 1 && partOf(other, texts, [own], whole, false) === 0
}

/** How many runs speak for i and j being of one origin, 0 when too little does. */
function evidence(at: { i: number; j: number }, from: Group | undefined, to: Group | undefined, known: Known): number {
  if (from && to) return 0
  if (from)
    return from.from.length > 1
      ? 0
      : partOf(
          at.j,
          known.y,
          from.to,
          known.x[at.i] ?? '',
          known.inPlace(at.i, at.j) && !known.inPlace(at.i, from.to[0] ?? -1),
        )
  if (to)
    return to.to.length > 1
      ? 0
      : partOf(
          at.i,
          known.x,
          to.from,
          known.y[at.j] ?? '',
          known.inPlace(at.i, at.j) && !known.inPlace(to.from[0] ?? -1, at.j),
        )
  const [x, y] = [known.x[at.i] ?? '', known.y[at.j] ?? '']
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  const { shared, ofPart } = runsInside(short, long, [])
  return shared >= FEWEST_RUNS && ofPart >= 0.6 ? shared : 0
}

/**
 * Whether article `own` is a part of `whole`, whose words the articles `others` already carry on.
 * `atItsPlace`: it stands where `whole` stood and the other does not.
 */
function partOf(own: number, texts: string[], others: number[], whole: string, atItsPlace: boolean): number {
  const text = texts[own] ?? ''
  const taken = others.map((other) => texts[other] ?? '')
  if (taken.includes(whole)) return 0
  const { shared, ofPart, ofRest } = runsInside(text, whole, taken)
  const neighbour = others.some((other) => Math.abs(other - own) === 1)
  if (shared >= FEWEST_RUNS && (ofPart >= 0.5 || (ofRest >= 0.6 && ofPart >= 0.3))) return shared
  if (neighbour && shared >= FEWEST_RUNS && (ofPart >= 0.3 || (ofRest >= 0.4 && ofPart >= 0.2))) return shared
  if (!atItsPlace) return 0
  const repeated = runsInside(whole, text, [])
  return repeated.shared >= FEWEST_RUNS && repeated.ofPart >= 0.6 ? repeated.shared : 0
}
