import { GetCommand, PutCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { decodeTime } from 'ulidx'
import { config } from '../platform/config'
import { conditionFailed, documentClient, transactionConflict, ttl } from '../platform/table'

/** The stream keeps a record for 24 hours: what was left open before was given up long ago, and `verify` tells of it. */
const OPEN_FOR_MS = 26 * 3_600_000
const MARK_KEPT_SECONDS = 3 * 86_400
/** A batch writes its participants and then its counters within this time, or it is taken for dead. */
const LOOKS = 10
const LOOK_EVERY_MS = 200
const CONFLICTS = 12
const MOST_KNOWN = 5_000

type Mark = { void?: boolean }

/** How batches ended that this process knows of. */
const known = new Map<string, boolean>()
const remember = (batch: string, committed: boolean): boolean => {
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(batch, committed)
  return committed
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const keyOf = (batch: string) => ({ pk: `CB#${batch}`, sk: 'CB' })
const markOf = (batch: string, mark: Mark) => ({
  TableName: config().tableName,
  Item: { ...keyOf(batch), ...mark, ttl: ttl(new Date(), MARK_KEPT_SECONDS) },
  ConditionExpression: 'attribute_not_exists(pk)',
})

const readMark = async (batch: string): Promise<Mark | undefined> =>
  (
    await documentClient().send(
      new GetCommand({ TableName: config().tableName, Key: keyOf(batch), ConsistentRead: true }),
    )
  ).Item

/** Writes the counters of a batch together with its mark. False where somebody took the batch for dead before. */
export const commitBatch = async (
  batch: string,
  updates: NonNullable<TransactWriteCommandInput['TransactItems']>,
): Promise<boolean> => {
  for (let tries = 1; ; tries++) {
    try {
      await documentClient().send(new TransactWriteCommand({ TransactItems: [{ Put: markOf(batch, {}) }, ...updates] }))
      return remember(batch, true)
    } catch (error) {
      // The mark is there: this batch's own, whose answer was lost, or the one that ended it.
      if (conditionFailed(error)) return remember(batch, !(await readMark(batch))?.void)
      if (!transactionConflict(error) || tries >= CONFLICTS) throw error
      await pause(Math.random() * 20 * tries)
    }
  }
}

/** Nobody can write the batch's counters from now on, unless they are written already. */
export const giveUpBatch = async (batch: string): Promise<boolean> => {
  try {
    await documentClient().send(new PutCommand(markOf(batch, { void: true })))
    return remember(batch, false)
  } catch (error) {
    if (!conditionFailed(error)) throw error
    return remember(batch, !(await readMark(batch))?.void)
  }
}

const looking = new Map<string, Promise<boolean>>()

const look = async (batch: string): Promise<boolean> => {
  for (let looks = 0; looks < LOOKS; looks++) {
    const mark = await readMark(batch)
    if (mark) return remember(batch, !mark.void)
    await pause(LOOK_EVERY_MS)
  }
  return giveUpBatch(batch)
}

/** Whether a batch's counters were written. One that is under way is waited for, and ended if it takes too long. */
export const wasCommitted = async (batch: string): Promise<boolean> => {
  const end = known.get(batch)
  if (end !== undefined) return end
  if (Date.now() - decodeTime(batch) > OPEN_FOR_MS) return true
  const running = looking.get(batch) ?? look(batch).finally(() => looking.delete(batch))
  looking.set(batch, running)
  return running
}
