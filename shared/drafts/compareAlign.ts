import { type Candidate, likeness } from './compareLikeness'
import { heaviestRising } from './compareOrder'
import { attachParts } from './compareParts'

/** Articles of both versions, by index, that belong together; one side may be empty (added, deleted) or have several (merged, split). */
export type Group = { from: number[]; to: number[] }

/** Each the other's most alike: with this much in common they are one reworded article, wherever they stand. */
const ALIKE = 0.4
/** Where one of the two had a more alike partner, more is asked. */
const ALIKE_SECOND = 0.6
/** What stands at its own place between articles already found needs less: below this is only what all laws say. */
const ALIKE_IN_PLACE = 0.3

/**
 * Which article of `before` became which of `after`, told by their words: identical ones first, then the most alike, then
 * what is left is looked for inside the others (split, merged). Every index is in exactly one group. Groups are in no order.
 */
export function alignTexts(before: readonly string[], after: readonly string[]): Group[] {
  const pairs = new Pairs(before.length, after.length)
  pairIdentical(before, after, pairs)
  const [x, y] = [before.map(spaceless), after.map(spaceless)]
  pairIdentical(x, y, pairs)

  const [restX, restY] = [pairs.looseBefore(), pairs.looseAfter()]
  const found = likeness(
    restX.map((i) => x[i] ?? ''),
    restY.map((j) => y[j] ?? ''),
  )
  const indexed = (c: Candidate): Candidate => ({ ...c, i: restX[c.i] ?? -1, j: restY[c.j] ?? -1 })
  const alike = found.alike.map(indexed)
  const [seenX, seenY] = [new Set<number>(), new Set<number>()]
  for (const { i, j, dice } of alike) {
    const mutual = !seenX.has(i) && !seenY.has(j)
    seenX.add(i)
    seenY.add(j)
    if (dice >= (mutual ? ALIKE : ALIKE_SECOND)) pairs.join(i, j)
  }
  const inPlace = placesOf(pairs, x)
  for (const { i, j, dice } of alike) if (dice >= ALIKE_IN_PLACE && inPlace(i, j)) pairs.join(i, j)

  const groups = pairs.all().map(([i, j]): Group => ({ from: [i], to: [j] }))
  const sharing = found.sharing.map(indexed)
  return attachParts(groups, { x, y, sharing, inPlace })
}

const SPACE = /[^\S\n]/
const SPACES = /[^\S\n]+/g

/** Spaces are the typist's; a new paragraph is the legislator's. */
export const spaceless = (text: string): string => (SPACE.test(text) ? text.replace(SPACES, '') : text)

/** One article of each side at most goes with one of the other. */
class Pairs {
  private readonly after: Int32Array
  private readonly before: Int32Array
  constructor(sizeBefore: number, sizeAfter: number) {
    this.after = new Int32Array(sizeBefore).fill(-1)
    this.before = new Int32Array(sizeAfter).fill(-1)
  }

  /** Keeps the first partner that each got. */
  join(i: number, j: number): void {
    if (this.after[i] !== -1 || this.before[j] !== -1) return
    this.after[i] = j
    this.before[j] = i
  }

  all(): [number, number][] {
    return [...this.after].flatMap((j, i): [number, number][] => (j === -1 ? [] : [[i, j]]))
  }

  looseBefore = (): number[] => [...this.after.keys()].filter((i) => this.after[i] === -1)
  looseAfter = (): number[] => [...this.before.keys()].filter((j) => this.before[j] === -1)
}

/** Copies of one text that are compared each with each; a hostile number of them is paired in order. */
const MOST_COPIES = 10_000

function pairIdentical(x: readonly string[], y: readonly string[], pairs: Pairs): void {
  const [placesX, placesY] = [placesByText(x, pairs.looseBefore()), placesByText(y, pairs.looseAfter())]
  const copied: [number[], number[]][] = []
  for (const [text, is] of placesX) {
    const js = placesY.get(text)
    if (js === undefined) continue
    if (is.length === 1 && js.length === 1) pairs.join(is[0] ?? 0, js[0] ?? 0)
    else copied.push([is, js])
  }
  // A text that occurs several times (“删去”) goes where the articles around it went.
  const shift = shiftOf(pairs.all())
  for (const [is, js] of copied) {
    const near = ([i, j]: readonly [number, number]) => Math.abs(i + shift(i) - j)
    if (is.length * js.length > MOST_COPIES)
      for (let k = 0; k < is.length && k < js.length; k++) pairs.join(is[k] ?? 0, js[k] ?? 0)
    else {
      const choices = is.flatMap((i) => js.map((j) => [i, j] as const))
      for (const [i, j] of choices.sort((p, q) => near(p) - near(q) || p[0] - q[0] || p[1] - q[1])) pairs.join(i, j)
    }
  }
}

function placesByText(texts: readonly string[], loose: number[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const i of loose) {
    const known = places.get(texts[i] ?? '')
    if (known) known.push(i)
    else places.set(texts[i] ?? '', [i])
  }
  return places
}

/** How far the nearest article before that is already found has moved. `all` rises in its first figure. */
function shiftOf(all: [number, number][]): (i: number) => number {
  return (i) => {
    let [low, high] = [0, all.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((all[middle]?.[0] ?? 0) < i) low = middle + 1
      else high = middle
    }
    const [p, q] = all[low - 1] ?? [0, 0]
    return q - p
  }
}

/** Whether two articles stand at one place: between the same neighbours of those found so far that kept their order. */
function placesOf(pairs: Pairs, x: string[]): (i: number, j: number) => boolean {
  const all = pairs.all()
  const kept = heaviestRising(
    all.map(([, j]) => j),
    all.map(([i]) => (x[i] ?? '').length + 1),
  )
  const stays = new Map(all.filter((_, k) => kept[k]))
  const [previous, next] = [new Float64Array(x.length).fill(-1), new Float64Array(x.length).fill(Infinity)]
  for (let i = 1; i < x.length; i++) previous[i] = stays.get(i - 1) ?? previous[i - 1] ?? -1
  for (let i = x.length - 2; i >= 0; i--) next[i] = stays.get(i + 1) ?? next[i + 1] ?? Infinity
  return (i, j) => (previous[i] ?? -1) < j && j < (next[i] ?? Infinity)
}
