import { z } from 'zod'
import { Flag, Id } from '../api/common'
import { endpoint } from '../api/endpoint'
import { Alignment, Correction, DraftVersion, ParsedDraft } from './schemas'
import { versionKinds } from './words'

const source = {
  /** At most 1 MB in UTF-8: 413 above. */
  text: z.string().optional(),
  uploadId: Id.optional(),
}

const oneSource = (input: { text?: string | undefined; uploadId?: string | undefined }) =>
  (input.text === undefined) !== (input.uploadId === undefined)

const unreadable = [
  'not_found',
  'text_no_articles',
  'file_empty',
  'file_damaged',
  'file_encrypted',
  'file_no_text',
  'file_too_large',
  'file_type_unsupported',
  'upload_missing',
] as const

const oneSourceWords = { message: '请粘贴文本或上传文件，二者选一', path: ['text'] }

export const readVersion = endpoint('GET /drafts/{draftId}/versions/{version}', {
  who: 'anyone',
  summary: '草案文本，逐条',
  input: z.strictObject({
    /** Only what a reader is shown: without the articles' parts and the traces of the recognition, half as long. */
    reading: Flag.optional(),
  }),
  answers: [200, DraftVersion],
  fails: ['not_found'],
  // The words never change, but a draft may be taken down, which shows within ten seconds.
  cache: 5,
})

export const compareVersions = endpoint('GET /drafts/{draftId}/versions/{a}/compare/{b}', {
  who: 'anyone',
  summary: '两个版本的对照',
  answers: [
    200,
    z.object({ draftId: z.string(), a: z.number().int(), b: z.number().int(), articles: z.array(Alignment) }),
  ],
  fails: ['not_found'],
  cache: 5,
})

export const downloadComparison = endpoint('GET /drafts/{draftId}/versions/{a}/compare/{b}/document', {
  who: 'anyone',
  summary: '对照表（修改前、修改后）的 Word 文件地址，一刻钟内有效',
  input: z.strictObject({
    /** Also what did not change. */
    all: Flag.optional(),
  }),
  answers: [200, z.object({ url: z.string(), name: z.string() })],
  fails: ['not_found'],
})

export const previewVersion = endpoint('POST /drafts/{draftId}/versions/preview', {
  who: 'drafts:edit',
  summary: '查看识别结果，不保存',
  input: z.strictObject(source).refine(oneSource, oneSourceWords),
  answers: [200, ParsedDraft.extend({ source: z.string() })],
  fails: unreadable,
  maxBody: 1_200_000 * 3,
  // Nothing is saved, and the answer may be larger than what can be kept.
  idempotency: 'natural',
})

/** A meeting's minutes, from a file or pasted, to be cut into opinions by hand. */
export const readMinutes = endpoint('POST /drafts/{draftId}/minutes/preview', {
  who: 'opinions:decide',
  summary: '读出座谈会、听证会纪要的各段，供人工拆分成意见，不保存',
  input: z.strictObject(source).refine(oneSource, oneSourceWords),
  answers: [
    200,
    z.object({ paragraphs: z.array(z.object({ text: z.string(), part: z.enum(['opens', 'goes-on', 'left-out']) })) }),
  ],
  fails: unreadable.filter((code) => code !== 'text_no_articles'),
  maxBody: 1_200_000 * 3,
  // Nothing is saved.
  idempotency: 'natural',
})

export const addVersion = endpoint('POST /drafts/{draftId}/versions', {
  who: 'drafts:edit',
  summary: '保存一个新版本',
  input: z
    .strictObject({
      ...source,
      kind: z.enum(versionKinds).optional(),
      corrections: z.array(Correction).max(3000).optional(),
    })
    .refine(oneSource, oneSourceWords),
  answers: [201, DraftVersion],
  fails: [...unreadable, 'conflict'],
  maxBody: 1_200_000 * 3,
  // The version keeps its request's key; the answer may be larger than what can be kept.
  idempotency: 'natural',
})
