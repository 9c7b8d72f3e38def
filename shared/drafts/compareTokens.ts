/** A run of pieces that both texts have (`same`), or what stands between two such runs. */
export type Run = { same: string[] } | { gone: string[]; come: string[] }

/** An equal run between two differences must be worth this much: below it the eye reads one difference, not two. */
const RUN_COST = 1.5
/** Cells of the table below: about 1,400 × 1,400 words without one equal sentence. Beyond that, all of it differs. */
const MOST_CELLS = 2_000_000

const OF_BOTH = 1
const SKIP_OLD = 2
const OPENED = 4

/**
 * Which pieces two rows have in common, in order: the heaviest choice, where words count by their length, punctuation and
 * particles little, and every run of equal pieces costs `RUN_COST`, so that 的 or a comma never splits a rewritten passage.
 */
export function diffPieces(before: string[], after: string[]): Run[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++
  const middle = diffMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  const runs: Run[] = [{ same: before.slice(0, head) }, ...middle, { same: tail > 0 ? before.slice(-tail) : [] }]
  return runs.filter((run) => ('same' in run ? run.same.length > 0 : run.gone.length + run.come.length > 0))
}

function diffMiddle(before: string[], after: string[]): Run[] {
  const n = before.length
  const m = after.length
  if (n === 0 || m === 0 || n * m > MOST_CELLS) return [{ gone: before, come: after }]

  const ids = new Map<string, number>()
  const idOf = (piece: string) => {
    const id = ids.get(piece) ?? ids.size
    ids.set(piece, id)
    return id
  }
  const x = Int32Array.from(before, idOf)
  const y = Int32Array.from(after, idOf)
  const worth = Float64Array.from(before, weigh)

  // matched[j]: best when the last pieces of both prefixes are equal and used; best[j]: best of any way. Rows overwrite rows.
  const width = m + 1
  const steps = new Uint8Array((n + 1) * width)
  const best = new Float64Array(width)
  const matched = new Float64Array(width).fill(-Infinity)
  for (let i = 1; i <= n; i++) {
    let bestAbove = 0 // best[i-1][j-1]
    let matchedAbove = -Infinity
    matched[0] = -Infinity
    for (let j = 1; j <= m; j++) {
      const up = best[j] as number
      const left = best[j - 1] as number
      const upMatched = matched[j] as number
      let step = up >= left ? SKIP_OLD : 0
      let value = Math.max(up, left)
      let ofBoth = -Infinity
      if (x[i - 1] === y[j - 1]) {
        const opened = bestAbove - RUN_COST
        ofBoth = (worth[i - 1] as number) + Math.max(matchedAbove, opened)
        if (matchedAbove < opened) step |= OPENED
        if (ofBoth > value) {
          value = ofBoth
          step |= OF_BOTH
        }
      }
      steps[i * width + j] = step
      matched[j] = ofBoth
      best[j] = value
      bestAbove = up
      matchedAbove = upMatched
    }
  }
  return trace(before, after, steps)
}

function trace(before: string[], after: string[], steps: Uint8Array): Run[] {
  const width = after.length + 1
  const runs: Run[] = []
  let i = before.length
  let j = after.length
  let gone: string[] = []
  let come: string[] = []
  const close = () => {
    if (gone.length + come.length > 0) runs.push({ gone: gone.reverse(), come: come.reverse() })
    gone = []
    come = []
  }
  while (i > 0 && j > 0) {
    if (((steps[i * width + j] ?? 0) & OF_BOTH) === 0) {
      if (((steps[i * width + j] ?? 0) & SKIP_OLD) !== 0) gone.push(before[--i] ?? '')
      else come.push(after[--j] ?? '')
      continue
    }
    close()
    const same: string[] = []
    let opened = false
    while (!opened) {
      opened = ((steps[i * width + j] ?? 0) & OPENED) !== 0
      same.push(before[--i] ?? '')
      j--
    }
    runs.push({ same: same.reverse() })
  }
  while (i > 0) gone.push(before[--i] ?? '')
  while (j > 0) come.push(after[--j] ?? '')
  close()
  return runs.reverse()
}

const SENTENCE_END = /^[。；！？\n]$/
const PUNCTUATION = /^[\p{P}\p{S}\s]+$/u
const PARTICLE =
  /^(?:的|地|得|了|和|与|或|或者|及|以及|并|等|在|对|由|为|其|之|而|于|以|按|按照|应当|可以|有关|相关|进行)$/
const REFERENCE = /^第.+[条款项目编章节]$/

/** How much an equal piece speaks for being the same place in both texts. */
export function weigh(piece: string): number {
  if (SENTENCE_END.test(piece)) return 1
  if (PUNCTUATION.test(piece)) return 0.3
  if (isMark(piece) || PARTICLE.test(piece)) return 0.6
  if (REFERENCE.test(piece)) return 1
  return Math.min(piece.length, 4)
}

const MARK = /^[（(].+[）)]$/

/** The mark of an item: （二）. */
export const isMark = (piece: string | undefined): boolean => piece !== undefined && MARK.test(piece)
