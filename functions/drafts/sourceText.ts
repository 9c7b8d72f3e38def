import { problem } from '@shared/api/errors'
import { parseDraft } from '@shared/drafts/parse'
import type { Article } from '@shared/drafts/parse/types'
import { UnreadableDocument } from '../platform/documents/unreadable'
import { uploadKey } from '../platform/objects'
import type { DraftDeps } from './deps'
import { withMarks } from './reading/docxMarks'
import type { ReadDocument } from './reading/types'

/** Pasted text, as UTF-8. */
const MOST_TEXT_BYTES = 1024 * 1024
const MOST_FILE_BYTES = 20_000_000
/** The longest code has 1,260; an answer of many more would not fit into one response. */
const MOST_ARTICLES = 5_000

type Read = Omit<ReadDocument, 'kind'>
type Source = { text?: string; uploadId?: string }

/** The words of a pasted text or of the caller's upload, and what reading the file had to say. */
export const textOf = async (
  { text, uploadId }: Source,
  caller: { id: string },
  { files }: Pick<DraftDeps, 'files'>,
): Promise<Read> => {
  if (text !== undefined) {
    if (Buffer.byteLength(text) > MOST_TEXT_BYTES) throw problem('body_too_large', { limit: MOST_TEXT_BYTES / 1024 })
    return { text, warnings: [] }
  }
  const bytes = await files.get(uploadKey(caller.id, uploadId ?? ''), MOST_FILE_BYTES).catch((error: unknown) => {
    throw error instanceof RangeError ? problem('file_too_large') : error
  })
  if (!bytes) throw problem('upload_missing')
  // Word and PDF readers are large: loaded when the first file comes.
  const { readDocument } = await import('./reading/readDocument')
  try {
    return await readDocument(bytes)
  } catch (error) {
    throw error instanceof UnreadableDocument ? problem(error.code, { detail: error.message }) : error
  }
}

type Footnotes = NonNullable<ReadDocument['footnotes']>

/** Each footnote beside the article whose lines it hangs on. */
const withFootnotes = (articles: readonly Article[], footnotes: Footnotes): Article[] =>
  articles.map((article, index) => {
    const end = articles[index + 1]?.line ?? Number.POSITIVE_INFINITY
    const own = footnotes.filter(({ line }) => line >= article.line && line < end)
    return own.length > 0 ? { ...article, footnotes: own.map(({ number, text }) => ({ number, text })) } : article
  })

/** Footnotes that stand before the first article: the draft's. */
const restOf = (articles: readonly Article[], footnotes: Footnotes) => {
  const own = footnotes.filter(({ line }) => line < (articles[0]?.line ?? 0))
  return own.length > 0 ? { footnotes: own.map(({ number, text }) => ({ number, text })) } : {}
}

/** What was recognised in the source. Throws text_no_articles, file_too_large for too many, and what a file that cannot be read is refused with. */
export const recognise = async (source: Source, caller: { id: string }, deps: Pick<DraftDeps, 'files'>) => {
  const { text, warnings, changes, footnotes = [] } = await textOf(source, caller, deps)
  const parsed = parseDraft(text)
  if (parsed.articles.length === 0) throw problem('text_no_articles')
  if (parsed.articles.length > MOST_ARTICLES)
    throw problem('file_too_large', {
      detail: `识别出 ${parsed.articles.length} 条，一部法规最多可以导入 ${MOST_ARTICLES} 条，请检查文件内容。`,
    })
  const marked = changes ? withMarks(parsed.articles, changes) : parsed.articles
  const articles = withFootnotes(marked, footnotes)
  return {
    text,
    parsed: { ...parsed, articles, ...restOf(articles, footnotes), warnings: [...warnings, ...parsed.warnings] },
  }
}
