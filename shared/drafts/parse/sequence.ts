/** Which of the paragraphs that begin with a number are articles: those whose numbers make the best row. */

export type Candidate = {
  /** 第十二条之一 → [12, 1]. */
  number: readonly number[]
  /** How much it looks like an article by itself; below 0: rather not. */
  strength: number
}

/** What it costs that a number does not follow the one before. */
const BREAK = 2
const START_LATE = 1

const keyOf = (number: readonly number[]): string => number.join('.')

type Chain = { score: number; at: number }
const better = (a: Chain | undefined, score: number): boolean => a === undefined || score > a.score

/** The numbers that may stand before this one without a break, the last one any below it. */
const predecessorsOf = (number: readonly number[]): { exact: string; below: boolean } => {
  const head = number.slice(0, -1)
  const last = number.at(-1) ?? 0
  if (number.length === 1) return { exact: keyOf([last - 1]), below: true }
  return last === 1 ? { exact: keyOf(head), below: false } : { exact: keyOf([...head, last - 1]), below: true }
}

/** Indexes of the candidates that make the row, in their order; time and space linear in their number. */
export const bestRow = (candidates: readonly Candidate[]): number[] => {
  const from = new Array<number>(candidates.length).fill(-1)
  /** Best row that ends with this number, and with this number or a 之一 below it. */
  const ending = new Map<string, Chain>()
  const endingBelow = new Map<string, Chain>()
  let best: Chain | undefined
  candidates.forEach((candidate, at) => {
    const { exact, below } = predecessorsOf(candidate.number)
    let score = candidate.number.length === 1 && candidate.number[0] === 1 ? 0 : -START_LATE
    const consider = (chain: Chain | undefined, cost: number) => {
      if (chain && chain.score - cost > score) {
        score = chain.score - cost
        from[at] = chain.at
      }
    }
    consider((below ? endingBelow : ending).get(exact), 0)
    consider(best, BREAK)
    score += candidate.strength
    const own = { score, at }
    const key = keyOf(candidate.number)
    if (better(ending.get(key), score)) ending.set(key, own)
    for (let depth = 1; depth <= candidate.number.length; depth++) {
      const above = keyOf(candidate.number.slice(0, depth))
      if (better(endingBelow.get(above), score)) endingBelow.set(above, own)
    }
    if (better(best, score)) best = own
  })
  const row: number[] = []
  if (!best || best.score <= 0) return row
  for (let at = best.at; at >= 0; at = from[at] ?? -1) row.push(at)
  return row.reverse()
}

/** How a number stands to the one before it. */
export const stepBetween = (
  before: readonly number[],
  here: readonly number[],
): 'next' | 'skipped' | 'repeated' | 'backwards' => {
  const a = before
  const b = here
  if (keyOf(a) === keyOf(b)) return 'repeated'
  const shared = b.slice(0, -1)
  const isNext =
    (b.length === 1 && (a[0] ?? 0) + 1 === b[0]) ||
    (b.length > 1 && keyOf(a.slice(0, shared.length)) === keyOf(shared) && (a[shared.length] ?? 0) + 1 === b.at(-1))
  if (isNext) return 'next'
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const x = a[i] ?? 0
    const y = b[i] ?? 0
    if (x !== y) return y > x ? 'skipped' : 'backwards'
  }
  return 'repeated'
}
