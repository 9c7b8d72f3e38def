/**
 * The heaviest strictly rising part of a row of different numbers: which stay in place when all others count as moved.
 * Answers for each position whether it belongs to it. O(n log n).
 */
export function heaviestRising(values: readonly number[], weights: readonly number[]): boolean[] {
  const ranks = [...values.keys()].sort((x, y) => at(values, x) - at(values, y))
  const rank = new Int32Array(values.length)
  ranks.forEach((position, r) => {
    rank[position] = r + 1
  })

  // A Fenwick tree over ranks: the position that ends the heaviest rising part among the smaller values so far.
  const best = new Int32Array(values.length + 1).fill(-1)
  const total = new Float64Array(values.length)
  const before = new Int32Array(values.length)
  let end = -1
  for (let i = 0; i < values.length; i++) {
    let previous = -1
    for (let r = (rank[i] ?? 0) - 1; r > 0; r -= r & -r) previous = heavier(total, previous, best[r] ?? -1)
    before[i] = previous
    total[i] = at(weights, i) + (previous < 0 ? 0 : (total[previous] ?? 0))
    for (let r = rank[i] ?? 0; r <= values.length; r += r & -r) best[r] = heavier(total, best[r] ?? -1, i)
    end = heavier(total, end, i)
  }

  const kept = new Array<boolean>(values.length).fill(false)
  for (let i = end; i >= 0; i = before[i] ?? -1) kept[i] = true
  return kept
}

/** Ties go to the earlier position, so the answer never depends on chance. */
function heavier(total: Float64Array, x: number, y: number): number {
  if (x < 0) return y
  if (y < 0) return x
  return (total[y] ?? 0) > (total[x] ?? 0) ? y : x
}

const at = (row: readonly number[], i: number): number => row[i] ?? 0
