// Cheap signs that two texts cannot be the same, so that the exact comparison is made for few.

/** Which characters occur, as two sets of 32 bits. */
export type Traits = { low: number; high: number }

export const traitsOf = (text: string): Traits => {
  let low = 0
  let high = 0
  for (let i = 0; i < text.length; i++) {
    const h = Math.imul(text.charCodeAt(i), 0x9e3779b1) >>> 26
    if (h < 32) low |= 1 << h
    else high |= 1 << (h - 32)
  }
  return { low, high }
}

const bits = (value: number): number => {
  let v = value - ((value >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** In how many of the 64 bits two texts differ. */
export const traitsApart = (a: Traits, b: Traits): number => bits(a.low ^ b.low) + bits(a.high ^ b.high)

/** The characters of one text, counted, to be held against many others. */
export class Bag {
  private readonly counts = new Int16Array(0x10000)
  private text = ''

  fill(text: string): void {
    for (let i = 0; i < this.text.length; i++) this.counts[this.text.charCodeAt(i)] = 0
    for (let i = 0; i < text.length; i++) this.change(text.charCodeAt(i), 1)
    this.text = text
  }

  /** How many characters the other text has that this one has not. */
  lacks(other: string): number {
    let lacking = 0
    for (let i = 0; i < other.length; i++) if (this.change(other.charCodeAt(i), -1) < 0) lacking++
    for (let i = 0; i < other.length; i++) this.change(other.charCodeAt(i), 1)
    return lacking
  }

  private change(code: number, by: number): number {
    const count = (this.counts[code] ?? 0) + by
    this.counts[code] = count
    return count
  }
}
