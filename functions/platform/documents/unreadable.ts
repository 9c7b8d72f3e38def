/** Why a file cannot be read; the caller maps it to the problem of the same name. */
export type UnreadableCode =
  | 'file_empty'
  | 'file_type_unsupported'
  | 'file_too_large'
  | 'file_damaged'
  | 'file_encrypted'
  | 'file_no_text'

/** A file that cannot be read; its message says in Chinese what the person should do. */
export class UnreadableDocument extends Error {
  readonly code: UnreadableCode

  constructor(code: UnreadableCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UnreadableDocument'
    this.code = code
  }
}

export const damaged = (cause?: unknown): UnreadableDocument =>
  new UnreadableDocument('file_damaged', '文件内容不完整或者已经损坏，请用 Word 或 WPS 打开，另存一份后重新上传。', {
    cause,
  })

export const encrypted = (): UnreadableDocument =>
  new UnreadableDocument('file_encrypted', '文件设置了打开密码，请取消密码后重新上传。')

export const unsupported = (what: string): UnreadableDocument =>
  new UnreadableDocument(
    'file_type_unsupported',
    `${what}，请上传 Word 文档（.docx、.doc）、带文字的 PDF 或者文本文件（.txt）。`,
  )

export const tooLarge = (what: string): UnreadableDocument =>
  new UnreadableDocument('file_too_large', `${what}，请去掉图片和无关内容，或者分成几份后上传。`)
