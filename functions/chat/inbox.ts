import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import type { Conversation } from '@shared/chat/endpoints'
import { statusOf } from '@shared/chat/state'
import { conversationNumber } from '@shared/chat/words'
import { cached } from '../platform/cache'
import type { Caller } from '../platform/caller'
import { config } from '../platform/config'
import type { IndexItem } from '../platform/pages'
import { documentClient } from '../platform/table'
import { entryOf, type HolderKind, inboxes } from './conversationRecord'
import { answersFor } from './sides'
import { entryView } from './views'

/** Where a page ended: in the order of last messages, or among what is due. */
export type InboxPlace = { before: string } | { due: string; id: string } | { after: string }

type Query = {
  sort: 'recent' | 'due'
  unread?: boolean
  status?: Conversation['status']
  q?: string
  limit: number
  place?: InboxPlace
  now: Date
}
type Entry = ReturnType<typeof entryOf>
type Page = { items: Conversation[]; next?: InboxPlace; unread: number }

/** Entries of one partition, newest first; their order is unique. */
const newest = async (partition: string, limit: number, before?: string): Promise<Entry[]> => {
  const { Items = [] } = await documentClient().send(
    new QueryCommand({
      TableName: config().tableName,
      IndexName: 'byQueue',
      KeyConditionExpression: before === undefined ? 'p2 = :p' : 'p2 = :p AND s2 < :before',
      ExpressionAttributeValues: { ':p': partition, ...(before !== undefined && { ':before': before }) },
      ScanIndexForward: false,
      Limit: limit,
    }),
  )
  return (Items as IndexItem[]).map(entryOf)
}

const BATCH = 500
/** All that an answer is owed to: as many as a deputy has not answered. */
const wholeInbox = async (partition: string, most = Number.POSITIVE_INFINITY): Promise<Entry[]> => {
  const entries: Entry[] = []
  for (;;) {
    const batch = await newest(partition, BATCH, entries.at(-1)?.order)
    entries.push(...batch)
    if (batch.length < BATCH || entries.length >= most) return entries
  }
}

/** Whatever is not closed, by the id of its conversation. */
export const openConversationsOf = async (kind: HolderKind, holderId: string): Promise<string[]> => {
  const { waiting, others } = inboxes(kind, holderId)
  const lists = await Promise.all([wholeInbox(waiting), wholeInbox(others)])
  return lists.flat().flatMap(({ id, phase }) => (phase === 'closed' ? [] : [id]))
}

const sum = (entries: readonly Entry[]) => entries.reduce((total, { unread }) => total + unread, 0)
/** Whoever answers has read, so what is unread waits for an answer. */
const unreadIn = cached(async (partition: string) => sum(await wholeInbox(partition)), 10_000)

/** The inbox of the caller's deputy or station. Throws forbidden for whoever has none. */
export const inbox = async (caller: Caller, kind: HolderKind, query: Query): Promise<Page> => {
  const holderId = answersFor(caller, kind)
  if (holderId === undefined) throw problem('forbidden')
  const { waiting, others } = inboxes(kind, holderId)
  const sought = query.status !== undefined || !!query.q?.trim()
  const look = sought ? seek : query.sort === 'due' ? byDue : byLastMessage
  const { items, ...rest } = await look(waiting, others, query)
  return { ...rest, items: items.map((entry) => entryView(entry, kind, query.now)) }
}

type Found = Omit<Page, 'items'> & { items: Entry[] }

const byLastMessage = async (waiting: string, others: string, { unread, limit, place }: Query): Promise<Found> => {
  const before = place && 'before' in place ? place.before : undefined
  if (unread) {
    const all = await wholeInbox(waiting)
    const rest = all.filter((entry) => entry.unread > 0 && (before === undefined || entry.order < before))
    return { ...cut(rest, limit), unread: sum(all) }
  }
  const owed: Reading = { partition: waiting, entries: [], done: false }
  const merged = await mergedUpTo(limit + 1, [owed, { partition: others, entries: [], done: false }], before)
  const complete = before === undefined && owed.done
  return { ...cut(merged, limit), unread: complete ? sum(owed.entries) : await unreadIn.get(waiting) }
}

