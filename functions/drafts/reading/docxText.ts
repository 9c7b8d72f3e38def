import { dressed, type Look, noteSign, withoutSigns } from './docxMarks'
import type { Numbering } from './docxNumbering'
import { listCounter } from './listCounter'
import { append, tableLines } from './tableLines'
import { isOn, walkXml } from './xml'

/** What was seen on the way and is worth telling. */
export type Seen = { tracked: number; struck: number; hidden: number; notes: boolean; comments: boolean }

type Paragraph = {
  parts: string[]
  numId?: string
  depth?: number
  style?: string
  markDeleted: boolean
  inserted: boolean
}
type Run = { hidden: boolean; looks: Set<Look> }
type Row = { cells: string[][]; deleted: boolean }

/** Parts of the tree that repeat or describe and are no words of the document. */
const SKIPPED =
  /^(?:mc:Fallback|instrText|delInstrText|delText|rt|sectPr|tblGrid|(?:p|r|tblPr?|tr|tc|sect|tblPrEx)PrChange|tblPrChange|numberingChange)$/
const SYMBOL = '□'

/** Several at once: what goes is said louder than what comes. */
const BY_WEIGHT: readonly Look[] = ['struck', 'shaded', 'lined', 'heavy']
const HEAVY_FONT = /黑体|SimHei|Heiti|Source Han Sans|Noto Sans CJK/i
const NO_SHADE = /^(?:auto|none|clear|ffffff)?$/i

/** Lines of document.xml: paragraphs with the labels that Word would print, rows of tables with tabs. */
export const textOfDocument = (xml: Uint8Array, numbering: Numbering): { lines: string[]; seen: Seen } => {
  const seen: Seen = { tracked: 0, struck: 0, hidden: 0, notes: false, comments: false }
  const labelOf = listCounter()
  const lines: string[] = []
  /** Where finished paragraphs go: the page, or the cell that is open. */
  const sinks: string[][] = [lines]
  const rows: Row[] = []
  const paragraphs: Paragraph[] = []
  let run: Run = { hidden: false, looks: new Set() }
  let skipping = 0
  let deleting = 0
  let inText = false
  let inRunProperties = 0
  let inRowProperties = false
  /** The beginning of a paragraph whose mark was deleted: it goes on in the next. */
  let carried: string[] = []

  const sink = () => sinks.at(-1) ?? lines
  const say = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (!paragraph || deleting > 0) return
    if (run.hidden) seen.hidden += text.length
    else {
      if (run.looks.has('struck')) seen.struck += text.length
      const look = BY_WEIGHT.find((each) => run.looks.has(each))
      paragraph.parts.push(dressed(withoutSigns(text), look))
    }
  }
  const finish = (paragraph: Paragraph) => {
    if (paragraph.markDeleted) {
      append(carried, paragraph.parts)
      return
    }
    const own = [...carried, ...paragraph.parts].join('')
    carried = []
    const place = numbering.listOf(paragraph)
    const label = place ? labelOf(place.id, place.list, place.depth) : ''
    // A line break inside a paragraph begins a new line, as on the page.
    append(sink(), `${label}${own}`.split('\n'))
  }
  const finishRow = (row: Row) => {
    if (row.deleted) return
    append(sink(), tableLines(row.cells))
  }

  walkXml(xml, {
    open: (name, attribute) => {
      if (skipping > 0 || SKIPPED.test(name)) {
        skipping++
        return
      }
      const paragraph = paragraphs.at(-1)
      switch (name) {
        case 'p':
          paragraphs.push({ parts: [], markDeleted: false, inserted: false })
          break
        case 'r':
          run = { hidden: false, looks: new Set() }
          break
        case 'rPr':
          inRunProperties++
          break
        case 'trPr':
          inRowProperties = true
          break
        case 'tr':
          rows.push({ cells: [], deleted: false })
          break
        case 'tc':
          sinks.push([])
          break
        case 't':
        case 'm:t':
          inText = true
          break
        case 'tab':
        case 'ptab':
          if (inRunProperties === 0) say('\t')
          break
        case 'br':
        case 'cr':
          say('\n')
          break
        case 'noBreakHyphen':
          say('-')
          break
        case 'sym':
          say(SYMBOL)
          break
        case 'pStyle':
          if (paragraph) paragraph.style = attribute('val')
          break
        case 'numId':
          if (paragraph) paragraph.numId = attribute('val')
          break
        case 'ilvl':
          if (paragraph) paragraph.depth = Number(attribute('val')) || 0
          break
        case 'vanish':
          if (inRunProperties > 0) run.hidden = isOn(attribute('val'))
          break
        case 'strike':
        case 'dstrike':
          if (inRunProperties > 0 && isOn(attribute('val'))) run.looks.add('struck')
          break
        case 'shd':
          if (inRunProperties > 0 && !NO_SHADE.test(attribute('fill') ?? '')) run.looks.add('shaded')
          break
        case 'highlight':
          if (inRunProperties > 0 && !NO_SHADE.test(attribute('val') ?? '')) run.looks.add('shaded')
          break
        case 'u':
          if (inRunProperties > 0 && !NO_SHADE.test(attribute('val') ?? '')) run.looks.add('lined')
          break
        case 'b':
          if (inRunProperties > 0 && isOn(attribute('val'))) run.looks.add('heavy')
          break
        case 'rFonts':
          if (inRunProperties > 0 && HEAVY_FONT.test(attribute('eastAsia') ?? '')) run.looks.add('heavy')
          break
        case 'del':
        case 'moveFrom':
          seen.tracked++
          if (inRowProperties) {
            const row = rows.at(-1)
            if (row) row.deleted = true
          } else if (inRunProperties > 0) {
            if (paragraph) paragraph.markDeleted = true
          } else deleting++
          break
        case 'ins':
        case 'moveTo':
          seen.tracked++
          break
        case 'footnoteReference':
        case 'endnoteReference':
          if (deleting === 0 && paragraph) {
            seen.notes = true
            paragraph.parts.push(noteSign(`${name.slice(0, 1)}${attribute('id') ?? ''}`))
          }
          break
        case 'commentReference':
          seen.comments = true
      }
    },
    close: (name) => {
      if (skipping > 0) {
        skipping--
        return
      }
      switch (name) {
        case 'p': {
          const paragraph = paragraphs.pop()
          if (paragraph) finish(paragraph)
          break
        }
        case 'rPr':
          inRunProperties--
          break
        case 'trPr':
          inRowProperties = false
          break
        case 'tc': {
          const cell = sinks.length > 1 ? sinks.pop() : undefined
          rows.at(-1)?.cells.push(cell ?? [])
          break
        }
        case 'tr': {
          const row = rows.pop()
          if (row) finishRow(row)
          break
        }
        case 't':
        case 'm:t':
          inText = false
          break
        case 'del':
        case 'moveFrom':
          if (!inRowProperties && inRunProperties === 0 && deleting > 0) deleting--
      }
    },
    text: (text) => {
      if (inText && skipping === 0) say(text)
    },
  })
  if (carried.length > 0) lines.push(carried.join(''))
  return { lines, seen }
}
