import { problem } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import { signOffMatterNames } from '@shared/drafts/words'
import { $remove, UpdateAttributesCommand } from 'dynamodb-toolbox'
import { attachmentViews, type StoredAttachment, takeAttachments } from '../platform/attachments'
import { cached } from '../platform/cache'
import type { DraftRecord } from '../platform/draftRecords'
import { NoteEntity } from '../platform/noteEntities'
import { queryPartition } from '../platform/query'
import { type Operation, Reply } from '../platform/serve'
import { documentClient } from '../platform/table'
import { draftToWork, versionNumber, visibleDraft, visibleVersion } from './access'
import type { DraftDeps } from './deps'
import { draftOf } from './draftView'
import { needsSignOff, type Plan, saveOrAsk } from './signOff'

const prefixOf = (version: number | string) => `${String(version).padStart(4, '0')}#`

type Note = {
  article: string
  text: string
  audio?: StoredAttachment
  updatedAt?: string
  /** Written where notes are signed first: open once they are. */
  waits?: boolean
  was?: string
  gone?: boolean
}

const read = async (key: string): Promise<Note[]> => {
  const [draftId = '', version = ''] = key.split('/')
  const prefix = prefixOf(version)
  const items = await queryPartition<Omit<Note, 'text'> & { sk: string; text?: string }>({
    pk: `DN#${draftId}`,
    skPrefix: prefix,
  })
  return items
    .map(({ sk, text = '', ...note }) => ({ ...note, text, article: sk.slice(prefix.length) }))
    .filter(({ text, audio, was, gone }) => text !== '' || audio || was !== undefined || gone)
}

/** Held for five seconds: a change shows within ten. */
const notes = cached(read, 5_000, 50)

/** A recording alone waits for nobody. */
const isOpen = ({ waits, updatedAt, text, gone }: Note, signedUntil: string | undefined): boolean =>
  !waits || (text === '' && !gone) || (signedUntil !== undefined && updatedAt !== undefined && updatedAt <= signedUntil)

/** What the public reads of a note; undefined: nothing. */
const publicText = (note: Note, signedUntil: string | undefined): string | undefined => {
  if (!isOpen(note, signedUntil)) return note.was
  return note.gone ? undefined : note.text || undefined
}

/** The notes of a version, in the order of its articles. The public's are the signed ones, where they are signed first. */
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
  const signed = record.notesSigned?.[String(number)]
  const sorted = [...found].sort((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0))
  const items = await Promise.all(
    sorted.map(async (note) => {
      const [view] = await attachmentViews(note.audio && [note.audio])
      const waits = inside && !isOpen(note, signed)
      return {
        article: note.article,
        text: (inside ? note.text : publicText(note, signed)) ?? '',
        ...(view?.kind === 'voice' && { audioUrl: view.url }),
        ...(waits && { waits }),
      }
    }),
  )
  return {
    draftId,
    version: number,
    items: items.filter(({ text: words, audioUrl, waits }) => words !== '' || audioUrl !== undefined || waits),
  }
}

/**
 * Writes the note of one article or its recording, or takes them away; what is not named stays. Where notes are signed
 * first, the public reads on what was; a recording has no words but the article's and is open at once.
 */
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
  const signs = needsSignOff(record, deps.rules)
  // What waits for its signature stays as it was sent.
  if (signs && text !== undefined && record.awaiting?.matter === 'notes')
    throw problem('sign_off_waiting', { matter: signOffMatterNames.notes })
  const [audio] = await takeAttachments(caller.id, audioId ? [{ uploadId: audioId }] : [], 'passed')
  if (audio && audio.kind !== 'voice')
    throw problem('file_type_unsupported', { detail: '请上传 MP3、M4A 等录音文件。' })
  const key = { draftId, place: `${prefixOf(number)}${article}` }
  const standing = signs
    ? (await notes.fresh(`${draftId}/${number}`)).find((note) => note.article === article)
    : undefined
  const was = standing && publicText(standing, record.notesSigned?.[String(number)])
  documentClient()
  const at = deps.now.toISOString()
  await NoteEntity.build(UpdateAttributesCommand)
    .item({
      ...key,
      ...(text !== undefined && {
        text: text ?? $remove(),
        waits: signs ? true : $remove(),
        was: was === undefined ? $remove() : was,
        gone: text === null && was !== undefined ? true : $remove(),
        updatedAt: at,
      }),
      ...(audioId !== undefined && { audio: audio ?? $remove() }),
      by: caller.id,
      request: deps.requestId,
    })
    .send()
  notes.forget(`${draftId}/${number}`)
  const kept = (await notes.fresh(`${draftId}/${number}`)).find((note) => note.article === article)
  return { article, text: kept?.text || null, ...(kept?.audio && { audio: true as const }) }
}

/** What was written until the request was sent is open with its signature. */
export const planNotes = (record: DraftRecord, { version, until }: { version: number; until: string }): Plan => ({
  change: { notesSigned: { ...record.notesSigned, [String(version)]: until } },
})

/** Puts the notes of a version before the examiner, as they stand now. */
export const publishNotes: Operation<typeof contract.publishNotes, DraftDeps> = async (
  { draftId, version },
  caller,
  deps,
) => {
  const number = versionNumber(version)
  const record = await draftToWork(deps, caller, 'drafts:edit', draftId)
  visibleVersion(record, true, number)
  const signed = record.notesSigned?.[String(number)]
  const waiting = (await notes.fresh(`${draftId}/${number}`)).filter((note) => !isOpen(note, signed))
  const now = deps.now.toISOString()
  const view = { inside: true, now, rules: deps.rules }
  if (waiting.length === 0) return draftOf(record, view)
  const asked = {
    version: number,
    until:
      waiting
        .map(({ updatedAt = now }) => updatedAt)
        .sort()
        .at(-1) ?? now,
  }
  const plan = planNotes(record, asked)
  const { record: saved, waits } = await saveOrAsk(deps, caller, record, { matter: 'notes', asked, plan })
  return new Reply(waits ? 202 : 200, draftOf(saved, view))
}
