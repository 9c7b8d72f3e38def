import { problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import type { Opinion } from '@shared/opinions/schemas'
import { anchorOf } from '../platform/anchors'
import { attachmentViews, type StoredAttachment } from '../platform/attachments'
import { batchGet } from '../platform/batchGet'
import type { Caller } from '../platform/caller'
import { clusterOf, clusterRun } from '../platform/clusterRecords'
import { type OpinionRecord, opinionOf, queuePlace } from '../platform/opinionRecords'
import type { Operation, Platform } from '../platform/serve'
import { isOwn } from './contactPoint'
import type { OpinionDeps } from './deps'
import { needPublic } from './publicView'
import { entryOf } from './readAdoptions'
import { findOpinion, needOpinion } from './store'

/** An opinion is its author's, or its contact point's, and the staff's of its draft; to everyone else it does not exist. */
export const seeOpinion = async (
  opinionId: string,
  caller: Caller,
): Promise<{ record: OpinionRecord; inside: boolean }> => {
  const record = await needOpinion(opinionId)
  const inside = caller.mayFor('opinions:read', queuePlace(record.queue).draftId)
  if (!inside && !isOwn(record, caller)) throw problem('not_found')
  return { record, inside }
}

/** An opinion that the caller may work on. Throws not_found for another handler's draft. */
export const workOn = async (opinionId: string, caller: Caller): Promise<OpinionRecord> => {
  const { record, inside } = await seeOpinion(opinionId, caller)
  if (!inside) throw problem('not_found')
  return record
}

/** An opinion that is the caller's own, or their contact point's. Throws not_found. */
export const ownOpinion = async (opinionId: string, caller: Caller): Promise<OpinionRecord> => {
  const record = await needOpinion(opinionId)
  if (!isOwn(record, caller)) throw problem('not_found')
  return record
}

/** The opinion with links to its pictures, for its author and those inside. */
export const withFiles = async (record: OpinionRecord, opinion: Opinion): Promise<Opinion> => {
  const attachments = await attachmentViews(record.attachments as StoredAttachment[] | undefined)
  return attachments.length > 0 ? { ...opinion, attachments } : opinion
}

/** The answer to a caller, with what its side may see. */
export const tell = async (record: OpinionRecord, inside: boolean, { drafts, now }: OpinionDeps & Platform) => {
  const draft = await drafts.get(queuePlace(record.queue).draftId)
  return withFiles(record, opinionOf(record, { inside, draft, now: now.toISOString() }))
}

export const readOpinion: Operation<typeof contract.readOpinion, OpinionDeps> = async ({ opinionId }, caller, deps) => {
  const found = await findOpinion(opinionId)
  const staff = found && caller.mayFor('opinions:read', queuePlace(found.queue).draftId)
  // What staff published is everyone's to read, without what only concerns its author.
  if (found && !staff && !isOwn(found, caller)) return everyones(found, caller, deps)
  const { record } = await seeOpinion(opinionId, caller)
  // Its own author reads it as an author, whatever else they may do: a decision that waits for its release stays unseen.
  const inside = !!staff && !isOwn(record, caller)
  const draft = await deps.drafts.get(queuePlace(record.queue).draftId)
  const opinion = opinionOf(record, { inside, draft, now: deps.now.toISOString() })
  const [cluster, anchor, becauseOfYou, supports] = await Promise.all([
    inside ? sameAs(record) : undefined,
    anchorOf(record, draft, { inside }, deps),
    changedBy(record, opinion, deps),
    record.publicAt === undefined ? undefined : supportsOf(record.id),
  ])
  const told = {
    ...opinion,
    ...(cluster && { cluster }),
    ...(anchor && { anchor }),
    ...(becauseOfYou.length > 0 && { becauseOfYou }),
    supports,
  }
  return withFiles(record, told)
}

/** Those who say the same, as far as they were put together. */
const sameAs = async (record: OpinionRecord) => {
  const { draftId, round } = queuePlace(record.queue)
  const run = await clusterRun(draftId, round)
  const cluster = run && (await clusterOf(run, record.id))
  return cluster && cluster.members.length > 1 ? { id: cluster.id, size: cluster.members.length } : undefined
}

/** 因你而改: the articles that took it in, with their old and new words. */
const changedBy = (record: OpinionRecord, { draftId, decision }: Opinion, { comparisons }: OpinionDeps) =>
  Promise.all(
    (decision?.adoptedIn ?? []).map(async ({ version, article }) => {
      const later = version > record.version
      const entries = later ? await comparisons.get(`${draftId}/${record.version}/${version}`) : []
      const entry = entryOf(entries, article)
      return { version, article, from: entry?.from ?? [], changes: entry?.changes ?? [] }
    }),
  )

const supportsOf = async (id: string): Promise<number> =>
  Number((await batchGet<{ supports?: number }>([{ pk: `PO#${id}`, sk: 'PO' }])).get(`PO#${id}|PO`)?.supports ?? 0)

const everyones = async (record: OpinionRecord, caller: Caller, deps: OpinionDeps & Platform): Promise<Opinion> => {
  const { shown } = await needPublic(record.id, caller, deps)
  const { statusReason, submitter, timeline, earlierDecisions, sourceId, ...open } = await tell(record, false, deps)
  const passed = open.attachments?.filter((file) => 'state' in file && file.state === 'passed')
  return { ...open, attachments: passed?.length ? passed : undefined, source: 'app', supports: shown.supports }
}
