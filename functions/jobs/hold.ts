import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { EntityFormatter } from 'dynamodb-toolbox'
import { config } from '../platform/config'
import { JobEntity } from '../platform/jobEntities'
import { type JobControl, type JobRecord, lookAgainAt, UNFINISHED } from '../platform/jobs'
import { conditionFailed, documentClient } from '../platform/table'

/** Longer than any time between two savings of a living worker. */
const HOLD_MS = 45_000

/** The job was cancelled, or another worker has it. */
export class HoldLost extends Error {}

type Update = {
  set: Record<string, unknown>
  remove?: readonly string[]
  condition: string
  values?: Record<string, unknown>
}

/** Every attribute is named through a placeholder: several are DynamoDB's reserved words. */
const update = async (jobId: string, { set, remove = [], condition, values = {} }: Update) => {
  const names = [...Object.keys(set), ...remove, 'status', 'worker', 'heldUntil', 'attempts', 'startedAt']
  const sets = Object.keys(set).map((name) =>
    // When it first began stays.
    name === 'startedAt' ? '#startedAt = if_not_exists(#startedAt, :startedAt)' : `#${name} = :${name}`,
  )
  const removes = remove.length > 0 ? ` REMOVE ${remove.map((name) => `#${name}`).join(', ')}` : ''
  const UpdateExpression = `SET ${sets.join(', ')}${removes}`
  const used = names.filter((name) => new RegExp(`#${name}\\b`).test(`${UpdateExpression} ${condition}`))
  const { Attributes } = await documentClient().send(
    new UpdateCommand({
      TableName: config().tableName,
      Key: { pk: `J#${jobId}`, sk: 'J' },
      UpdateExpression,
      ConditionExpression: condition,
      ExpressionAttributeNames: Object.fromEntries(used.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
        ...values,
      },
      ReturnValues: 'ALL_NEW',
    }),
  )
  return Attributes
}

/** On the list of what is not over, to be looked at if nobody writes by then. */
const watched = (now: Date) => ({ p2: UNFINISHED, s2: lookAgainAt(now) })

const until = (now: Date) => new Date(now.getTime() + HOLD_MS).toISOString()

/**
 * Takes hold of a job that waits, or whose worker died. The same invocation, tried again by Lambda, has its own hold
 * back. Undefined where there is nothing to take.
 */
export const takeHold = async (jobId: string, worker: string, now: Date): Promise<JobRecord | undefined> => {
  const at = now.toISOString()
  try {
    const item = await update(jobId, {
      set: { status: 'running', worker, heldUntil: until(now), startedAt: at, updatedAt: at, ...watched(now) },
      condition:
        '#status IN (:queued, :running) AND (attribute_not_exists(#heldUntil) OR #heldUntil < :now OR #worker = :worker)',
      values: { ':queued': 'queued', ':running': 'running', ':now': at },
    })
    return item && JobEntity.build(EntityFormatter).format(item)
  } catch (error) {
    if (conditionFailed(error)) return undefined
    throw error
  }
}

/** The holder's writes. Each throws HoldLost where the hold is gone. */
export const holder = (jobId: string, worker: string) => {
  const write = async (change: Pick<Update, 'set' | 'remove'>) => {
    try {
      await update(jobId, {
        ...change,
        condition: '#worker = :me AND #status = :running',
        values: { ':me': worker, ':running': 'running' },
      })
    } catch (error) {
      throw conditionFailed(error) ? new HoldLost() : error
    }
  }
  const free = ['worker', 'heldUntil'] as const
  const over = [...free, 'p2', 's2'] as const
  return {
    save: (now: Date, { done, total, place, undoableUntil }: Parameters<JobControl['save']>[0]) =>
      write({
        set: {
          done,
          ...(total !== undefined && { total }),
          ...(place !== undefined && { place }),
          ...(undoableUntil && { undoableUntil }),
          ...watched(now),
          heldUntil: until(now),
          updatedAt: now.toISOString(),
        },
      }),
    finish: (now: Date, done: number, result: unknown, undone: boolean) =>
      write({
        set: {
          status: 'done',
          done,
          total: done,
          result,
          updatedAt: now.toISOString(),
          ...(undone && { undo: 'done' }),
        },
        remove: over,
      }),
    fail: (now: Date, error: string) =>
      write({ set: { status: 'failed', error, updatedAt: now.toISOString() }, remove: over }),
    /** Waits again: the stream hands the job to the next invocation. */
    putBack: (now: Date) =>
      write({
        set: { status: 'queued', attempts: 0, updatedAt: now.toISOString(), ...watched(now) },
        remove: free,
      }),
    /** Lets go for Lambda's next attempt; `attempts` counts failures in a row. */
    release: (now: Date, attempts: number) => write({ set: { attempts, updatedAt: now.toISOString() }, remove: free }),
  }
}
