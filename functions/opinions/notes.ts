import type { opinionHandling as contract } from '@shared/opinions/handlingEndpoints'
import { PutItemCommand } from 'dynamodb-toolbox'
import { readAccount } from '../platform/caller'
import { queryPartition } from '../platform/query'
import type { Operation } from '../platform/serve'
import { conditionFailed, documentClient } from '../platform/table'
import { NoteEntity } from '../platform/workbenchEntities'
import type { OpinionDeps } from './deps'
import { workOn } from './readOpinion'

type Stored = { id: string; text: string; by: string; byName: string; createdAt: string }

const noteOf = ({ id, text, by, byName, createdAt }: Stored, callerId: string) => ({
  id,
  text,
  byName,
  own: by === callerId,
  at: createdAt,
})

/** What staff told each other about an opinion, oldest first. */
export const listNotes: Operation<typeof contract.listNotes, OpinionDeps> = async ({ opinionId }, caller) => {
  await workOn(opinionId, caller)
  const notes = await queryPartition<Stored>({ pk: `O#${opinionId}`, skPrefix: 'N#' })
  return { items: notes.map((note) => noteOf(note, caller.id)) }
}

export const addNote: Operation<typeof contract.addNote, OpinionDeps> = async ({ opinionId, text }, caller, deps) => {
  await workOn(opinionId, caller)
  const createdAt = deps.now.toISOString()
  const id = deps.newId()
  const byName = caller.name ?? (await readAccount(caller.id))?.name ?? '工作人员'
  const note = {
    opinionId,
    place: `${createdAt}#${id}`,
    id,
    text,
    byName,
    createdAt,
    by: caller.id,
    request: deps.requestId,
  }
  documentClient()
  try {
    await NoteEntity.build(PutItemCommand)
      .item(note)
      .options({ condition: { attr: 'id', exists: false } })
      .send()
  } catch (error) {
    if (!conditionFailed(error)) throw error
  }
  return noteOf(note, caller.id)
}
