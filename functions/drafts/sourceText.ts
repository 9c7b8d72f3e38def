import { problem } from '@shared/api/errors'
import { parseDraft } from '@shared/drafts/parse'
import type { DraftDeps } from './deps'
import { uploadKey } from './uploads'

/** Pasted text, as UTF-8. */
const MOST_TEXT_BYTES = 1024 * 1024
const MOST_FILE_BYTES = 20_000_000

type Source = { text?: string; uploadId?: string }

/** The words of a pasted text or of the caller's upload, and what reading the file had to say. */
const textOf = async ({ text, uploadId }: Source, caller: { id: string }, { files }: Pick<DraftDeps, 'files'>) => {
  if (text !== undefined) {
    if (Buffer.byteLength(text) > MOST_TEXT_BYTES) throw problem('body_too_large', { limit: MOST_TEXT_BYTES / 1024 })
    return { text, warnings: [] }
  }
  const bytes = await files.get(uploadKey(caller.id, uploadId ?? ''), MOST_FILE_BYTES).catch((error: unknown) => {
    throw error instanceof RangeError ? problem('file_too_large') : error
  })
  if (!bytes) throw problem('upload_missing')
  if (bytes.length === 0) throw problem('file_empty')
  return { text: plainText(bytes), warnings: [] as string[] }
}

/** A text file's words: UTF-8, else GB18030. Throws file_type_unsupported for what is no text. */
const plainText = (bytes: Uint8Array): string => {
  if (bytes.includes(0)) throw problem('file_type_unsupported')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** What was recognised in the source. Throws text_no_articles, and what a file that cannot be read is refused with. */
export const recognise = async (source: Source, caller: { id: string }, deps: Pick<DraftDeps, 'files'>) => {
  const { text, warnings } = await textOf(source, caller, deps)
  const parsed = parseDraft(text)
  if (parsed.articles.length === 0) throw problem('text_no_articles')
  const told = warnings.map((message) => ({ message }))
  return { text, parsed: { ...parsed, warnings: [...told, ...parsed.warnings] } }
}