/** A partition as far as it was read. */
type Reading = { partition: string; entries: Entry[]; done: boolean }

/**
 * The newest `many` of both partitions. Half of it is read of each, and then on where the other's may still follow: a
 * page costs what it shows, not two pages.
 */
const mergedUpTo = async (many: number, readings: readonly Reading[], before?: string): Promise<Entry[]> => {
  const readOn = async (reading: Reading, limit: number): Promise<void> => {
    const batch = await newest(reading.partition, limit, reading.entries.at(-1)?.order ?? before)
    reading.entries.push(...batch)
    reading.done = batch.length < limit
  }
  await Promise.all(readings.map((reading) => readOn(reading, Math.ceil(many / 2))))
  for (;;) {
    const ends = readings.map(({ entries, done }) => (done ? '' : (entries.at(-1)?.order ?? '')))
    // Before this place nothing unread may stand.
    const horizon = ends.toSorted().at(-1) ?? ''
    const sure = readings.flatMap(({ entries }) => entries.filter(({ order }) => order >= horizon))
    const next = readings[ends.indexOf(horizon)]
    if (sure.length >= many || horizon === '' || !next) return sure.sort((a, b) => (a.order > b.order ? -1 : 1))
    await readOn(next, many - sure.length)
  }
}

const cut = (entries: readonly Entry[], limit: number) => {
  const items = entries.slice(0, limit)
  const last = items.at(-1)
  return { items, next: entries.length > limit && last ? { before: last.order } : undefined }
}

/** What is owed, the earliest due first; then the others by their last message. */
const byDue = async (waiting: string, others: string, { unread, limit, place }: Query): Promise<Found> => {
  const all = await wholeInbox(waiting)
  const rank = ({ dueAt = '', id }: Entry) => `${dueAt} ${id}`
  const after = place && 'due' in place ? `${place.due} ${place.id}` : ''
  const owed = all
    .filter((entry) => (!unread || entry.unread > 0) && rank(entry) > after)
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  const items = place && 'before' in place ? [] : owed.slice(0, limit)
  const last = items.at(-1)
  const found = { items, unread: sum(all) }
  if (last && items.length === limit) {
    const more = owed.length > limit || (!unread && (await newest(others, 1)).length > 0)
    return { ...found, next: more ? { due: last.dueAt ?? '', id: last.id } : undefined }
  }
  if (unread) return found
  const room = limit - items.length
  const rest = cut(await newest(others, room + 1, place && 'before' in place ? place.before : undefined), room)
  return { ...found, items: [...items, ...rest.items], next: rest.next }
}

/** As far back as a search looks among what owes no answer. */
const SEARCHED = 2000
const WAITING: readonly (Conversation['status'] | undefined)[] = ['waiting', 'overdue']

/** What stands in one state or has the words in its name, number, topic or last message: looked for in memory. */
const seek = async (waiting: string, others: string, { sort, unread, status, q = '', limit, place, now }: Query) => {
  const at = now.toISOString()
  const words = q.trim().toLowerCase()
  const [owed, done] = await Promise.all([
    wholeInbox(waiting),
    WAITING.includes(status) ? [] : wholeInbox(others, SEARCHED),
  ])
  const rank = ({ order, dueAt, id }: Entry) =>
    sort === 'due' ? `${dueAt ?? '~'} ${9e15 - Date.parse(order.slice(0, order.indexOf('#')))} ${id}` : order
  const first = (a: string, b: string) => (sort === 'due' ? a < b : a > b)
  const after = place && 'after' in place ? place.after : undefined
  const found = [...owed, ...done]
    .filter(
      (entry) =>
        (status === undefined || statusOf(entry, at) === status) &&
        (!unread || entry.unread > 0) &&
        `${entry.name} ${entry.topic ?? ''} ${entry.lastText} ${conversationNumber(entry.id)}`
          .toLowerCase()
          .includes(words) &&
        (after === undefined || first(after, rank(entry))),
    )
    .sort((a, b) => (first(rank(a), rank(b)) ? -1 : 1))
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? { after: rank(last) } : undefined, unread: sum(owed) }
}
