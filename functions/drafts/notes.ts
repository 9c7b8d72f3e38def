import { problem } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import { DeleteItemCommand, PutItemCommand } from 'dynamodb-toolbox'
import { cached } from '../platform/cache'
import { NoteEntity } from '../platform/noteEntities'
import { queryPartition } from '../platform/query'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import { draftToWork, versionNumber, visibleDraft, visibleVersion } from './access'
import type { DraftDeps } from './deps'

const prefixOf = (version: number | string) => `${String(version).padStart(4, '0')}#`

const read = async (key: string) => {
  const [draftId = '', version = ''] = key.split('/')
  const prefix = prefixOf(version)
  const items = await queryPartition<{ sk: string; text: string }>({ pk: `DN#${draftId}`, skPrefix: prefix })
  return items.map(({ sk, text }) => ({ article: sk.slice(prefix.length), text }))
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
  const items = [...found].sort((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0))
  return { draftId, version: number, items }
}

/** Writes the note of one article, or takes it away. */
export const writeNote: Operation<typeof contract.writeNote, DraftDeps> = async (
  { draftId, version, article, text },
  caller,
  deps,
) => {
  const number = versionNumber(version)
  const record = await draftToWork(deps, caller, 'drafts:edit', draftId)
  visibleVersion(record, true, number)
  const known = await deps.versions.get(`${draftId}/${number}`)
  if (!known?.articles.some(({ label }) => label === article)) throw problem('article_unknown')
  const key = { draftId, place: `${prefixOf(number)}${article}` }
  documentClient()
  if (text === null) await NoteEntity.build(DeleteItemCommand).key(key).send()
  else
    await NoteEntity.build(PutItemCommand)
      .item({ ...key, text, updatedAt: deps.now.toISOString(), by: caller.id, request: deps.requestId })
      .send()
  notes.forget(`${draftId}/${number}`)
  return { article, text }
}
