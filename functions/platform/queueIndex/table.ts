import { type ColumnName, columnNames, type IndexRow } from './row'
import { WordBlock } from './words'

const ID = 26
/** Units of words in one block: a file of 8 MB before it is packed. */
const BLOCK_UNITS = 4 * 1024 * 1024

/** Values of one column as codes of a dictionary; code 0 is "no value". */
export class Column {
  codes = new Uint32Array(0)
  readonly values: string[] = ['']
  private readonly codeOf = new Map<string, number>([['', 0]])

  constructor(values: readonly string[] = ['']) {
    for (const value of values.slice(1)) this.code(value)
  }

  code(value: string): number {
    const known = this.codeOf.get(value)
    if (known !== undefined) return known
    this.values.push(value)
    this.codeOf.set(value, this.values.length - 1)
    return this.values.length - 1
  }

  known(value: string): number | undefined {
    return this.codeOf.get(value)
  }
}

const grown = <T extends Uint8Array | Uint32Array | Float64Array>(
  array: T,
  make: new (length: number) => T,
  size: number,
): T => {
  const wider = new make(size)
  wider.set(array as never)
  return wider
}

/**
 * A round's opinions as columns in memory, one row each, in the order they came in. Taking in the same row twice, an
 * older one after a newer one, or rows in any order gives the same table: the row with the most writes holds.
 */
export class QueueTable {
  size = 0
  ids = new Uint8Array(0)
  at = new Float64Array(0)
  writes = new Uint32Array(0)
  versions = new Uint32Array(0)
  revisions = new Uint32Array(0)
  lengths = new Uint32Array(0)
  /** Where a row's words lie: block, place, units. */
  block = new Uint32Array(0)
  place = new Uint32Array(0)
  units = new Uint32Array(0)
  readonly columns: Record<ColumnName, Column>
  readonly blocks: WordBlock[] = []
  /** Rises with each change. */
  changes = 0
  private slots = new Int32Array(0)

  constructor(dictionaries: Partial<Record<ColumnName, readonly string[]>> = {}) {
    this.columns = Object.fromEntries(columnNames.map((name) => [name, new Column(dictionaries[name])])) as Record<
      ColumnName,
      Column
    >
  }

  /** Makes room for `rows` in all. */
  reserve(rows: number): void {
    if (rows <= this.at.length) return
    const size = Math.max(rows, 256, Math.ceil(this.at.length * 1.5))
    this.ids = grown(this.ids, Uint8Array, size * ID)
    this.at = grown(this.at, Float64Array, size)
    for (const name of ['writes', 'versions', 'revisions', 'lengths', 'block', 'place', 'units'] as const)
      this[name] = grown(this[name], Uint32Array, size)
    for (const column of Object.values(this.columns)) column.codes = grown(column.codes, Uint32Array, size)
  }

  /** Builds the way from ids to rows anew, after rows were filled in from outside. */
  index(): void {
    let slots = 1024
    while (slots < this.size * 2 + 2) slots *= 2
    this.slots = new Int32Array(slots).fill(-1)
    for (let row = 0; row < this.size; row++) this.slots[this.slotOf(row)] = row
  }

  private slotOf(row: number): number {
    const { ids, slots } = this
    const mask = slots.length - 1
    let hash = 0x811c9dc5
    for (let i = row * ID; i < (row + 1) * ID; i++) hash = Math.imul(hash ^ (ids[i] as number), 0x01000193)
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const there = slots[slot] as number
      if (there < 0 || there === row || this.sameId(there, row)) return slot
    }
  }

  private sameId(a: number, b: number): boolean {
    for (let i = 0; i < ID; i++) if (this.ids[a * ID + i] !== this.ids[b * ID + i]) return false
    return true
  }

  private writeId(row: number, id: string): void {
    for (let i = 0; i < ID; i++) this.ids[row * ID + i] = id.charCodeAt(i)
  }

  id(row: number): string {
    return String.fromCharCode(...this.ids.subarray(row * ID, (row + 1) * ID))
  }

  /** The row of an opinion, or undefined. */
  find(id: string): number | undefined {
    if (id.length !== ID || this.size === 0) return undefined
    // The place after the last row holds the id while it is looked for.
    this.reserve(this.size + 1)
    this.writeId(this.size, id)
    const row = this.slots[this.slotOf(this.size)] as number
    return row < 0 ? undefined : row
  }

  /** Takes in a row, unless a newer one of the same opinion is there. Answers whether it did. */
  take(row: IndexRow): boolean {
    this.reserve(this.size + 1)
    if (this.slots.length < (this.size + 1) * 2) this.index()
    this.writeId(this.size, row.id)
    const slot = this.slotOf(this.size)
    let at = this.slots[slot] as number
    if (at >= 0 && (this.writes[at] as number) >= row.writes) return false
    if (at < 0) {
      at = this.size++
      this.slots[slot] = at
    }
    this.at[at] = row.at
    this.writes[at] = row.writes
    this.versions[at] = row.version
    this.revisions[at] = row.revision
    this.lengths[at] = row.length
    for (const name of columnNames) {
      const column = this.columns[name]
      column.codes[at] = column.code(row.values[name] ?? '')
    }
    this.keepWords(at, row.text)
    this.changes++
    return true
  }

  /** Most writes leave the words as they were: only other words are appended. */
  private keepWords(at: number, text: string): void {
    if (this.units[at] === text.length && this.words(at) === text) return
    const block = this.openBlock()
    this.block[at] = block
    this.place[at] = this.blocks[block]?.append(text) ?? 0
    this.units[at] = text.length
  }

  /** The block that new words go to: the last one, while it has room. */
  private openBlock(): number {
    const last = this.blocks.at(-1)
    if (!last || last.used >= BLOCK_UNITS) this.blocks.push(new WordBlock(new Uint16Array(0)))
    return this.blocks.length - 1
  }

  words(row: number): string {
    return this.blocks[this.block[row] as number]?.read(this.place[row] as number, this.units[row] as number) ?? ''
  }

  value(name: ColumnName, row: number): string {
    const column = this.columns[name]
    return column.values[column.codes[row] as number] ?? ''
  }

  /** Bytes that the table holds, about. */
  get bytes(): number {
    return (
      this.at.length * (ID + 8 + 7 * 4 + columnNames.length * 4 + 16) +
      this.blocks.reduce((sum, each) => sum + each.units.byteLength, 0)
    )
  }
}
