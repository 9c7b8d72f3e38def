import { heaviestRising } from './compareOrder'
import { tidyRuns } from './compareTidy'
import { diffPieces, type Run } from './compareTokens'
import { segmentWords, type WordBreaker } from './segmentWords'

export type Change = { op: 'equal' | 'insert' | 'delete'; text: string }

/**
 * What changed between two texts, marked in whole words. `equal` and `delete` joined are `before`, `equal` and `insert`
 * joined are `after`; a deletion stands before the insertion that replaces it.
 */
export function diffTexts(before: string, after: string, words?: WordBreaker): Change[] {
  if (before === after) return before === '' ? [] : [{ op: 'equal', text: before }]
  const runs = between(sentences(before), sentences(after), (a, b) =>
    between(clauses(a), clauses(b), (c, d) => diffWords(c, d, words)),
  )
  return asChanges(tidyRuns(runs))
}

const sentences = (text: string): string[] => text.match(/[^。；！？\n]*[。；！？\n]|[^。；！？\n]+$/g) ?? []
const clauses = (text: string): string[] =>
  text.match(/[^，、：。；！？”）》\n]*[，、：。；！？”）》\n]|[^，、：。；！？”）》\n]+$/g) ?? []

/**
 * Holds on to what both rows of units have (once each, and in the same order) and looks closer only at the rest: most of a
 * changed article is not changed, and finding words is by far the dearest step.
 */
function between(before: string[], after: string[], closer: (before: string, after: string) => Run[]): Run[] {
  const runs: Run[] = []
  let i = 0
  let j = 0
  for (const [p, q] of [...anchors(before, after), [before.length, after.length] as const]) {
    let k = p
    let l = q
    while (i < k && j < l && before[i] === after[j]) {
      runs.push({ same: [before[i++] ?? ''] })
      j++
    }
    const tail: Run[] = []
    while (k > i && l > j && before[k - 1] === after[l - 1]) {
      tail.push({ same: [before[--k] ?? ''] })
      l--
    }
    if (k > i || l > j) runs.push(...closer(before.slice(i, k).join(''), after.slice(j, l).join('')))
    runs.push(...tail.reverse())
    if (p < before.length) runs.push({ same: [before[p] ?? ''] })
    i = p + 1
    j = q + 1
  }
  return runs
}

/** A unit this short may be in both texts by chance. */
const SHORTEST_ANCHOR = 6

function anchors(before: string[], after: string[]): (readonly [number, number])[] {
  const placesBefore = once(before)
  const placesAfter = once(after)
  const pairs = [...placesBefore]
    .map(([unit, i]) => [i, placesAfter.get(unit) ?? -1] as const)
    .filter(([i, j]) => i >= 0 && j >= 0)
  const kept = heaviestRising(
    pairs.map(([, j]) => j),
    pairs.map(([i]) => (before[i] ?? '').length),
  )
  return pairs.filter((_, k) => kept[k])
}

/** The units that occur once, with their place; -1 marks one seen again. */
function once(units: string[]): Map<string, number> {
  const places = new Map<string, number>()
  units.forEach((unit, i) => {
    if (unit.length >= SHORTEST_ANCHOR) places.set(unit, places.has(unit) ? -1 : i)
  })
  return places
}

function diffWords(before: string, after: string, words: WordBreaker | undefined): Run[] {
  if (before === '' || after === '') return [{ gone: clauses(before), come: clauses(after) }]
  const [old, now] = [segmentWords(before, words), segmentWords(after, words)]
  return diffPieces(joinAsIn(old, now), joinAsIn(now, old))
}

/** The dictionary may cut one term in two ways (市场主体, 市场|主体), by what stands around it: the longer piece wins. */
function joinAsIn(pieces: string[], other: string[]): string[] {
  const known = new Set(other.filter((piece) => piece.length > 2))
  const joined: string[] = []
  for (let i = 0; i < pieces.length; ) {
    const three = pieces.slice(i, i + 3)
    const length = known.has(three.join('')) ? 3 : known.has(three.slice(0, 2).join('')) ? 2 : 1
    joined.push(three.slice(0, length).join(''))
    i += length
  }
  return joined
}

function asChanges(runs: Run[]): Change[] {
  const changes: Change[] = []
  const add = (op: Change['op'], pieces: string[]) => {
    const text = pieces.join('')
    const last = changes.at(-1)
    if (text === '') return
    if (last?.op === op) last.text += text
    else changes.push({ op, text })
  }
  for (const run of runs) {
    if ('same' in run) add('equal', run.same)
    else {
      add('delete', run.gone)
      add('insert', run.come)
    }
  }
  return changes
}
