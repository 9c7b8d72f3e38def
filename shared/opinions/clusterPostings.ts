/** What a key holds at most: a key that many texts share tells little, and the first ones are the largest clusters. */
const MOST_PER_KEY = 24

/** Key → numbers, many to many, in two flat arrays: millions of keys cost eight bytes each and nothing to the collector. */
export class Postings {
  private keys = new Uint32Array(1 << 12)
  private values = new Int32Array(1 << 12).fill(-1)
  private size = 0

  add(key: number, value: number): void {
    if (this.size * 3 > this.keys.length * 2) this.grow()
    this.put(key, value)
  }

  /** Calls `found` with each number stored under the key, the earliest first. */
  each(key: number, found: (value: number) => void): void {
    const mask = this.keys.length - 1
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const value = this.values[slot] ?? -1
      if (value < 0) return
      if (this.keys[slot] === key) found(value)
    }
  }

  private put(key: number, value: number): void {
    const mask = this.keys.length - 1
    let held = 0
    let slot = key & mask
    while ((this.values[slot] ?? -1) >= 0) {
      if (this.keys[slot] === key && (++held >= MOST_PER_KEY || this.values[slot] === value)) return
      slot = (slot + 1) & mask
    }
    this.keys[slot] = key
    this.values[slot] = value
    this.size++
  }

  private grow(): void {
    const { keys, values } = this
    this.keys = new Uint32Array(keys.length * 2)
    this.values = new Int32Array(values.length * 2).fill(-1)
    this.size = 0
    // From behind a free slot on, so that the numbers of one key keep their order.
    const start = values.indexOf(-1)
    for (let i = 0; i < values.length; i++) {
      const slot = (start + i) & (values.length - 1)
      const value = values[slot] ?? -1
      if (value >= 0) this.put(keys[slot] ?? 0, value)
    }
  }
}
