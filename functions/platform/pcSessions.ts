import { problem } from '@shared/api/errors'
import { type FormattedItem, GetItemCommand, PutItemCommand, UpdateItemCommand } from 'dynamodb-toolbox'
import { queryPartition } from './query'
import { SessionEntity } from './sessionEntities'
import { conditionFailed, documentClient, ttl } from './table'

export type PcSession = FormattedItem<typeof SessionEntity>

/** Use within a minute of the last is not written down: at most one write a minute for each session. */
const TOLD_EVERY_MS = 60_000
/** Kept as long as the log of sign-ins is (Cybersecurity Law: six months at least). */
const KEPT_SECONDS = 200 * 86_400

type NewSession = Pick<PcSession, 'accountId' | 'id' | 'browser' | 'place' | 'expiresAt'> & { request: string }

type Kept = Pick<PcSession, 'usedAt' | 'expiresAt' | 'endedAt'>

/** Why a session is over at this time, if it is: its owner ended it, its hours are up, or nobody used it for so long. */
export const sessionOver = (
  { usedAt, expiresAt, endedAt }: Kept,
  now: Date,
  idleMinutes: number,
): 'ended' | 'expired' | undefined => {
  if (endedAt) return 'ended'
  const idle = now.getTime() - Date.parse(usedAt)
  return expiresAt <= now.toISOString() || idle > idleMinutes * 60_000 ? 'expired' : undefined
}

export const pcSessions = {
  begin: async ({ request, ...session }: NewSession, now: Date): Promise<void> => {
    const at = now.toISOString()
    documentClient()
    await SessionEntity.build(PutItemCommand)
      .item({ ...session, createdAt: at, usedAt: at, ttl: ttl(now, KEPT_SECONDS), by: session.accountId, request })
      .send()
  },

  /**
   * The session is in use. Throws session_expired where it stood idle for longer than `idleMinutes`, session_invalid
   * where it was ended. One read, and one write a minute at most.
   */
  use: async (accountId: string, id: string, now: Date, idleMinutes: number): Promise<PcSession> => {
    documentClient()
    const { Item } = await SessionEntity.build(GetItemCommand)
      .key({ accountId, id })
      .options({ consistent: true })
      .send()
    const over = Item ? sessionOver(Item, now, idleMinutes) : 'ended'
    if (!Item || over === 'ended') throw problem('session_invalid')
    if (over === 'expired') throw problem('session_expired')
    if (now.getTime() - Date.parse(Item.usedAt) > TOLD_EVERY_MS)
      await SessionEntity.build(UpdateItemCommand)
        .item({ accountId, id, usedAt: now.toISOString() })
        .options({ condition: { attr: 'endedAt', exists: false } })
        .send()
        .catch((error: unknown) => {
          throw conditionFailed(error) ? problem('session_invalid') : error
        })
    return Item
  },

  /** Those of a person that are neither ended nor over, the latest first. */
  open: async (accountId: string, now: Date, idleMinutes: number): Promise<PcSession[]> => {
    type Stored = Omit<PcSession, 'id' | 'accountId'> & { sk: string }
    const stored = await queryPartition<Stored>({ pk: `SE#${accountId}`, skPrefix: 'S#' })
    return stored
      .map(({ sk, ...rest }) => ({ ...rest, id: sk.slice(2), accountId }))
      .filter((session) => sessionOver(session, now, idleMinutes) === undefined)
      .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  },

  /** Ends it at once. Answers whether there was one. */
  end: async (accountId: string, id: string, by: { id: string; request: string }, now: Date): Promise<boolean> => {
    documentClient()
    try {
      await SessionEntity.build(UpdateItemCommand)
        .item({ accountId, id, endedAt: now.toISOString(), by: by.id, request: by.request })
        .options({ condition: { attr: 'createdAt', exists: true } })
        .send()
      return true
    } catch (error) {
      if (conditionFailed(error)) return false
      throw error
    }
  },
}
