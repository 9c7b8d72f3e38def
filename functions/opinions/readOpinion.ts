import { problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import type { Caller } from '../platform/caller'
import { type OpinionRecord, opinionOf, queuePlace } from '../platform/opinionRecords'
import type { Operation, Platform } from '../platform/serve'
import { anchorOf } from './anchors'
import type { OpinionDeps } from './deps'
import { needOpinion } from './store'

/** An opinion is its author's and the staff's of its draft; to everyone else it does not exist. */
export const seeOpinion = async (
  opinionId: string,
  caller: Caller,
): Promise<{ record: OpinionRecord; inside: boolean }> => {
  const record = await needOpinion(opinionId)
  const inside = caller.mayFor('opinions:read', queuePlace(record.queue).draftId)
  if (!inside && record.authorId !== caller.id) throw problem('not_found')
  return { record, inside }
}

/** An opinion that the caller may work on. Throws not_found for another handler's draft. */
export const workOn = async (opinionId: string, caller: Caller): Promise<OpinionRecord> => {
  const { record, inside } = await seeOpinion(opinionId, caller)
  if (!inside) throw problem('not_found')
  return record
}

/** An opinion that is the caller's own. Throws not_found. */
export const ownOpinion = async (opinionId: string, caller: Caller): Promise<OpinionRecord> => {
  const record = await needOpinion(opinionId)
  if (record.authorId !== caller.id) throw problem('not_found')
  return record
}

/** The answer to a caller, with what its side may see. */
export const tell = async (record: OpinionRecord, inside: boolean, { drafts, now }: OpinionDeps & Platform) =>
  opinionOf(record, { inside, draft: await drafts.get(queuePlace(record.queue).draftId), now: now.toISOString() })

export const readOpinion: Operation<typeof contract.readOpinion, OpinionDeps> = async ({ opinionId }, caller, deps) => {
  const { record, inside: staff } = await seeOpinion(opinionId, caller)
  // Its own author reads it as an author, whatever else they may do: a decision that waits for its release stays unseen.
  const inside = staff && record.authorId !== caller.id
  const draft = await deps.drafts.get(queuePlace(record.queue).draftId)
  const anchor = await anchorOf(record, draft, { inside }, deps)
  return { ...opinionOf(record, { inside, draft, now: deps.now.toISOString() }), ...(anchor && { anchor }) }
}
