import { damaged, UnreadableDocument } from '../../platform/documents/unreadable'
import { type DocFile, eachStretch, openDoc, sprmsIn } from './docFile'
import { type ListUse, listsOf, listUseIn, stylesOf } from './docLists'
import { listCounter } from './listCounter'
import { append, tableLines } from './tableLines'
import type { ReadDocument, ReadingWarning } from './types'

const CHARACTERS = 12
const PARAGRAPHS = 13
/** sprmCFRMarkDel, sprmCFVanish, sprmPFInTable, sprmPFTtp. */
const SPRM_DELETED = 0x0800
const SPRM_HIDDEN = 0x083c
const SPRM_IN_TABLE = 0x2416
const SPRM_ROW_END = 0x2417

type Span = { from: number; to: number }
type Props = ListUse & { style: number; inTable: boolean; rowEnd: boolean }

/** Stretches of the file whose characters were deleted in tracked changes, or hidden. */
const markedSpans = (file: DocFile, sprm: number): Span[] => {
  const spans: Span[] = []
  eachStretch(file, CHARACTERS, 1, ({ from, to, page, offset }) => {
    if (offset === 0) return
    const at = page + offset
    const found = sprmsIn(file.main, at + 1, at + 1 + file.main.getUint8(at)).some(
      ({ code, at: operand }) => code === sprm && file.main.getUint8(operand) === 1,
    )
    if (found) spans.push({ from, to })
  })
  return spans.sort((a, b) => a.from - b.from)
}

const paragraphSpans = (file: DocFile): (Span & Props)[] => {
  const spans: (Span & Props)[] = []
  const { main } = file
  eachStretch(file, PARAGRAPHS, 13, ({ from, to, page, offset }) => {
    const props: Props = { style: 0, inTable: false, rowEnd: false }
    if (offset > 0) {
      const at = page + offset
      const short = main.getUint8(at)
      const begin = short === 0 ? at + 2 : at + 1
      const size = short === 0 ? main.getUint8(at + 1) * 2 : short * 2 - 1
      props.style = main.getUint16(begin, true)
      for (const { code, at: operand } of sprmsIn(main, begin + 2, begin + size)) {
        if (code === SPRM_IN_TABLE) props.inTable = main.getUint8(operand) === 1
        else if (code === SPRM_ROW_END) props.rowEnd = main.getUint8(operand) === 1
      }
      Object.assign(props, listUseIn(main, begin + 2, begin + size))
    }
    spans.push({ from, to, ...props })
  })
  return spans.sort((a, b) => a.from - b.from)
}

/** The span that holds a place, by halving; spans do not overlap. */
const spanAt = <T extends Span>(spans: readonly T[], fc: number): T | undefined => {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (!span) return undefined
    if (fc < span.from) high = middle - 1
    else if (fc >= span.to) low = middle + 1
    else return span
  }
  return undefined
}

const read = (file: DocFile): { lines: string[]; deleted: number; hidden: number } => {
  const deletedSpans = markedSpans(file, SPRM_DELETED)
  const hiddenSpans = markedSpans(file, SPRM_HIDDEN)
  const spans = paragraphSpans(file)
  const styles = stylesOf(file)
  const lists = listsOf(file)
  const labelOf = listCounter()
  const narrow = new TextDecoder('windows-1252')
  const lines: string[] = []
  let cells: string[][] = []
  let cell: string[] = []
  let parts: string[] = []
  /** For each open field whether its result has begun, and how many have not. */
  const fields: boolean[] = []
  let instructions = 0
  let deleted = 0
  let hidden = 0

  const endParagraph = (fc: number, mark: string) => {
    const props = spanAt(spans, fc)
    const style = styles[props?.style ?? 0]
    const use = { list: props?.list ?? style?.list, depth: props?.depth ?? style?.depth ?? 0 }
    const list = use.list ? lists.get(use.list) : undefined
    const label = list ? labelOf(String(use.list), list, use.depth) : ''
    const words = (label + parts.join('')).split('\n')
    parts = []
    if (mark === '\x07' && props?.rowEnd) {
      append(lines, tableLines(cells))
      cells = []
      cell = []
    } else if (mark === '\x07') {
      cells.push([...cell, ...words])
      cell = []
    } else if (props?.inTable) append(cell, words)
    else {
      append(lines, tableLines(cells))
      append(lines, words)
      cells = []
    }
  }

  for (const piece of file.pieces) {
    const length = Math.min(piece.length, file.length - piece.cp)
    for (let i = 0; i < length; i++) {
      const fc = piece.fc + i * piece.bytesPerCharacter
      const unit = piece.bytesPerCharacter === 2 ? file.main.getUint16(fc, true) : file.main.getUint8(fc)
      const deletes = spanAt(deletedSpans, fc) !== undefined
      if (deletes) deleted++
      if (unit === 0x13) {
        fields.push(false)
        instructions++
      } else if (unit === 0x14) {
        if (fields.pop() === false) instructions--
        fields.push(true)
      } else if (unit === 0x15) {
        if (fields.pop() === false) instructions--
      } else if (deletes || instructions > 0) continue
      else if (unit === 0x0d || unit === 0x07) endParagraph(fc, String.fromCharCode(unit))
      else if (unit === 0x0b || unit === 0x0c) parts.push('\n')
      else if (unit === 0x1e) parts.push('-')
      else if (unit === 9) parts.push('\t')
      else if (unit >= 0x20) {
        if (spanAt(hiddenSpans, fc)) hidden++
        else parts.push(piece.bytesPerCharacter === 2 ? String.fromCharCode(unit) : narrow.decode(Uint8Array.of(unit)))
      }
    }
  }
  append(lines, tableLines(cells))
  append(lines, cell)
  if (parts.length > 0) lines.push(parts.join(''))
  return { lines, deleted, hidden }
}

/** The words of a .doc with the numbers that Word makes itself, tracked changes accepted. */
export const readDoc = (bytes: Uint8Array): ReadDocument => {
  try {
    const { file, macros } = openDoc(bytes)
    const { lines, deleted, hidden } = read(file)
    const warnings: ReadingWarning[] = []
    if (deleted > 0)
      warnings.push({
        code: 'tracked_changes_accepted',
        message: '文件里有修订记录：新增的文字已经收入，删除的文字没有收入，请核对。',
      })
    if (hidden > 0)
      warnings.push({ code: 'hidden_text_left_out', message: `文件里有 ${hidden} 个隐藏的字，没有收入。` })
    if (macros) warnings.push({ code: 'macros_ignored', message: '文件里带有宏，已经忽略，没有运行。' })
    return { text: lines.join('\n'), kind: 'doc', warnings }
  } catch (error) {
    // An offset that points outside the file says that it is damaged.
    throw error instanceof UnreadableDocument ? error : damaged(error)
  }
}
