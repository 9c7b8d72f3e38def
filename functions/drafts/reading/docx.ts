import { openArchive } from '../../platform/documents/archive'
import { type UnreadableDocument, unsupported } from '../../platform/documents/unreadable'
import { readNumbering } from './docxNumbering'
import { textOfDocument } from './docxText'
import type { ReadDocument, ReadingWarning } from './types'

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

/** The words of a .docx with the numbers that Word makes itself, tracked changes accepted. */
export const readDocx = async (bytes: Uint8Array): Promise<ReadDocument> => {
  const archive = await openArchive(bytes)
  const main = archive.names.find((name) => /^word\/document\d*\.xml$/.test(name))
  if (main === undefined) throw refusalOf(archive.names)
  const document = await archive.read(main, MOST_DOCUMENT)
  const numbering = await archive.read('word/numbering.xml', MOST_PART)
  const styles = await archive.read('word/styles.xml', MOST_PART)
  const { lines, seen } = textOfDocument(document ?? new Uint8Array(), readNumbering(numbering, styles))
  const warnings: ReadingWarning[] = []
  const say = (code: ReadingWarning['code'], message: string) => warnings.push({ code, message })
  if (seen.tracked > 0)
    say('tracked_changes_accepted', '文件里有修订记录：新增的文字已经收入，删除的文字没有收入，请核对。')
  if (seen.struck > 0)
    say('struck_text_kept', `文件里有 ${seen.struck} 个字带删除线，仍然收入了正文，请核对是不是应当删去。`)
  if (seen.hidden > 0) say('hidden_text_left_out', `文件里有 ${seen.hidden} 个隐藏的字，没有收入。`)
  if (seen.notes) say('notes_left_out', '文件里有脚注或者尾注，没有收入。')
  if (seen.comments) say('comments_left_out', '文件里有批注，没有收入。')
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name)))
    say('macros_ignored', '文件里带有宏，已经忽略，没有运行。')
  return { text: lines.join('\n'), kind: 'docx', warnings }
}
