import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { WALK_IN } from '@shared/chat/words'
import { countUse } from '../platform/limit'
import { nextNumber } from '../platform/numbers'
import { encrypt } from '../platform/personal'
import { secrets } from '../platform/secrets'
import { type Operation, Reply } from '../platform/serve'
import { following } from './append'
import type { ChatDeps } from './deps'
import { pushConversation, pushMessage } from './frames'
import { findHolder } from './holder'
import { withMessages } from './settle'
import { emptyConversation } from './startConversation'
import { putTogether } from './store'
import {
  conversationOfWalkIn,
  findWalkIn,
  needStationOf,
  putWalkIn,
  residentOfWalkIn,
  type WalkInRecord,
  walkInsOf,
  walkInView,
} from './walkInRecord'

const PER_HOUR = 60

/**
 * 代录: the station's worker writes down what a visitor without a phone says. It goes to a deputy, or to the station
 * itself, as any other matter, with the same clock; the answer reaches the visitor by telephone.
 */
export const recordWalkIn: Operation<typeof contract.recordWalkIn, ChatDeps> = async (
  { stationId, name, phone, text, topic, place, category, deputyId },
  caller,
  deps,
) => {
  const { now, rules, requestId } = deps
  needStationOf(caller, stationId)
  const id = deps.newId()
  const first = deps.repeated && (await findWalkIn(id).catch(() => undefined))
  if (first) return new Reply(201, await walkInView(first, await conversationOfWalkIn(id), now, true))
  const holder = await findHolder(deputyId ? { deputyId } : { stationId }, now)
  await countUse('walk-in', caller.id, PER_HOUR, 3600, now)
  const stamp = { by: caller.id, request: requestId }
  const residentId = residentOfWalkIn(id)
  const message = following(
    undefined,
    { conversationId: id, id: deps.newId(), side: 'resident', from: 'resident', text, ...stamp },
    now,
  )
  const empty = emptyConversation(id, { topic, place, via: WALK_IN }, holder, name, { id: residentId }, deps)
  const conversation = withMessages({ ...empty, ...stamp, category }, [{ ...message, place: '' }], rules)
  const sides = { residentId, kind: holder.kind, holderId: holder.holderId, ...stamp }
  // A try that ended between the two leaves the conversation: the next one finds it.
  if (!(await putTogether({ next: conversation, message, sides })) && !deps.repeated) throw problem('unavailable')
  const record: WalkInRecord = {
    id,
    p1: walkInsOf(stationId),
    s1: now.toISOString(),
    number: await nextNumber('WALK_IN', now),
    stationId,
    sealedPhone: encrypt((await secrets()).phoneKey, phone),
    calls: [],
    createdAt: now.toISOString(),
    rev: 1,
    ...stamp,
  }
  await putWalkIn(record, undefined)
  await Promise.all([pushConversation(conversation, rules, now), pushMessage(sides, { ...message, place: '' })])
  return new Reply(201, await walkInView(record, conversation, now, true))
}
