import { invalid } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import type { Operation } from '../platform/serve'
import type { ChatDeps } from './deps'
import { openConversationsOf } from './inbox'
import { readSides } from './store'
import { findReceiver, holds, transferTo } from './transferConversation'

const AT_ONCE = 20

/**
 * A deputy leaves office: whatever is not closed goes to another deputy or a station, each resident is told. Staff move
 * the conversations without reading them. Called again until nothing is left: what was moved is not moved twice.
 */
export const reassignOpenMatters: Operation<typeof contract.reassignOpenMatters, ChatDeps> = async (
  { deputyId, toDeputyId, toStationId, reason },
  caller,
  deps,
) => {
  if (toDeputyId === deputyId) throw invalid('toDeputyId', '请选择另一位代表')
  const to = { deputyId: toDeputyId, stationId: toStationId }
  const holder = await findReceiver(to, deps.now, { deputyId: 'toDeputyId', stationId: 'toStationId' })
  const open = await openConversationsOf('deputy', deputyId)
  let moved = 0
  for (const conversationId of open.slice(0, AT_ONCE)) {
    const sides = await readSides(conversationId)
    // The index may lag: somebody has moved it meanwhile.
    if (sides?.kind !== 'deputy' || sides.holderId !== deputyId || holds(holder, sides)) continue
    // Each is a deed of its own, whatever key the whole was asked with.
    await transferTo({ ...deps, repeated: false }, caller, { conversationId, sides }, holder, reason)
    moved += 1
  }
  return { moved, left: Math.max(0, open.length - AT_ONCE) }
}
