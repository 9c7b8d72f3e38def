import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { mayRemind } from '@shared/chat/state'
import type { Operation } from '../platform/serve'
import { act } from './act'
import type { ChatDeps } from './deps'
import { findSide } from './sides'
import { conversationView } from './views'

/** 催一催: once the answer is overdue, once a working day. */
export const remindDeputy: Operation<typeof contract.remindDeputy, ChatDeps> = async (
  { conversationId },
  caller,
  deps,
) => {
  const { sides, side } = await findSide(conversationId, caller)
  if (side !== 'resident') throw problem('forbidden')
  const at = deps.now.toISOString()
  const record = await act(
    deps,
    caller,
    { conversationId, sides, side },
    {
      change: (before) => {
        if (before.phase === 'closed') throw problem('conversation_closed', { days: deps.rules.chat.reopenDays })
        if (!mayRemind(before, before.remindedAt, at)) throw problem('reminder_too_early')
        return { remindedAt: at }
      },
      notice: () => '答复期限已过，群众催办了一次。',
    },
  )
  return conversationView(record, side, deps.rules, deps.now)
}
