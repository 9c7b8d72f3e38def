import { simplified } from '@shared/opinions/normaliseHan'

/**
 * How a code unit is compared: full width as half width, capital as small, traditional as simplified. One unit stays
 * one unit, so that the words can be kept as they were written and searched where they lie.
 */
const folded = (() => {
  const table = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    let to = unit
    if (unit >= 0xff01 && unit <= 0xff5e) to = unit - 0xfee0
    else if (unit === 0x3000) to = 0x20
    const small = String.fromCharCode(to).toLowerCase()
    if (small.length === 1) to = small.charCodeAt(0)
    table[unit] = simplified[to] || to
  }
  return table
})()

/** A word to look for, folded. */
type Needle = Uint16Array

/** The words of a query: each must occur. */
export const needlesOf = (q: string): Needle[] =>
  q
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => Uint16Array.from({ length: word.length }, (_, i) => folded[word.charCodeAt(i)] ?? 0))

/** Words of many rows in one block, as UTF-16, appended at the end. */
export class WordBlock {
  units: Uint16Array
  used: number

  constructor(units: Uint16Array, used = units.length) {
    this.units = units
    this.used = used
  }

  append(text: string): number {
    const at = this.used
    if (at + text.length > this.units.length) {
      const wider = new Uint16Array(Math.max(1 << 16, this.units.length * 2, at + text.length))
      wider.set(this.units.subarray(0, at))
      this.units = wider
    }
    for (let i = 0; i < text.length; i++) this.units[at + i] = text.charCodeAt(i)
    this.used = at + text.length
    return at
  }

  read(at: number, length: number): string {
    let text = ''
    // fromCharCode takes its units as arguments, of which there may not be too many.
    for (let from = at; from < at + length; from += 8192)
      text += String.fromCharCode(...this.units.subarray(from, Math.min(from + 8192, at + length)))
    return text
  }

  has(at: number, length: number, needle: Needle): boolean {
    const { units } = this
    const last = at + length - needle.length
    const first = needle[0] as number
    outer: for (let i = at; i <= last; i++) {
      if (folded[units[i] as number] !== first) continue
      for (let j = 1; j < needle.length; j++) if (folded[units[i + j] as number] !== needle[j]) continue outer
      return true
    }
    return false
  }
}
