import { invalid, problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { type Caller, readAccount } from '../platform/caller'
import { countUse } from '../platform/limit'
import type { Operation, Platform } from '../platform/serve'
import { following } from './append'
import { needUnblocked } from './blockResident'
import { checkWords, heldAs } from './checkWords'
import type { ConversationRecord } from './conversationRecord'
import type { ChatDeps } from './deps'
import { pushConversation, pushMessage } from './frames'
import { findHolder, type Holder } from './holder'
import { withMessages } from './settle'
import { putTogether, readRecord, readSides } from './store'
import { conversationView } from './views'

const UNREAD = { seq: 0, count: 0 }

/** A resident writes to a deputy or station: conversation and first message are there together or not at all. */
export const startConversation: Operation<typeof contract.startConversation, ChatDeps, Holder> = {
  see: async (input, caller, { now }) => {
    const own = (input.deputyId ?? input.stationId) === (input.deputyId ? caller.deputyId : caller.stationId)
    if (own) throw invalid(input.deputyId ? 'deputyId' : 'stationId', '不能给自己留言')
    return findHolder(input, now)
  },

  run: async (input, caller, deps, holder) => {
    const { rules, now } = deps
    const id = deps.newId()
    const messageId = deps.newId()
    const first = deps.repeated && (await firstTry(id, caller))
    if (first) return conversationView(first, 'resident', rules, now)
    await needUnblocked(caller.id, now)
    await countUse('conversation', caller.id, rules.limits.conversationsPerHour, 3600, now)
    const verdict = await checkWords(deps, caller, input.text, input.topic, input.place)
    const message = following(
      undefined,
      {
        conversationId: id,
        id: messageId,
        side: 'resident',
        from: 'resident',
        text: input.text,
        ...heldAs(verdict, now),
        by: caller.id,
        request: deps.requestId,
      },
      now,
    )
    const empty = emptyConversation(id, input, holder, await nameOf(caller), caller, deps)
    const record = withMessages(empty, [{ ...message, place: '' }], rules)
    const stamp = { by: caller.id, request: deps.requestId }
    const sides = { residentId: caller.id, kind: holder.kind, holderId: holder.holderId, ...stamp }
    if (await putTogether({ next: record, message, sides })) {
      await Promise.all([pushConversation(record, rules, now), pushMessage(sides, { ...message, place: '' })])
      return conversationView(record, 'resident', rules, now)
    }
    const made = await firstTry(id, caller)
    if (!made) throw problem('unavailable')
    return conversationView(made, 'resident', rules, now)
  },
}

/** What an earlier try under the same key has made. */
const firstTry = async (id: string, caller: Caller): Promise<ConversationRecord | undefined> =>
  (await readSides(id)) ? readRecord(id, caller.id, true) : undefined

const nameOf = async (caller: Caller): Promise<string> => caller.name ?? (await readAccount(caller.id))?.name ?? '群众'

/** Before its first message. */
export const emptyConversation = (
  id: string,
  { topic, place, via, keepsHistory }: { topic?: string; place?: string; via?: string; keepsHistory?: boolean },
  holder: Holder,
  name: string,
  caller: Pick<Caller, 'id'>,
  { now, requestId }: Pick<Platform, 'now' | 'requestId'>,
): ConversationRecord => ({
  id,
  residentId: caller.id,
  ...holder,
  name,
  topic,
  place,
  via,
  ...(keepsHistory && { keepsHistory }),
  phase: 'answered',
  seq: 0,
  lastSeq: 0,
  lastAt: now.toISOString(),
  lastText: '',
  residentCount: 0,
  officialCount: 0,
  readBy: { resident: UNREAD, official: UNREAD },
  rev: 1,
  createdAt: now.toISOString(),
  by: caller.id,
  request: requestId,
})
