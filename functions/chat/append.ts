import { problem } from '@shared/api/errors'
import type { Side } from '@shared/chat/state'
import { GetItemCommand, PutItemCommand } from 'dynamodb-toolbox'
import { decodeTime } from 'ulidx'
import { MessageMarkEntity } from '../platform/messageEntities'
import { conditionFailed, documentClient } from '../platform/table'
import { inTurn } from './inTurn'
import { knownTail, remember } from './knownEnds'
import type { MessageRecord } from './messageRecord'
import { putMessage, readMessages } from './store'

/** A client's clock this near to ours dates its ids well enough to know how far back to look for them. */
const TRUSTED_MS = 2 * 60_000
/** Room for clocks, and for requests under way. */
const ROOM_MS = 3 * 60_000
const TAIL = 20
const TRIES = 60
const MOST_PAUSE_MS = 250

/** The end of a conversation, newest first, as far as it had to be read. */
export type Tail = MessageRecord[]

export const lastOf = (tail: Tail): MessageRecord | undefined => tail[0]

export type NewMessage = Pick<MessageRecord, 'conversationId' | 'id' | 'side' | 'from'> & Partial<MessageRecord>

/** Counts and place of a message that follows `last`; times never go back within a conversation. */
export const following = (last: MessageRecord | undefined, message: NewMessage, now: Date) => {
  const { residentCount = 0, officialCount = 0, seq = 0, createdAt: before = '' } = last ?? {}
  const at = now.toISOString()
  const delivered = (side: Side) => (message.heldAt === undefined && message.side === side ? 1 : 0)
  return {
    ...message,
    seq: seq + 1,
    createdAt: [at, before].sort()[1] ?? at,
    residentCount: residentCount + delivered('resident'),
    officialCount: officialCount + delivered('official'),
  }
}

/** Whether an id tells its own time, so that looking for it writes nothing. */
export const isDated = (id: string, now: Date): boolean => Math.abs(timeOf(id) - now.getTime()) <= TRUSTED_MS

const timeOf = (id: string): number => {
  try {
    return decodeTime(id)
  } catch {
    return 0
  }
}

/**
 * From when on a message of this id may stand in the conversation. An id from a clock like ours tells it by itself;
 * any other leaves a mark when it is first seen (one write unit more), so that a resend finds out.
 */
export const mayStandSince = async (conversationId: string, messageId: string, now: Date): Promise<number> => {
  documentClient()
  const key = { conversationId, messageId }
  const read = MessageMarkEntity.build(GetItemCommand).key(key).options({ consistent: true })
  const made = timeOf(messageId)
  const at = now.getTime()
  if (Math.abs(made - at) <= TRUSTED_MS) {
    return standsSince((await read.send()).Item, now)
  }
  try {
    await MessageMarkEntity.build(PutItemCommand)
      .item({ ...key, at: now.toISOString() })
      .options({ condition: { attr: 'at', exists: false } })
      .send()
    // Never seen as one of an untrusted clock; it may have come while it was fresh.
    return Math.min(made, at) - TRUSTED_MS - ROOM_MS
  } catch (error) {
    if (!conditionFailed(error)) throw error
    const { Item } = await read.send()
    return Math.min(made, Item ? Date.parse(Item.at) : at) - TRUSTED_MS - ROOM_MS
  }
}

const isSame = (a: Pick<MessageRecord, 'id' | 'side' | 'released'>, b: typeof a): boolean =>
  a.id === b.id && a.side === b.side && (a.released ?? false) === (b.released ?? false)

/** The same of an id that tells its own time, by the mark that was read for it. */
export const standsSince = (mark: { at: string } | undefined, now: Date): number =>
  (mark ? Date.parse(mark.at) : now.getTime()) - TRUSTED_MS - ROOM_MS

type Sought = Pick<MessageRecord, 'conversationId' | 'id' | 'side'>

/** Where an id comes from: the client, or an Idempotency-Key that was used before, or it was made just now. */
export type Origin = 'client' | 'repeated' | 'new'

/** Answers are kept 26 hours for a key. */
const KEPT_MS = 27 * 3_600_000

type End = Awaited<ReturnType<typeof readEnd>> & {
  /** Epoch ms from which on nothing of this id stands there, as this process remembers it. */
  absentSince?: number
}

/** The last messages of a conversation and its sides, read consistently by one query. */
export const readEnd = (conversationId: string) => readMessages(conversationId, { limit: TAIL, consistent: true })

/**
 * Looks for a message that its client may have sent before: at the end, which was read, and as far back as it may
 * stand. Whatever comes after that end is met when the message takes its place.
 */
export const findSent = async (
  sought: Sought,
  first: End,
  now: Date,
  origin: Origin,
  /** From when on it may stand there, where that is being looked up already. */
  known?: Promise<number>,
): Promise<MessageRecord | undefined> => {
  const { conversationId } = sought
  const lookUp = () => known ?? mayStandSince(conversationId, sought.id, now)
  const since = origin === 'client' ? await lookUp() : now.getTime() - KEPT_MS
  const sentIn = (messages: MessageRecord[]) =>
    messages.find((message) => message.id === sought.id && message.side === sought.side)
  let sent = sentIn(first.messages)
  let page: Pick<End, 'messages' | 'more'> = first
  const absent = first.absentSince !== undefined && first.absentSince <= since
  while (!sent && page.more && origin !== 'new' && !absent) {
    const oldest = page.messages.at(-1)
    if (!oldest || oldest.seq === 1 || Date.parse(oldest.createdAt) < since) break
    page = await readMessages(conversationId, { before: oldest.seq, limit: 200, consistent: true })
    sent = sentIn(page.messages)
  }
  return sent
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Puts a message at the next free place. Places are taken in turn, each by one conditional write, and whoever finds
 * one taken looks who is there: so nothing is doubled, and the order is the same for all.
 * `tail` was read before, consistently. Answers the message and those that were met on the way.
 */
export const append = (message: NewMessage, tail: Tail, now: Date): Promise<{ message: MessageRecord; tail: Tail }> =>
  inTurn(message.conversationId, async (waited) => {
    // Whoever was there before knows the end; where that is old, the place is taken and the end is read anew.
    const known = (waited && knownTail(message.conversationId)) || tail
    const same = known.find((each) => isSame(each, message))
    const put = same ? { message: same, tail: known } : await putNext(message, known, now)
    remember(message.conversationId, put.tail)
    return put
  })

const putNext = async (message: NewMessage, tail: Tail, now: Date) => {
  let known = tail
  for (let tries = 0; tries < TRIES; tries++) {
    const next = following(lastOf(known), message, now)
    if (await putMessage(next)) {
      const put = { ...next, place: '' }
      return { message: put, tail: [put, ...known] }
    }
    const { messages } = await readMessages(message.conversationId, {
      after: next.seq - 1,
      limit: 50,
      oldestFirst: true,
      consistent: true,
    })
    known = [...messages.toReversed(), ...known]
    const same = messages.find((each) => isSame(each, message))
    if (same) return { message: same, tail: known }
    // Many at once: spread out instead of meeting again.
    if (tries > 2) await pause(Math.random() * Math.min(MOST_PAUSE_MS, 10 * tries))
  }
  throw problem('unavailable')
}
