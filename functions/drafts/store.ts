import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { EntityParser } from 'dynamodb-toolbox'
import { config } from '../platform/config'
import { DraftEntity } from '../platform/draftEntities'
import type { DraftRecord } from '../platform/draftRecords'
import { putWith } from '../platform/putWith'
import { conditionFailed, documentClient } from '../platform/table'
import type { DraftDeps } from './deps'
import { cardOf } from './draftView'

/** Who writes, in which request, and when. */
export type Stamp = { by: string; request: string; at: string }

/** All drafts of the city stand in one partition of byOwner, by the time they were made. */
export const DRAFTS = 'DRAFTS'

const itemOf = (record: DraftRecord, { by, request }: Stamp) =>
  DraftEntity.build(EntityParser).parse({
    ...record,
    p1: DRAFTS,
    s1: record.createdAt,
    card: cardOf(record),
    by,
    request,
  }).item

/** Puts a new draft. False where its id is taken. */
export const putNewDraft = async (record: DraftRecord, stamp: Stamp): Promise<boolean> => {
  try {
    await documentClient().send(
      new PutCommand({
        TableName: config().tableName,
        Item: itemOf(record, stamp),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    )
    return true
  } catch (error) {
    if (conditionFailed(error)) return false
    throw error
  }
}

export type DraftChange = Partial<Omit<DraftRecord, 'id' | 'rev' | 'createdAt' | 'updatedAt'>>

/**
 * Writes a change of the draft that was read, if nobody wrote meanwhile; `along` are items that are written with it or
 * not at all. Throws conflict.
 */
export const saveDraft = async (
  { drafts }: Pick<DraftDeps, 'drafts'>,
  read: DraftRecord,
  change: DraftChange,
  stamp: Stamp,
  along: Record<string, unknown>[] = [],
): Promise<DraftRecord> => {
  const next: DraftRecord = { ...read, ...change, updatedAt: stamp.at, rev: read.rev + 1 }
  const put = {
    Item: itemOf(next, stamp),
    ConditionExpression: 'rev = :rev',
    ExpressionAttributeValues: { ':rev': read.rev },
  }
  try {
    await putWith(put, along)
  } finally {
    drafts.forget(read.id)
  }
  return next
}

/** The stamp of an operation's write. */
export const stampOf = (caller: { id: string }, { now, requestId }: { now: Date; requestId: string }): Stamp => ({
  by: caller.id,
  request: requestId,
  at: now.toISOString(),
})
