import { base, MISSES, nearMiss, pick, type Random, random } from './clusterData'
import type { Noise } from './clusterNoise'

export type Labelled = { id: string; text: string; truth: number }

/** How often one opinion is said: mostly once or a few times, seldom by a campaign. */
const times = (rnd: Random, size: number): number => {
  const chance = rnd()
  if (chance < 0.45) return 1
  if (chance < 0.8) return 2 + Math.floor(rnd() * 4)
  if (chance < 0.985) return 5 + Math.floor(rnd() * 20)
  return Math.max(10, Math.floor(size * 0.005 * rnd()))
}

/**
 * `size` opinions with the truth of which say the same: bases, near misses of a third of them, each repeated with noise. The first of
 * each is left as it is.
 */
export const labelled = (size: number, noise: Noise, seed = 1): Labelled[] => {
  const rnd = random(seed)
  const items: Labelled[] = []
  const truths = new Map<string, number>()
  const say = (text: string): void => {
    if (truths.has(text)) return
    const truth = truths.size
    truths.set(text, truth)
    const count = Math.min(times(rnd, size), size - items.length)
    for (let i = 0; i < count; i++) items.push({ id: '', text: i === 0 ? text : noise(text, rnd), truth })
  }
  while (items.length < size) {
    const text = base(rnd)
    say(text)
    if (rnd() > 0.35) continue
    for (let i = 0; i < 4; i++) {
      const miss = nearMiss(text, pick(MISSES, rnd), rnd)
      if (miss) say(miss)
    }
  }
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(rnd() * (i + 1))
    const [a, b] = [items[i], items[j]]
    if (a && b) [items[i], items[j]] = [b, a]
  }
  return items.map((item, i) => ({ ...item, id: `o${String(i).padStart(7, '0')}` }))
}

export type Score = { pairPrecision: number; pairRecall: number; cubedPrecision: number; cubedRecall: number }

const pairs = (n: number): number => (n * (n - 1)) / 2

/** Pairwise and B-cubed precision and recall of clusters against the truth. */
export const score = (items: readonly Labelled[], clusters: readonly { members: readonly string[] }[]): Score => {
  const truthOf = new Map(items.map((item) => [item.id, item.truth]))
  const truthSize = new Map<number, number>()
  for (const { truth } of items) truthSize.set(truth, (truthSize.get(truth) ?? 0) + 1)
  let together = 0
  let said = 0
  let precision = 0
  let recall = 0
  for (const { members } of clusters) {
    said += pairs(members.length)
    const shares = new Map<number, number>()
    for (const id of members) {
      const truth = truthOf.get(id) ?? -1
      shares.set(truth, (shares.get(truth) ?? 0) + 1)
    }
    for (const [truth, share] of shares) {
      together += pairs(share)
      precision += (share * share) / members.length
      recall += (share * share) / (truthSize.get(truth) ?? 1)
    }
  }
  const meant = [...truthSize.values()].reduce((sum, n) => sum + pairs(n), 0)
  return {
    pairPrecision: said === 0 ? 1 : together / said,
    pairRecall: meant === 0 ? 1 : together / meant,
    cubedPrecision: precision / items.length,
    cubedRecall: recall / items.length,
  }
}
