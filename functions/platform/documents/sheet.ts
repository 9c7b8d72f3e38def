import { SaxesParser } from 'saxes'
import { openArchive } from './archive'
import { damaged, UnreadableDocument } from './unreadable'

/** A cell as its sheet has it: its words, and whether they were calculated by a formula. */
export type SheetCell = { text: string; formula: boolean; date: boolean }
/** One row: its number as the program shows it, and its cells by column (0 is A). */
export type SheetRow = { number: number; cells: Map<number, SheetCell> }

const MOST_BYTES = 90 * 1024 * 1024
const CHUNK = 1 << 16

const notSheet = () =>
  new UnreadableDocument(
    'file_type_unsupported',
    '请上传 Excel 表格（.xlsx）；旧的 .xls 请先用 Excel 或 WPS 另存为 .xlsx。',
  )

type Visitor = {
  open: (name: string, attributes: Record<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/** Names come without their prefix. A DOCTYPE is refused, so no entity can be defined. Ends early where a visitor throws. */
const walk = (bytes: Uint8Array, { open, close, text }: Visitor): void => {
  const parser = new SaxesParser({ xmlns: false })
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('error', (error) => {
    throw damaged(error)
  })
  parser.on('doctype', () => {
    throw damaged()
  })
  parser.on('opentag', (tag) => open(local(tag.name), tag.attributes as Record<string, string>))
  if (close) parser.on('closetag', (tag) => close(local(tag.name)))
  if (text) parser.on('text', text)
  const decoder = new TextDecoder()
  for (let at = 0; at < bytes.length; at += CHUNK)
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }))
  parser.close()
}

/** `AB12` → 27. */
const columnOf = (place: string): number => {
  let column = 0
  for (const letter of place.match(/^[A-Z]+/)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** `0` → A, `27` → AB. */
export const columnName = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)

const sharedStrings = (bytes: Uint8Array | undefined): string[] => {
  const strings: string[] = []
  if (!bytes) return strings
  let now = ''
  let inText = false
  let phonetic = 0
  walk(bytes, {
    open: (name) => {
      if (name === 'si') now = ''
      if (name === 'rPh') phonetic++
      inText = name === 't' && phonetic === 0
    },
    close: (name) => {
      if (name === 'rPh') phonetic--
      if (name === 't') inText = false
      if (name === 'si') strings.push(now)
    },
    text: (text) => {
      if (inText) now += text
    },
  })
  return strings
}

/** Cell styles that show a number as a date. */
const dateStyles = (bytes: Uint8Array | undefined): Set<number> => {
  const dates = new Set<number>()
  if (!bytes) return dates
  const formats = new Set<number>([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
  let inCells = false
  let index = 0
  walk(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt' && /[ymd年月日]/i.test((attributes.formatCode ?? '').replace(/"[^"]*"|\[[^[\]]*\]/g, '')))
        formats.add(Number(attributes.numFmtId))
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) {
        if (formats.has(Number(attributes.numFmtId))) dates.add(index)
        index++
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return dates
}

/** Days since 1899-12-30, as Excel counts, as 2026-11-01. */
const dayOf = (serial: number): string =>
  new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10)

class Enough extends Error {}

/**
 * The rows of a workbook's first sheet, in order, without its empty ones; `take` answers false where it has seen enough.
 * Throws UnreadableDocument.
 */
export const readSheet = async (bytes: Uint8Array, take: (row: SheetRow) => boolean): Promise<void> => {
  if (bytes.length === 0) throw new UnreadableDocument('file_empty', '文件是空的，请重新选择。')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw notSheet()
  const archive = await openArchive(bytes)
  const name = archive.names.includes('xl/worksheets/sheet1.xml')
    ? 'xl/worksheets/sheet1.xml'
    : archive.names.find((each) => /^xl\/worksheets\/[^/]+\.xml$/.test(each))
  const sheet = name && (await archive.read(name, MOST_BYTES))
  if (!sheet) throw notSheet()
  const strings = sharedStrings(await archive.read('xl/sharedStrings.xml', MOST_BYTES))
  const dates = dateStyles(await archive.read('xl/styles.xml', MOST_BYTES))
  let row: SheetRow | undefined
  let last = 0
  let cell: { column: number; type: string; date: boolean; formula: boolean; text: string } | undefined
  let inValue = false
  const words = ({ type, text, date }: NonNullable<typeof cell>): string => {
    if (type === 's') return strings[Number(text)] ?? ''
    return date && text !== '' && Number.isFinite(Number(text)) ? dayOf(Number(text)) : text
  }
  try {
    walk(sheet, {
      open: (tag, attributes) => {
        if (tag === 'row') {
          last = Number(attributes.r) || last + 1
          row = { number: last, cells: new Map() }
        } else if (tag === 'c' && row) {
          const date = dates.has(Number(attributes.s ?? -1)) && (attributes.t === undefined || attributes.t === 'n')
          const column = attributes.r ? columnOf(attributes.r) : row.cells.size
          cell = { column, type: attributes.t ?? 'n', date, formula: false, text: '' }
        } else if (tag === 'f' && cell) cell.formula = true
        inValue = tag === 'v' || tag === 't'
      },
      close: (tag) => {
        if (tag === 'v' || tag === 't') inValue = false
        if (tag === 'c' && cell && row) {
          const text = words(cell)
          if (text !== '' || cell.formula)
            row.cells.set(cell.column, { text, formula: cell.formula, date: cell.date || cell.type === 'd' })
          cell = undefined
        }
        if (tag === 'row' && row) {
          if (row.cells.size > 0 && !take(row)) throw new Enough()
          row = undefined
        }
      },
      text: (text) => {
        if (inValue && cell) cell.text += text
      },
    })
  } catch (error) {
    if (error instanceof Enough) return
    throw error instanceof UnreadableDocument ? error : damaged(error)
  }
}
