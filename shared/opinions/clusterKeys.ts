import type { Canonical } from './normalise'

// Two texts that may be the same share at least one key. Keys say where to look, never that two texts are the same.
//   omission keys: the text with one character left out, for every character, order of clauses aside. Two texts that differ in one
//     character share one; texts that differ in a word share none. Only for short texts, where one character weighs much.
//   band keys: MinHash over pairs of neighbouring characters, in bands. For longer texts and several slips.
// Numbers and negations go into every key, for texts that differ in them are never compared.

const BASE = 0x01000193
const BANDS = 12
const ROWS = 3
/** Above this many characters the band keys alone find a slip. */
const OMISSIONS_UP_TO = 48

const mix = (value: number): number => {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

const hashOf = (text: string): number => {
  let h = 0
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, BASE) + text.charCodeAt(i)) | 0
  return h
}

const SEEDS = Int32Array.from({ length: BANDS * ROWS }, (_, i) => mix(i + 0x9e3779b9))
const FACTORS = SEEDS.map((seed) => mix(seed) | 1)
const POWERS = (() => {
  const powers = new Int32Array(OMISSIONS_UP_TO + 1)
  powers[0] = 1
  for (let i = 1; i < powers.length; i++) powers[i] = Math.imul(powers[i - 1] ?? 1, BASE)
  return powers
})()

const omissionKeys = ({ clauses, critical }: Canonical, keys: number[]): void => {
  const whole = clauses.map((clause) => hashOf(clause))
  const total = whole.reduce((sum, hash) => (sum + mix(hash)) | 0, hashOf(critical))
  keys.push(mix(total) >>> 0)
  for (let c = 0; c < clauses.length; c++) {
    const clause = clauses[c] ?? ''
    const hash = whole[c] ?? 0
    const others = (total - mix(hash)) | 0
    let before = 0
    for (let i = 0; i < clause.length; i++) {
      const power = POWERS[clause.length - i - 1] ?? 0
      const until = (Math.imul(before, BASE) + clause.charCodeAt(i)) | 0
      const after = (hash - Math.imul(until, power)) | 0
      keys.push(mix((others + mix((Math.imul(before, power) + after) | 0)) | 0) >>> 0)
      before = until
    }
  }
}

const least = new Int32Array(BANDS * ROWS)
let pairs = new Int32Array(4096)

/** Fills `pairs` with the hashes of neighbouring characters and says how many there are. */
const pairsOf = ({ clauses, run }: Canonical): number => {
  if (pairs.length < run.length + clauses.length) pairs = new Int32Array(2 * (run.length + clauses.length))
  let count = 0
  for (const clause of clauses) {
    for (let i = 0; i + 1 < clause.length || i === 0; i++) {
      pairs[count++] = mix((clause.charCodeAt(i) << 16) | (clause.charCodeAt(i + 1) || 0))
    }
  }
  return count
}

const bandKeys = (text: Canonical, keys: number[]): void => {
  const count = pairsOf(text)
  for (let k = 0; k < least.length; k++) {
    const salt = SEEDS[k] ?? 0
    const factor = FACTORS[k] ?? 1
    let smallest = 0x7fffffff
    for (let i = 0; i < count; i++) {
      const h = Math.imul((pairs[i] ?? 0) ^ salt, factor)
      if (h < smallest) smallest = h
    }
    least[k] = smallest
  }
  const { critical } = text
  const seed = hashOf(critical)
  for (let band = 0; band < BANDS; band++) {
    let h = seed ^ mix(band + 1)
    for (let row = 0; row < ROWS; row++) h = mix(h ^ (least[band * ROWS + row] ?? 0))
    keys.push(h >>> 0)
  }
}

/** The band keys alone: a dozen, whatever the length. Enough to find stored clusters by; a slip in a very short text may be missed. */
export const bandKeysOf = (text: Canonical): number[] => {
  const keys: number[] = []
  bandKeys(text, keys)
  return keys
}

/** The keys under which a text is stored and looked up, as unsigned 32-bit numbers. */
export const keysOf = (text: Canonical): number[] => {
  const keys: number[] = []
  if (text.run.length <= OMISSIONS_UP_TO) omissionKeys(text, keys)
  bandKeys(text, keys)
  return keys
}
