import { type Archive, openArchive } from '../../platform/documents/archive'
import { type UnreadableDocument, unsupported } from '../../platform/documents/unreadable'
import { undressed } from './docxMarks'
import { readNumbering } from './docxNumbering'
import { textOfDocument } from './docxText'
import type { ReadDocument, ReadingWarning } from './types'
import { walkXml } from './xml'

/** Bytes of one part, unpacked; the longest code has three million. */
const MOST_DOCUMENT = 40 * 1024 * 1024
const MOST_PART = 20 * 1024 * 1024

/** What an archive is that holds no Word document. */
const refusalOf = (names: readonly string[]): UnreadableDocument => {
  if (names.some((name) => name.startsWith('xl/'))) return unsupported('这是一个 Excel 表格')
  if (names.some((name) => name.startsWith('ppt/'))) return unsupported('这是一个演示文稿')
  if (names.some((name) => /^(?:OFD\.xml|Doc_\d+\/)/.test(name))) return unsupported('暂不支持 OFD 格式')
  if (names.includes('content.xml')) return unsupported('暂不支持 ODT 格式，可以另存为 .docx')
  return unsupported('这是一个压缩包，请先解压')
}

/** The words of footnotes and endnotes by their ids (`f1`, `e1`). */
const noteWords = async (archive: Archive): Promise<Map<string, string>> => {
  const words = new Map<string, string>()
  for (const [sign, name] of [
    ['f', 'footnote'],
    ['e', 'endnote'],
  ] as const) {
    const bytes = await archive.read(`word/${name}s.xml`, MOST_PART)
    let id = ''
    let inText = false
    let text = ''
    if (bytes)
      walkXml(bytes, {
        open: (tag, attribute) => {
          if (tag === name) {
            id = attribute('id') ?? ''
            text = ''
          }
          inText = tag === 't'
        },
        close: (tag) => {
          if (tag === 't') inText = false
          if (tag === 'p' && text !== '') text += '\n'
          if (tag === name && text.trim() !== '') words.set(`${sign}${id}`, text.trim())
        },
        text: (piece) => {
          if (inText) text += piece
        },
      })
  }
  return words
}

/** The words of a .docx with the numbers that Word makes itself, tracked changes accepted. */
export const readDocx = async (bytes: Uint8Array): Promise<ReadDocument> => {
  const archive = await openArchive(bytes)
  const main = archive.names.find((name) => /^word\/document\d*\.xml$/.test(name))
  if (main === undefined) throw refusalOf(archive.names)
  const document = await archive.read(main, MOST_DOCUMENT)
  const numbering = await archive.read('word/numbering.xml', MOST_PART)
  const styles = await archive.read('word/styles.xml', MOST_PART)
  const { lines: dressedLines, seen } = textOfDocument(document ?? new Uint8Array(), readNumbering(numbering, styles))
  const { lines, changes, notes } = undressed(dressedLines)
  const words = notes.length === 0 ? undefined : await noteWords(archive)
  const footnotes = notes.flatMap(({ id, ...note }) => {
    const text = words?.get(id)
    return text ? [{ ...note, text }] : []
  })
  const warnings: ReadingWarning[] = []
  const say = (code: ReadingWarning['code'], message: string) => warnings.push({ code, message })
  if (seen.tracked > 0)
    say('tracked_changes_accepted', '文件里有修订记录：新增的文字已经收入，删除的文字没有收入，请核对。')
  if (changes) say('annotations_read', '文件标出了新增和删除的文字：条文只收入修改后的文字，改动随条文显示，请核对。')
  else if (seen.struck > 0)
    say('struck_text_kept', `文件里有 ${seen.struck} 个字带删除线，仍然收入了正文，请核对是不是应当删去。`)
  if (seen.hidden > 0) say('hidden_text_left_out', `文件里有 ${seen.hidden} 个隐藏的字，没有收入。`)
  if (notes.length > footnotes.length) say('notes_left_out', '文件里有脚注或者尾注读不出来，没有收入。')
  if (seen.comments) say('comments_left_out', '文件里有批注，没有收入。')
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name)))
    say('macros_ignored', '文件里带有宏，已经忽略，没有运行。')
  return {
    text: lines.join('\n'),
    kind: 'docx',
    warnings,
    ...(changes && { changes }),
    ...(footnotes.length > 0 && { footnotes }),
  }
}
