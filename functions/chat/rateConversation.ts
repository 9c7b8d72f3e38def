import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import type { Operation } from '../platform/serve'
import { act } from './act'
import type { ChatDeps } from './deps'
import { findSide } from './sides'
import { conversationView } from './views'

/** The resident says, once after each closing, how content they are and whether the question was answered. */
export const rateConversation: Operation<typeof contract.rateConversation, ChatDeps> = async (
  { conversationId, ...rating },
  caller,
  deps,
) => {
  const { sides, side } = await findSide(conversationId, caller)
  if (side !== 'resident') throw problem('forbidden')
  const record = await act(
    deps,
    caller,
    { conversationId, sides, side },
    {
      change: ({ phase, rating: given }) => {
        if (phase !== 'closed') throw problem('conversation_not_closed')
        if (given) throw problem('already_rated')
        return { rating }
      },
    },
  )
  return conversationView(record, side, deps.rules, deps.now)
}
