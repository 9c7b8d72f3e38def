import { problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import { $remove, UpdateItemCommand } from 'dynamodb-toolbox'
import { queuePlace } from '../platform/opinionRecords'
import { PublicOpinionEntity } from '../platform/publicOpinionEntities'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import type { OpinionDeps } from './deps'
import { publicPartition } from './listPublicOpinions'
import { workOn } from './readOpinion'
import { closeReports } from './reportOpinion'
import { change } from './store'

export const supportsKey = (supports: number, createdAt: string) => `${String(supports).padStart(8, '0')}#${createdAt}`

/** Shows an opinion to everyone, as it reads now. Where its author edits it, staff read and publish it again. */
export const publishOpinion: Operation<typeof contract.publishOpinion, OpinionDeps> = async (
  { opinionId },
  caller,
  deps,
) => {
  const record = await workOn(opinionId, caller)
  if (record.status === 'W') throw problem('opinion_withdrawn')
  if (record.status === 'H' || record.status === 'X') throw problem('opinion_held')
  const { draftId, round } = queuePlace(record.queue)
  const draft = await deps.drafts.fresh(draftId)
  if (!draft?.rounds.some((each) => each.round === round && each.showOpinions === true))
    throw problem('opinions_not_shown')
  const publicAt = record.publicAt ?? deps.now.toISOString()
  const stamp = { by: caller.id, request: deps.requestId }
  documentClient()
  const place = publicPartition(draftId, round)
  const { Attributes } = await PublicOpinionEntity.build(UpdateItemCommand)
    .item({
      id: record.id,
      article: record.article,
      revision: record.revision,
      createdAt: record.createdAt,
      p1: place,
      p2: place,
      s2: record.createdAt,
      ...stamp,
    })
    .options({ returnValues: 'ALL_NEW' })
    .send()
  const supports = (Attributes as { supports?: number } | undefined)?.supports ?? 0
  await PublicOpinionEntity.build(UpdateItemCommand)
    .item({ id: record.id, s1: supportsKey(supports, record.createdAt), ...stamp })
    .send()
  if (record.publicAt === undefined && !(await change(record, { publicAt, ...stamp }))) throw problem('conflict')
  return { opinionId: record.id, publicAt }
}

/** Shows it no more. Its supports are kept, and what readers reported of it is settled. */
export const unpublishOpinion: Operation<typeof contract.unpublishOpinion, OpinionDeps> = async (
  { opinionId },
  caller,
  deps,
) => {
  const record = await workOn(opinionId, caller)
  if (record.publicAt === undefined) return { opinionId: record.id }
  const stamp = { by: caller.id, request: deps.requestId }
  documentClient()
  await PublicOpinionEntity.build(UpdateItemCommand)
    .item({ id: record.id, p1: $remove(), s1: $remove(), p2: $remove(), s2: $remove(), ...stamp })
    .send()
  if (!(await change(record, { publicAt: $remove() as never, ...stamp }))) throw problem('conflict')
  await closeReports(record.id, stamp)
  return { opinionId: record.id }
}
