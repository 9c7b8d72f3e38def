import { type DocFile, sprmsIn } from './docFile'
import type { Level, List } from './listCounter'

/** Lists and paragraph styles of a .doc, in the shape that the counter of .docx lists takes. */

const STYLES = 1
const LISTS = 73
const LIST_USES = 74
/** sprmPIlvl, sprmPIlfo. */
const SPRM_LEVEL = 0x260a
const SPRM_LIST = 0x460b

const FORMATS: Record<number, string> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'japaneseCounting',
  11: 'ideographDigital',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}
const SUFFIXES = ['tab', 'space', 'nothing'] as const

export type ListUse = { list?: number; depth?: number }

/** The list and level that a stretch of properties names. */
export const listUseIn = (view: DataView, from: number, to: number): ListUse => {
  const use: ListUse = {}
  for (const { code, at } of sprmsIn(view, from, to)) {
    if (code === SPRM_LEVEL) use.depth = Math.min(8, view.getUint8(at))
    else if (code === SPRM_LIST && at + 2 <= view.byteLength) use.list = view.getUint16(at, true)
  }
  return use
}

/** What each paragraph style says about numbering, those below it included. */
export const stylesOf = ({ table, part }: DocFile): ListUse[] => {
  const { from, length } = part(STYLES)
  const end = Math.min(from + length, table.byteLength)
  const own: (ListUse & { base: number })[] = []
  if (length < 8 || from + 6 > end) return []
  const count = table.getUint16(from + 2, true)
  const baseSize = table.getUint16(from + 4, true)
  let at = from + 2 + table.getUint16(from, true)
  for (let i = 0; i < count && at + 2 <= end; i++) {
    const size = table.getUint16(at, true)
    const style = at + 2
    at = style + size
    own.push({ base: 0xfff })
    if (size < baseSize + 2 || at > end) continue
    const kind = table.getUint16(style + 2, true)
    const name = style + baseSize
    const properties = name + 2 + table.getUint16(name, true) * 2 + 2
    const aligned = properties + ((properties - style) % 2)
    const isParagraph = (kind & 0xf) === 1
    const use =
      isParagraph && aligned + 4 <= at
        ? listUseIn(table, aligned + 4, aligned + 2 + table.getUint16(aligned, true))
        : {}
    own[i] = { ...use, base: kind >> 4 }
  }
  return own.map((style) => {
    let use: ListUse = { ...style }
    let base = style.base
    for (let i = 0; i < 20 && base !== 0xfff; i++) {
      const below = own[base]
      use = { ...below, ...use }
      base = below?.base ?? 0xfff
    }
    return use
  })
}

/** One level's definition and where the next one begins. */
const levelAt = (table: DataView, at: number): { level: Level; next: number } => {
  const flags = table.getUint8(at + 5)
  const words = at + 28 + table.getUint8(at + 25) + table.getUint8(at + 24)
  const length = table.getUint16(words, true)
  let text = ''
  for (let i = 0; i < Math.min(length, 100); i++) {
    const unit = table.getUint16(words + 2 + i * 2, true)
    text += unit <= 8 ? `%${unit + 1}` : String.fromCharCode(unit)
  }
  return {
    level: {
      start: table.getInt32(at, true),
      format: FORMATS[table.getUint8(at + 4)] ?? 'decimal',
      text,
      suffix: SUFFIXES[table.getUint8(at + 15)] ?? 'tab',
      legal: (flags & 4) !== 0,
      ...(flags & 8 ? { restart: table.getUint8(at + 26) } : {}),
    },
    next: words + 2 + length * 2,
  }
}

const levelsById = ({ table, part }: DocFile): Map<number, Level[]> => {
  const { from, length } = part(LISTS)
  const lists = new Map<number, Level[]>()
  if (length < 2 || from + length > table.byteLength) return lists
  const count = table.getUint16(from, true)
  // The levels of all lists follow behind their headers.
  let at = from + 2 + count * 28
  for (let i = 0; i < count && from + 2 + (i + 1) * 28 <= table.byteLength; i++) {
    const head = from + 2 + i * 28
    const simple = (table.getUint8(head + 26) & 1) !== 0
    const levels: Level[] = []
    for (let depth = 0; depth < (simple ? 1 : 9); depth++) {
      const { level, next } = levelAt(table, at)
      levels.push(level)
      at = next
    }
    lists.set(table.getInt32(head, true), levels)
  }
  return lists
}

/** Lists as paragraphs name them, the first one at index 1. */
export const listsOf = (file: DocFile): Map<number, List> => {
  const { table, part } = file
  const uses = new Map<number, List>()
  const { from, length } = part(LIST_USES)
  if (length < 4 || from + length > table.byteLength) return uses
  const levels = levelsById(file)
  const count = Math.min(table.getUint32(from, true), 100_000)
  let at = from + 4 + count * 16
  for (let i = 0; i < count && from + 4 + (i + 1) * 16 <= table.byteLength; i++) {
    const head = from + 4 + i * 16
    const id = table.getInt32(head, true)
    const overrides = new Map<number, number>()
    const own = [...(levels.get(id) ?? [])]
    at += 4
    for (let j = 0; j < table.getUint8(head + 12) && at + 8 <= table.byteLength; j++) {
      const flags = table.getUint32(at + 4, true)
      const depth = flags & 0xf
      const start = table.getInt32(at, true)
      at += 8
      if (flags & 0x20) {
        const { level, next } = levelAt(table, at)
        own[depth] = level
        at = next
        if (flags & 0x10) overrides.set(depth, level.start)
      } else if (flags & 0x10) overrides.set(depth, start)
    }
    uses.set(i + 1, { shared: String(id), levels: own, overrides })
  }
  return uses
}
