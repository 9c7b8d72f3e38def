import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { config } from '../../functions/platform/config'
import { documentClient } from '../../functions/platform/table'
import { senderlessByThemselves } from './migrations/0001-senderless-by-themselves'

/**
 * A change of stored data. It may be begun again at any point and then does what is left: every script is idempotent.
 * Answers how many items it changed.
 */
export type Migration = { id: string; why: string; run: () => Promise<number> }

/** In the order of their numbers; never taken out, never renumbered. */
export const migrations: readonly Migration[] = [senderlessByThemselves]

const keyOf = (id: string) => ({ pk: `SYSTEM#MIGRATIONS`, sk: id })

const isDone = async (id: string): Promise<boolean> => {
  const { Item } = await documentClient().send(
    new GetCommand({ TableName: config().tableName, Key: keyOf(id), ConsistentRead: true }),
  )
  return Item !== undefined
}

export type Migrated = { id: string; changed: number }

/** Runs those that the table has no record of, one after the other, and records each. */
export const migrate = async (now: () => Date, all: readonly Migration[] = migrations): Promise<Migrated[]> => {
  const done: Migrated[] = []
  for (const { id, run } of all) {
    if (await isDone(id)) continue
    const changed = await run()
    await documentClient().send(
      new PutCommand({
        TableName: config().tableName,
        Item: { ...keyOf(id), value: { changed, at: now().toISOString() } },
      }),
    )
    done.push({ id, changed })
  }
  return done
}
