import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { damaged, encrypted, tooLarge, UnreadableDocument } from '../../platform/documents/unreadable'
import { type Glyphs, linesOfPage } from './pdfLines'
import type { ReadDocument, ReadingWarning } from './types'

const MOST_PAGES = 1_000
const MOST_CHARACTERS = 20_000_000
/** Milliseconds; a code of 300 pages takes a few seconds, and an answer must come within thirty. */
const LONGEST = 20_000

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** Drawing is never done here, but the library looks for these while it loads. */
class NotDrawn {}

const library = async (): Promise<Pdfjs> => {
  const shared = globalThis as Record<string, unknown>
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) shared[name] ??= NotDrawn
  // The worker in the same thread, so that a bundle need not find its file.
  shared.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/**
 * Tables of Chinese encodings, for fonts that are not embedded; without them such a page has no text.
 * A bundle has no packages about it: the deployed function carries this one folder at the same place.
 */
const cMapFolder = (): string | undefined => {
  const folder = join(process.env.LAMBDA_TASK_ROOT ?? process.cwd(), 'node_modules', 'pdfjs-dist', 'cmaps')
  return existsSync(folder) ? `${folder}/` : undefined
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')

/** The words of a PDF that has a text layer, page by page. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadDocument> => {
  const { getDocument, VerbosityLevel } = await library()
  const cMapUrl = cMapFolder()
  const task = getDocument({
    // A copy: the library takes its bytes over.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
    ...(cMapUrl ? { cMapUrl, cMapPacked: true } : {}),
  })
  const started = Date.now()
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw nameOf(error) === 'PasswordException' ? encrypted() : damaged(error)
    })
    if (document.numPages > MOST_PAGES)
      throw tooLarge(`这份 PDF 有 ${document.numPages} 页，最多可以读 ${MOST_PAGES} 页`)
    const pages: string[] = []
    const without: number[] = []
    let length = 0
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n).catch((error: unknown) => {
        throw damaged(error)
      })
      const content = await page.getTextContent({ includeMarkedContent: false }).catch(() => undefined)
      const text = linesOfPage((content?.items ?? []).flatMap((item): Glyphs[] => ('str' in item ? [item] : []))).join(
        '\n',
      )
      page.cleanup()
      if (text.trim() === '') without.push(n)
      length += text.length
      pages.push(text)
      if (length > MOST_CHARACTERS || Date.now() - started > LONGEST) throw tooLarge('这份 PDF 的内容过多')
    }
    if (without.length === pages.length)
      throw new UnreadableDocument(
        'file_no_text',
        '这份 PDF 是扫描件，只有图片、没有文字，不能读出条文。请上传 Word 原稿，或者先用文字识别软件转换。',
      )
    const warnings: ReadingWarning[] =
      without.length > 0
        ? [
            {
              code: 'pages_without_text',
              message: `第 ${without.slice(0, 10).join('、')} 页没有文字，可能是图片或者空白页，请核对。`,
            },
          ]
        : []
    return { text: pages.join('\f'), kind: 'pdf', warnings }
  } finally {
    await task.destroy()
  }
}
