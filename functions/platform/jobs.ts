import { type FormattedItem, GetItemCommand, UpdateItemCommand } from 'dynamodb-toolbox'
import { JobEntity } from './entities'
import { conditionFailed, documentClient } from './table'

/** A job as it is stored. Its context writes it once; from then on functions/jobs does. */
export type JobRecord = FormattedItem<typeof JobEntity>

/** A worker's hold on its job. */
export type JobControl = {
  /** Tells progress and keeps the place to go on from; keeps the hold. Throws where the job was cancelled or taken over. */
  save: (progress: { done: number; total?: number; place?: unknown }) => Promise<void>
  /** Milliseconds until this invocation is ended. */
  timeLeft: () => number
}

/** What a run comes to: its result, or `again`: a further invocation goes on from the place kept. */
export type JobOutcome = { result: unknown; done: number } | 'again'

export type JobRunner = (job: JobRecord, control: JobControl) => Promise<JobOutcome>

/** A job cannot be done, and why, in words for the person who asked for it. Trying again would not help. */
export class JobRefused extends Error {}

export const readJob = async (jobId: string): Promise<JobRecord | undefined> => {
  documentClient()
  return (await JobEntity.build(GetItemCommand).key({ id: jobId }).options({ consistent: true }).send()).Item
}

/**
 * A running job whose worker died without letting go waits again, and the stream hands it to another. Nothing where it
 * is held or was handed over already.
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
    if (!conditionFailed(error)) throw error
  }
}
