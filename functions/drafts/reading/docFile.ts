import { damaged, encrypted, unsupported } from '../../platform/documents/unreadable'
import { openOle } from './ole'

/**
 * The inside of a Word 97–2003 file, as far as its text and the numbering of its paragraphs need it.
 * Layout and names after [MS-DOC], "Word (.doc) Binary File Format".
 */
export type DocFile = {
  /** The WordDocument stream, which all `fc` point into. */
  main: DataView
  table: DataView
  /** Offset and length in the table stream of the n-th pair of FibRgFcLcb97. */
  part: (index: number) => { from: number; length: number }
  /** Characters of the main text; what follows are notes, headers, text boxes. */
  length: number
  pieces: Piece[]
}

/** A run of characters that lies together in the file. */
export type Piece = { cp: number; length: number; fc: number; bytesPerCharacter: 1 | 2 }

const MAGIC = 0xa5ec
const WORD_97 = 0xc1
const PAIRS = 0x9a
const CLX = 33
const MOST_CHARACTERS = 20_000_000

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const piecesOf = (main: DataView, table: DataView, from: number, length: number): Piece[] => {
  let at = from
  const end = Math.min(from + length, table.byteLength)
  while (at < end && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true)
  if (at >= end || table.getUint8(at) !== 2) throw damaged()
  const count = Math.floor((table.getUint32(at + 1, true) - 4) / 12)
  const cps = at + 5
  if (count < 0 || cps + count * 12 + 4 > table.byteLength) throw damaged()
  const pieces: Piece[] = []
  for (let i = 0; i < count; i++) {
    const cp = table.getUint32(cps + i * 4, true)
    const next = table.getUint32(cps + i * 4 + 4, true)
    const raw = table.getUint32(cps + (count + 1) * 4 + i * 8 + 2, true)
    const narrow = (raw & 0x40000000) !== 0
    const fc = narrow ? (raw & 0x3fffffff) >>> 1 : raw & 0x3fffffff
    const bytesPerCharacter = narrow ? 1 : 2
    const size = next - cp
    if (size < 0 || fc + size * bytesPerCharacter > main.byteLength) throw damaged()
    pieces.push({ cp, length: size, fc, bytesPerCharacter })
  }
  return pieces
}

/** Opens a .doc. Throws file_encrypted, file_type_unsupported for other files of the same container, file_damaged. */
export const openDoc = (bytes: Uint8Array): { file: DocFile; macros: boolean } => {
  const streams = openOle(bytes)
  if (streams.has('EncryptedPackage')) throw encrypted()
  const word = streams.get('WordDocument')
  if (!word) {
    if (streams.has('Workbook') || streams.has('Book')) throw unsupported('这是一个 Excel 表格')
    if (streams.has('PowerPoint Document')) throw unsupported('这是一个演示文稿')
    throw unsupported('这不是 Word 文档')
  }
  const main = viewOf(word())
  if (main.byteLength < PAIRS + 93 * 8 || main.getUint16(0, true) !== MAGIC) throw damaged()
  if (main.getUint16(2, true) < WORD_97)
    throw unsupported('这是 Word 95 或者更早的格式，可以用 Word 打开后另存为 .docx')
  const flags = main.getUint16(10, true)
  if (flags & 0x100) throw encrypted()
  const stream = streams.get(flags & 0x200 ? '1Table' : '0Table')
  if (!stream) throw damaged()
  const table = viewOf(stream())
  const part = (index: number) => ({
    from: main.getUint32(PAIRS + index * 8, true),
    length: main.getUint32(PAIRS + index * 8 + 4, true),
  })
  const clx = part(CLX)
  const length = main.getUint32(0x4c, true)
  if (length > MOST_CHARACTERS) throw damaged()
  return {
    file: { main, table, part, length, pieces: piecesOf(main, table, clx.from, clx.length) },
    macros: streams.has('_VBA_PROJECT'),
  }
}

/** One property: its code and where its operand lies. */
export type Sprm = { code: number; at: number }

/** The properties in a stretch of bytes; stops at the first that does not fit. */
export const sprmsIn = (view: DataView, from: number, to: number): Sprm[] => {
  const out: Sprm[] = []
  const end = Math.min(to, view.byteLength)
  for (let at = from; at + 2 < end; ) {
    const code = view.getUint16(at, true)
    const operand = at + 2
    out.push({ code, at: operand })
    switch (code >> 13) {
      case 0:
      case 1:
        at = operand + 1
        break
      case 3:
        at = operand + 4
        break
      case 6:
        // Table definitions have a length of two bytes.
        at =
          code === 0xd608 && operand + 2 <= end
            ? operand + view.getUint16(operand, true) + 1
            : operand + 1 + view.getUint8(operand)
        break
      case 7:
        at = operand + 3
        break
      default:
        at = operand + 2
    }
  }
  return out
}

const PAGE = 512

/** Calls back for each stretch of the file that the pages of an index describe: from, to and where its properties are. */
export const eachStretch = (
  { main, table, part }: DocFile,
  index: number,
  entrySize: number,
  visit: (stretch: { from: number; to: number; page: number; offset: number }) => void,
): void => {
  const { from, length } = part(index)
  const count = Math.floor((length - 4) / 8)
  if (count <= 0 || from + length > table.byteLength) return
  for (let i = 0; i < count; i++) {
    const page = (table.getUint32(from + (count + 1) * 4 + i * 4, true) & 0x3fffff) * PAGE
    if (page + PAGE > main.byteLength) continue
    const runs = main.getUint8(page + PAGE - 1)
    const offsets = page + (runs + 1) * 4
    if (offsets + runs * entrySize > page + PAGE) continue
    for (let run = 0; run < runs; run++)
      visit({
        from: main.getUint32(page + run * 4, true),
        to: main.getUint32(page + run * 4 + 4, true),
        page,
        offset: main.getUint8(offsets + run * entrySize) * 2,
      })
  }
}
