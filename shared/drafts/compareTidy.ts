import { isMark, type Run, weigh } from './compareTokens'
import { isPartOfTerm } from './segmentWords'

/** Makes the differences found read as a person would mark them; what is equal, gone and come stays in its order. */
export function tidyRuns(runs: Run[]): Run[] {
  return itemRuns(growRuns(slideRuns(absorbRuns(joinRuns(runs)))))
}

type Same = Extract<Run, { same: string[] }>
type Difference = Exclude<Run, Same>

const isSame = (run: Run | undefined): run is Same => run !== undefined && 'same' in run

/** Neighbours of one sort become one run, empty runs go. */
function joinRuns(runs: Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (isSame(run)) {
      if (run.same.length === 0) continue
      if (isSame(last)) last.same.push(...run.same)
      else joined.push({ same: [...run.same] })
    } else if (run.gone.length + run.come.length > 0) {
      if (last !== undefined && !isSame(last)) {
        last.gone.push(...run.gone)
        last.come.push(...run.come)
      } else joined.push({ gone: [...run.gone], come: [...run.come] })
    }
  }
  return joined
}

/** A few equal words between two much longer differences are chance: one rewritten passage is one mark. */
function absorbRuns(runs: Run[]): Run[] {
  const kept: Run[] = []
  runs.forEach((run, i) => {
    const left = kept.at(-1)
    const right = runs[i + 1]
    const between = isSame(run) && left !== undefined && !isSame(left) && right !== undefined && !isSame(right)
    if (between && isChance(run.same, left, right)) kept.push({ gone: run.same, come: [...run.same] })
    else kept.push(run)
  })
  return kept.length === runs.length && kept.every((run, i) => run === runs[i]) ? runs : joinRuns(kept)
}

const MOST_BY_CHANCE = 4

function isChance(pieces: string[], left: Difference, right: Difference): boolean {
  if (pieces.includes('\n')) return false
  const worth = pieces.reduce((sum, piece) => sum + (piece.length > MOST_BY_CHANCE ? piece.length : weigh(piece)), 0)
  return worth <= MOST_BY_CHANCE && (worth * 2 <= Math.min(size(left), size(right)) || beginsSentence(left))
}

/** On one side another sentence began: the equal words that go on with it stand in two sentences that say different things. */
function beginsSentence({ gone, come }: Difference): boolean {
  return [gone, come].filter((side) => /。[^。]*[^。\n]$/.test(side.join(''))).length === 1
}

const size = (run: Difference): number => Math.max(run.gone.join('').length, run.come.join('').length)

/** “甲、[丙、]乙” and “甲[、丙]、乙” are the same insertion: it is put where it begins after a stop and ends with one. */
function slideRuns(runs: Run[]): Run[] {
  for (let i = 1; i + 1 < runs.length; i++) {
    const [left, run, right] = [runs[i - 1], runs[i], runs[i + 1]]
    if (!isSame(left) || !isSame(right) || run === undefined || isSame(run)) continue
    if (run.gone.length === 0) slide(left.same, run.come, right.same)
    else if (run.come.length === 0) slide(left.same, run.gone, right.same)
  }
  return runs
}

/** Enough for any list of things; a text of one repeated character may not make this slow. */
const FARTHEST = 50

function slide(left: string[], pieces: string[], right: string[]): void {
  for (let k = 0; k < FARTHEST && left.length > 1 && left.at(-1) === pieces.at(-1); k++) shiftBack(left, pieces, right)
  let [at, best, bestScore] = [0, 0, stopScore(left, pieces)]
  for (; at < 2 * FARTHEST && right.length > 1 && right[0] === pieces[0]; at++) {
    shiftOn(left, pieces, right)
    const score = stopScore(left, pieces)
    if (score >= bestScore) [best, bestScore] = [at + 1, score]
  }
  for (; at > best; at--) shiftBack(left, pieces, right)
}

function shiftBack(left: string[], pieces: string[], right: string[]): void {
  left.pop()
  const last = pieces.pop() ?? ''
  pieces.unshift(last)
  right.unshift(last)
}

function shiftOn(left: string[], pieces: string[], right: string[]): void {
  right.shift()
  const first = pieces.shift() ?? ''
  pieces.push(first)
  left.push(first)
}

const stopScore = (left: string[], pieces: string[]): number => stop(left.at(-1)) + stop(pieces.at(-1))

function stop(piece: string | undefined): number {
  const last = piece?.at(-1) ?? ''
  if (last === '\n') return 5
  if ('。！？'.includes(last)) return 4
  if ('；：'.includes(last)) return 3
  if ('，'.includes(last)) return 2
  return '、'.includes(last) ? 1 : 0
}

const WORD = /^\p{Script=Han}+$/u

const isPart = (piece: string | undefined): boolean => piece !== undefined && isPartOfTerm(piece)
/** Say how something is meant and make no term with their neighbours. */
const MODAL = /^(?:应当|可以|不得|必须|或者|以及|并且|但是|其中|有权|负责)$/
const isWord = (piece: string | undefined): boolean =>
  piece !== undefined && piece.length >= 2 && piece.length <= 4 && WORD.test(piece) && !MODAL.test(piece)

/** Where one word would be marked by a part of a term only (检察[院] → 检察[机关]), the whole term is marked. */
function growRuns(runs: Run[]): Run[] {
  for (let i = 0; i < runs.length; i++) {
    const [left, run, right] = [runs[i - 1], runs[i], runs[i + 1]]
    if (run === undefined || isSame(run) || !isOfTerm(run)) continue
    if (isPart(run.gone[0]) || isPart(run.come[0])) {
      if (isSame(left) && left.same.length > 1 && isWord(left.same.at(-1))) mark(run, left.same.pop(), 'unshift')
    } else if (isPart(run.gone.at(-1)) || isPart(run.come.at(-1))) {
      if (isSame(right) && right.same.length > 1 && isWord(right.same[0])) mark(run, right.same.shift(), 'push')
    }
  }
  return joinRuns(runs)
}

/** A longer difference is a passage of its own, not a part of the word beside it. */
function isOfTerm({ gone, come }: Difference): boolean {
  return Math.max(gone.length, come.length) <= (gone.length > 0 && come.length > 0 ? 2 : 1)
}

function mark(run: Difference, word: string | undefined, how: 'push' | 'unshift'): void {
  run.gone[how](word ?? '')
  run.come[how](word ?? '')
}

/**
 * A new item （二） before the old （二） shows, word by word, as new words and a new mark （三） behind an unchanged mark （二）.
 * A lawyer reads: a whole new item （二）, and the old （二） is now （三）.
 */
function itemRuns(runs: Run[]): Run[] {
  return runs.flatMap((run, i): Run[] => {
    const left = runs[i - 1]
    if (isSame(run) || !isSame(left) || !isMark(left.same.at(-1))) return [run]
    const [pieces, others] = run.gone.length === 0 ? [run.come, run.gone] : [run.gone, run.come]
    if (others.length > 0 || pieces.length < 2 || !isMark(pieces.at(-1))) return [run]
    const mark = left.same.pop() ?? ''
    const last = pieces.pop() ?? ''
    pieces.unshift(mark)
    return run.gone.length === 0 ? [run, { gone: [mark], come: [last] }] : [run, { gone: [last], come: [mark] }]
  })
}
