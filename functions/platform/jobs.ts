import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { type FormattedItem, GetItemCommand, PutItemCommand, UpdateItemCommand } from 'dynamodb-toolbox'
import { config } from './config'
import { JobEntity } from './jobEntities'
import { handOver } from './lambda'
import { log } from './log'
import { indexPage } from './pages'
import { conditionFailed, documentClient, ttl } from './table'

/** A job as it is stored. Its context writes it once; from then on functions/jobs does. */
export type JobRecord = FormattedItem<typeof JobEntity>

/** A worker's hold on its job. */
export type JobControl = {
  /** Tells progress and keeps the place to go on from; keeps the hold. Throws where the job was cancelled or taken over. */
  save: (progress: { done: number; total?: number; place?: unknown; undoableUntil?: string }) => Promise<void>
  /** Milliseconds until this invocation is ended. */
  timeLeft: () => number
}

/** What a run comes to: its result, or `again`: a further invocation goes on from the place kept. */
export type JobOutcome = { result: unknown; done: number } | 'again'

export type JobRunner = (job: JobRecord, control: JobControl) => Promise<JobOutcome>

/** A job cannot be done, and why, in words for the person who asked for it. Trying again would not help. */
export class JobRefused extends Error {}

const KEPT_SECONDS = 30 * 86_400
/** Jobs that are not over, by when somebody must look at them. */
export const UNFINISHED = 'JOBS'
/** After this long without a worker a hand-over is taken for lost. */
const LOST_MS = 180_000

export const lookAgainAt = (now: Date): string => new Date(now.getTime() + LOST_MS).toISOString()

/** A person's jobs stand in one partition of byOwner. */
export const jobsOf = (ownerId: string): string => `JOBS#${ownerId}`

type NewJob = {
  id: string
  kind: string
  ownerId: string
  draftId?: string
  /** Small: the item is written whole each time progress is told. Long lists go into storage. */
  input: unknown
  total?: number
  requestId: string
  now: Date
  /** Begins then, not at once, and is on nobody's list. */
  at?: string
}

/**
 * Writes a job and hands it to a worker, so that it does not wait behind what the stream still has to work on; the
 * stream hands it over again, which its worker's hold makes harmless. With a time the schedule does when that has come.
 * Under the id of an earlier one nothing happens, so that a repeated request starts one job.
 *
 * @example await queueJob({ id: deps.newId(), kind: 'clusters', ownerId: caller.id, draftId, input: { round }, requestId, now })
 */
export const queueJob = async ({ id, kind, ownerId, draftId, input, total, requestId, now, at }: NewJob) => {
  const createdAt = now.toISOString()
  const job = {
    id,
    sk: 'J',
    kind,
    status: at ? 'waiting' : 'queued',
    ownerId,
    ...(draftId && { draftId }),
    input,
    done: 0,
    total: total ?? 0,
    createdAt,
    updatedAt: createdAt,
    ttl: ttl(at ? new Date(at) : now, KEPT_SECONDS),
  } as const satisfies JobRecord
  documentClient()
  try {
    await JobEntity.build(PutItemCommand)
      .item({
        ...job,
        ...(!at && { p1: jobsOf(ownerId), s1: createdAt }),
        p2: UNFINISHED,
        s2: at ?? lookAgainAt(now),
        by: ownerId,
        request: requestId,
      })
      .options({ condition: { attr: 'id', exists: false } })
      .send()
  } catch (error) {
    if (conditionFailed(error)) return
    throw error
  }
  if (!at) await handJobOver(id)
}

/** Gives a job that waits to a worker. The job stands: where this does not work, the stream does it. */
const handJobOver = (jobId: string): Promise<void> =>
  handOver(config().jobsFunction, { jobId }).catch((error: unknown) =>
    log.warn('job waits for the stream', { name: error instanceof Error ? error.name : 'unknown' }),
  )

export const readJob = async (jobId: string): Promise<JobRecord | undefined> => {
  documentClient()
  return (await JobEntity.build(GetItemCommand).key({ id: jobId }).options({ consistent: true }).send()).Item
}

/**
 * A running job whose worker died without letting go waits again and is handed to another. Nothing where it is held or
 * was handed over already.
 */
export const reviveJob = async ({ id, status, heldUntil }: JobRecord, now: Date): Promise<void> => {
  const at = now.toISOString()
  if (status !== 'running' || heldUntil === undefined || heldUntil >= at) return
  try {
    await JobEntity.build(UpdateItemCommand)
      .item({ id, status: 'queued', updatedAt: at })
      .options({
        condition: {
          and: [
            { attr: 'status', eq: 'running' },
            { attr: 'heldUntil', eq: heldUntil },
          ],
        },
      })
      .send()
  } catch (error) {
    if (conditionFailed(error)) return
    throw error
  }
  await handJobOver(id)
}

/**
 * From the schedule: jobs whose time has come begin, those whose worker died or whose hand-over was lost are handed over again.
 * Answers how many.
 */
export const wakeJobs = async (now: Date): Promise<number> => {
  const at = now.toISOString()
  const { items } = await indexPage('byQueue', [UNFINISHED], { limit: 100, oldestFirst: true })
  const due = items.filter(({ s2 }) => String(s2) <= at)
  for (const { pk, s2 } of due)
    await documentClient()
      .send(
        new UpdateCommand({
          TableName: config().tableName,
          Key: { pk, sk: 'J' },
          // `handed` makes the stream hand over one that was queued already.
          UpdateExpression: 'SET #status = :queued, #s2 = :next, #handed = :at, #updatedAt = :at',
          ConditionExpression:
            '#s2 = :s2 AND (#status IN (:waiting, :queued) OR (#status = :running AND #heldUntil < :at))',
          ExpressionAttributeNames: {
            '#status': 'status',
            '#s2': 's2',
            '#handed': 'handed',
            '#updatedAt': 'updatedAt',
            '#heldUntil': 'heldUntil',
          },
          ExpressionAttributeValues: {
            ':queued': 'queued',
            ':waiting': 'waiting',
            ':running': 'running',
            ':next': lookAgainAt(now),
            ':s2': s2,
            ':at': at,
          },
        }),
      )
      .then(() => handJobOver(pk.slice(2)))
      .catch((error: unknown) => {
        if (!conditionFailed(error)) throw error
      })
  return due.length
}
