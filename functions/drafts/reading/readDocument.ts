import { tooLarge, UnreadableDocument } from '../../platform/documents/unreadable'
import { kindOf } from './kindOf'
import type { ReadDocument } from './types'

/** Bytes of a file as it is uploaded. */
const MOST_BYTES = 50 * 1024 * 1024

const readers: Record<ReadDocument['kind'], (bytes: Uint8Array) => Promise<ReadDocument>> = {
  txt: async (bytes) => ({ kind: 'txt', ...(await import('./plainText')).readPlainText(bytes) }),
  html: async (bytes) => (await import('./html')).readHtml(bytes),
  docx: async (bytes) => (await import('./docx')).readDocx(bytes),
  doc: async (bytes) => (await import('./doc')).readDoc(bytes),
  pdf: async (bytes) => (await import('./pdf')).readPdf(bytes),
}

/**
 * Reads an uploaded file into text, deciding by its content and not by its name.
 * Libraries are loaded only for the kind at hand. Throws UnreadableDocument, whose message says what to do.
 *
 * @example (await readDocument(bytes)).text // '云泽市养犬管理条例\n第一条　为了…'
 */
export const readDocument = async (bytes: Uint8Array): Promise<ReadDocument> => {
  if (bytes.length === 0) throw new UnreadableDocument('file_empty', '这是一个空文件，请检查后重新上传。')
  if (bytes.length > MOST_BYTES) throw tooLarge('文件超过 50 MB')
  const read = await readers[kindOf(bytes)](bytes)
  if (read.text.trim() === '') throw new UnreadableDocument('file_no_text', '文件里没有文字，请检查后重新上传。')
  return read
}
