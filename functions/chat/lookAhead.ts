import { isOfficial } from '@shared/accounts/roles'
import type { Input } from '@shared/api/endpoint'
import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { batchGet } from '../platform/batchGet'
import type { Caller } from '../platform/caller'
import { isDated, standsSince } from './append'
import { refuseBlocked } from './blockResident'
import { checkWords } from './checkWords'
import { conversationOf } from './conversationRecord'
import { hasRoom } from './countMessage'
import type { ChatPlatform } from './deps'

export type MessageInput = Input<typeof contract.sendMessage>

/** What of a message is checked as words: its text, and what a place is called. */
export const wordsIn = ({ text, attachments = [] }: MessageInput) => [
  text,
  ...attachments.flatMap((one) => ('name' in one ? [one.name, one.address] : [])),
]

/** Its failure is told where it is waited for, if it is. */
const unheard = <T>(work: Promise<T>): Promise<T> => {
  work.catch(() => undefined)
  return work
}

/** Whose partition a conversation stands in never changes. */
const residents = new Map<string, string>()
const MOST_RESIDENTS = 5_000

export const rememberResident = (conversationId: string, residentId: string): void => {
  if (residents.size > MOST_RESIDENTS) residents.clear()
  residents.set(conversationId, residentId)
}

/**
 * What a message will need, asked for at once (the table by one call) while its conversation is still being found:
 * nothing in it depends on that, and whatever comes of it is only used once the conversation turned out to be the caller's.
 */
export const lookAhead = (input: MessageInput, caller: Caller, deps: ChatPlatform) => {
  const { conversationId, id } = input
  const { now, rules } = deps
  const official = isOfficial(caller.roles)
  const residentId = official ? residents.get(conversationId) : caller.id
  if (residentId === undefined || !caller.verified || !hasRoom(caller.id, rules.limits.messagesPerMinute, now))
    return {}
  const own = { pk: `CR#${residentId}`, sk: `C#${conversationId}` }
  const block = { pk: `BL#${caller.id}`, sk: 'BL' }
  const dated = id !== undefined && isDated(id, now)
  const mark = { pk: `C#${conversationId}`, sk: `I#${id}` }
  const found = batchGet([own, ...(official ? [] : [block]), ...(dated ? [mark] : [])], { consistent: true })
  const of = <T>({ pk, sk }: typeof own) => unheard(found.then((items) => items.get(`${pk}|${sk}`) as T | undefined))
  const needed = (item: Record<string, unknown> | undefined) => {
    if (!item) throw problem('not_found')
    return conversationOf(item)
  }
  // An official may be this conversation's resident: what a resident's message needs is asked for then as before.
  if (official && residentId !== caller.id)
    return {
      record: unheard(of<Record<string, unknown>>(own).then(needed)),
      since: dated ? unheard(of<{ at: string }>(mark).then((item) => standsSince(item, now))) : undefined,
    }
  if (official) return {}
  return {
    free: unheard(of<{ until: string; reason: string }>(block).then((item) => refuseBlocked(item, now))),
    record: unheard(of<Record<string, unknown>>(own).then(needed)),
    since: dated ? unheard(of<{ at: string }>(mark).then((item) => standsSince(item, now))) : undefined,
    verdict: unheard(checkWords(deps, caller, ...wordsIn(input))),
  }
}
