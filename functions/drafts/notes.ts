import { problem } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import { $remove, UpdateAttributesCommand } from 'dynamodb-toolbox'
import { attachmentViews, type StoredAttachment, takeAttachments } from '../platform/attachments'
import { cached } from '../platform/cache'
import { NoteEntity } from '../platform/noteEntities'
import { queryPartition } from '../platform/query'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import { draftToWork, versionNumber, visibleDraft, visibleVersion } from './access'
import type { DraftDeps } from './deps'

const prefixOf = (version: number | string) => `${String(version).padStart(4, '0')}#`

type Note = { article: string; text: string; audio?: StoredAttachment }

const read = async (key: string): Promise<Note[]> => {
  const [draftId = '', version = ''] = key.split('/')
  const prefix = prefixOf(version)
  const items = await queryPartition<{ sk: string; text?: string; audio?: StoredAttachment }>({
    pk: `DN#${draftId}`,
    skPrefix: prefix,
  })
  return items
    .map(({ sk, text = '', audio }) => ({ article: sk.slice(prefix.length), text, ...(audio && { audio }) }))
    .filter(({ text, audio }) => text !== '' || audio)
}

/** Held for five seconds: a change shows within ten. */
const notes = cached(read, 5_000, 50)

/** The notes of a version, in the order of its articles. */
export const readNotes: Operation<typeof contract.readNotes, DraftDeps> = async (
  { draftId, version },
  caller,
  deps,
) => {
  const number = versionNumber(version)
  const { record, inside } = await visibleDraft(deps, caller, draftId)
  visibleVersion(record, inside, number)
  const key = `${draftId}/${number}`
  const [found, text] = await Promise.all([inside ? notes.fresh(key) : notes.get(key), deps.versions.get(key)])
  const order = new Map(text?.articles.map(({ label }, index) => [label, index]))
  const sorted = [...found].sort((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0))
  const items = await Promise.all(
    sorted.map(async ({ article, text: words, audio }) => {
      const [view] = await attachmentViews(audio && [audio])
      return { article, text: words, ...(view?.kind === 'voice' && { audioUrl: view.url }) }
    }),
  )
  return { draftId, version: number, items }
}

/** Writes the note of one article or its recording, or takes them away; what is not named stays. */
export const writeNote: Operation<typeof contract.writeNote, DraftDeps> = async (
  { draftId, version, article, text, audioId },
  caller,
  deps,
) => {
  const number = versionNumber(version)
  const record = await draftToWork(deps, caller, 'drafts:edit', draftId)
  visibleVersion(record, true, number)
  const known = await deps.versions.get(`${draftId}/${number}`)
  if (!known?.articles.some(({ label }) => label === article)) throw problem('article_unknown')
  const [audio] = await takeAttachments(caller.id, audioId ? [{ uploadId: audioId }] : [], 'passed')
  if (audio && audio.kind !== 'voice')
    throw problem('file_type_unsupported', { detail: '请上传 MP3、M4A 等录音文件。' })
  const key = { draftId, place: `${prefixOf(number)}${article}` }
  documentClient()
  await NoteEntity.build(UpdateAttributesCommand)
    .item({
      ...key,
      ...(text !== undefined && { text: text ?? $remove() }),
      ...(audioId !== undefined && { audio: audio ?? $remove() }),
      updatedAt: deps.now.toISOString(),
      by: caller.id,
      request: deps.requestId,
    })
    .send()
  notes.forget(`${draftId}/${number}`)
  const kept = (await notes.fresh(`${draftId}/${number}`)).find((note) => note.article === article)
  return { article, text: kept?.text || null, ...(kept?.audio && { audio: true as const }) }
}
