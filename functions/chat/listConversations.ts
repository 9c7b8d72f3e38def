import type { chat as contract } from '@shared/chat/endpoints'
import { statusOf, unreadBy } from '@shared/chat/state'
import type { Operation } from '../platform/serve'
import type { ConversationRecord } from './conversationRecord'
import type { ChatDeps } from './deps'
import { type InboxPlace, inbox } from './inbox'
import { conversationsOf } from './store'
import { conversationView } from './views'

/** The caller's conversations as a resident, or their deputy's or station's inbox; newest by last message. */
export const listConversations: Operation<typeof contract.listConversations, ChatDeps> = async (
  { as, sort, unread, status, q = '', limit, next },
  caller,
  { cursors, rules, now },
) => {
  const scope = JSON.stringify([
    'conversations',
    caller.id,
    caller.deputyId,
    caller.stationId,
    as,
    sort,
    unread,
    status,
    q,
  ])
  const seal = (place: unknown) => (place === undefined ? undefined : cursors.seal(scope, place))
  if (as !== 'resident') {
    const place = next === undefined ? undefined : cursors.open<InboxPlace>(scope, next)
    const page = await inbox(caller, as, { sort, unread, status, q, limit, place, now })
    return { ...page, next: seal(page.next) }
  }
  const after = next === undefined ? undefined : cursors.open<string>(scope, next)
  const all = await conversationsOf(caller.id)
  const rest = all
    .filter((record) => !unread || unreadBy('resident', record) > 0)
    .filter((record) => status === undefined || statusOf(record, now.toISOString()) === status)
    .filter(({ holderName, topic = '', lastText }) => `${holderName} ${topic} ${lastText}`.includes(q.trim()))
    .map((record) => ({ record, place: placeOf(record, sort) }))
    .filter(({ place }) => after === undefined || place < after)
    .sort((a, b) => (a.place > b.place ? -1 : 1))
  const items = rest.slice(0, limit)
  return {
    items: items.map(({ record }) => conversationView(record, 'resident', rules, now)),
    next: seal(rest.length > limit ? items.at(-1)?.place : undefined),
    unread: all.reduce((sum, record) => sum + unreadBy('resident', record), 0),
  }
}

/** Higher comes first: the last message's time; sorted by what is due, the earliest due one before all others. */
const placeOf = ({ id, phase, dueAt, lastAt }: ConversationRecord, sort: 'recent' | 'due'): string =>
  sort === 'due' && phase === 'waiting' && dueAt !== undefined
    ? `due ${9e15 - Date.parse(dueAt)} ${id}`
    : `${lastAt} ${id}`
