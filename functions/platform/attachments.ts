import type { ErrorCode } from '@shared/api/errors'
import { problem } from '@shared/api/errors'
import { beginningOf } from '@shared/text/codePoints'
import type { Attachment, AttachmentInput } from '@shared/uploads/attachments'
import { config } from './config'
import { draftRecords, versionRecords } from './draftRecords'
import { ask } from './lambda'
import { objects } from './objects'

/** A file by its owner and upload. */
export type RefinedFile = { accountId: string; uploadId: string }

/** What became of an upload: facts of the file that others may see, or why there is none. */
export type Refinement =
  | { kind: 'picture'; width: number; height: number; bytes: number }
  | { kind: 'voice'; type: string; bytes: number }
  | {
      problem: Extract<
        ErrorCode,
        'upload_missing' | 'file_empty' | 'file_too_large' | 'file_type_unsupported' | 'file_damaged'
      >
    }

export const refinedKey = (
  { accountId, uploadId }: RefinedFile,
  part: 'picture' | 'thumb' | 'voice' | 'facts',
): string => `attachments/${accountId}/${uploadId}/${part}`

type State = 'checking' | 'passed' | 'held'

/** An attachment as it is stored with its message or opinion. `by` and `id` name the upload. */
export type StoredAttachment =
  | { kind: 'picture'; by: string; id: string; width: number; height: number; bytes: number; state: State }
  | { kind: 'voice'; by: string; id: string; seconds: number; bytes: number; state: State }
  | Extract<Attachment, { kind: 'location' | 'article' }>

export type StoredFile = Extract<StoredAttachment, { kind: 'picture' | 'voice' }>

export const isFile = (attachment: StoredAttachment): attachment is StoredFile =>
  attachment.kind === 'picture' || attachment.kind === 'voice'

const EXCERPT = 120
/** Links that are shown end soon; a page reads its messages again for new ones. */
const SHOWN_SECONDS = 900

const ofUpload = async (accountId: string, uploadId: string, seconds: number, state: State): Promise<StoredFile> => {
  const file = { accountId, uploadId }
  const refined = await ask<Refinement>(config().refineFunction, file)
  if ('problem' in refined) {
    const detail = refined.problem === 'file_type_unsupported' ? '可以上传 JPG、PNG、WebP 图片和语音。' : undefined
    throw problem(refined.problem, detail ? { detail } : {})
  }
  const { kind, bytes } = refined
  const kept = { by: accountId, id: uploadId, bytes, state }
  return kind === 'picture'
    ? { kind, ...kept, width: refined.width, height: refined.height }
    : { kind, ...kept, seconds: Math.max(1, Math.round(seconds)) }
}

const ofArticle = async ({ draftId, version, article }: { draftId: string; version?: number; article: string }) => {
  const draft = await draftRecords.get(draftId)
  const shown = draft?.publishedAt && !draft.withdrawn ? draft : undefined
  const latest = version ?? shown?.publishedVersion
  const isPublic = shown?.versions.some((each) => each.version === latest && each.publishedAt)
  const text = isPublic ? await versionRecords.get(`${draftId}/${latest}`) : undefined
  const found = text?.articles.find(({ label }) => label === article.replace(/[\s\u3000]/g, ''))
  if (!draft || latest === undefined || !found)
    throw problem('article_unknown', { fields: [{ path: 'attachments', message: '没有找到这一条' }] })
  return {
    kind: 'article' as const,
    draftId,
    version: latest,
    article: found.label,
    title: draft.title,
    excerpt: beginningOf(found.text, EXCERPT),
  }
}

/**
 * Makes what a person sent along into what is stored: files by their content, pictures without EXIF, an article in the
 * words of its draft. `state` of files: `checking` where WeChat is asked, `passed` where it need not be.
 */
export const takeAttachments = (
  accountId: string,
  attachments: readonly AttachmentInput[] | undefined,
  state: 'checking' | 'passed',
): Promise<StoredAttachment[]> =>
  Promise.all(
    (attachments ?? []).map((one): Promise<StoredAttachment> => {
      if ('uploadId' in one) return ofUpload(accountId, one.uploadId, one.seconds ?? 0, state)
      return one.kind === 'article' ? ofArticle(one) : Promise.resolve(one)
    }),
  )

/** Attachments with links for a reader. */
export const attachmentViews = (attachments: readonly StoredAttachment[] | undefined): Promise<Attachment[]> =>
  Promise.all((attachments ?? []).map(viewOf))

const viewOf = async (stored: StoredAttachment): Promise<Attachment> => {
  if (!isFile(stored)) return stored
  const { by, id, ...facts } = stored
  const file = { accountId: by, uploadId: id }
  if (facts.kind === 'voice') return { ...facts, url: await objects.show(refinedKey(file, 'voice'), SHOWN_SECONDS) }
  const [url, thumbUrl] = await Promise.all([
    objects.show(refinedKey(file, 'picture'), SHOWN_SECONDS),
    objects.show(refinedKey(file, 'thumb'), SHOWN_SECONDS),
  ])
  return { ...facts, url, thumbUrl }
}
