import { slipsAllowed, slipsBetween } from './clusterDifference'
import type { Canonical } from './normalise'

/** Takes out of both lists what they have in common, each as often as both have it. */
const withoutCommon = (a: readonly string[], b: readonly string[]): [string[], string[]] => {
  const restB = [...b]
  const restA = a.filter((clause) => {
    const at = restB.indexOf(clause)
    if (at >= 0) restB.splice(at, 1)
    return at < 0
  })
  return [restA, restB]
}

/** One slip even in a short clause, for the text around it tells which clause it is. */
const slipsInClause = (length: number): number => (length < 3 ? 0 : Math.max(1, slipsAllowed(length)))

/** Pairs each clause with its nearest one of the other side: the slips in all, Infinity where one finds no partner. */
const slipsInPairs = (a: readonly string[], b: readonly string[], allowed: number): number => {
  const left = [...b]
  let slips = 0
  for (const clause of a) {
    let best = Infinity
    let at = -1
    for (const [i, other] of left.entries()) {
      const found = slipsBetween(clause, other, Math.min(allowed - slips, slipsInClause(clause.length)))
      if (found < best) [best, at] = [found, i]
    }
    if (at < 0) return Infinity
    slips += best
    left.splice(at, 1)
  }
  return slips
}

/**
 * Cuts a run written without punctuation into the clauses of a punctuated one, in whatever order: the pieces, each a clause or what
 * stands between two of them.
 */
const cutBy = (run: string, clauses: readonly string[]): string[] => {
  const pieces: string[] = []
  const unused = [...clauses].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  let start = 0
  let at = 0
  while (at < run.length) {
    const here = at
    const found = unused.findIndex((clause) => run.startsWith(clause, here))
    const clause = unused[found]
    if (clause === undefined) {
      at++
      continue
    }
    if (start < at) pieces.push(run.slice(start, at))
    pieces.push(clause)
    unused.splice(found, 1)
    at += clause.length
    start = at
  }
  if (start < run.length) pieces.push(run.slice(start))
  return pieces
}

/** Whether at most one clause differs from the one at its place: then to compare them clause by clause tells nothing new. */
const sameOrder = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length !== b.length) return false
  let other = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && ++other > 1) return false
  return true
}

/** How many slips may lie between these two. */
export const slipsBudget = (a: Canonical, b: Canonical): number => slipsAllowed(Math.min(a.run.length, b.run.length))

/**
 * How many slips of the keyboard lie between two opinions that say the same: 0 when only the order of their clauses differs,
 * Infinity when they do not say the same.
 */
export const slipsApart = (one: Canonical, other: Canonical, allowed = slipsBudget(one, other)): number => {
  if (one.critical !== other.critical) return Infinity
  if (one.run === other.run || one.sorted === other.sorted) return 0
  // In one fixed order, so that the answer does not depend on which of them came first.
  const [a, b] = one.run < other.run ? [one, other] : [other, one]
  const inOrder = slipsBetween(a.run, b.run, allowed)
  if (inOrder !== Infinity) return inOrder
  if (sameOrder(a.clauses, b.clauses)) return Infinity
  let [restA, restB] = withoutCommon(a.clauses, b.clauses)
  if (restA.length !== restB.length) {
    // One of the two was written with less punctuation than the other.
    const finer = restA.length > restB.length ? restA : restB
    const coarser = restA.length > restB.length ? restB : restA
    const cut = coarser.flatMap((clause) => cutBy(clause, finer))
    ;[restA, restB] = withoutCommon(finer, cut)
    if (restA.length !== restB.length) return Infinity
  }
  return restA.length > 8 ? Infinity : slipsInPairs(restA, restB, allowed)
}
