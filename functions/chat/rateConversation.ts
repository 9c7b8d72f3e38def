import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import type { Operation } from '../platform/serve'
import { act } from './act'
import { append } from './append'
import { checkWords, heldAs } from './checkWords'
import type { ChatDeps } from './deps'
import { settle } from './settle'
import { findSide } from './sides'
import { readMessages } from './store'
import { conversationView } from './views'

/**
 * The resident says, once after each closing, how content they are and whether the question was answered. A comment
 * that does not pass the check is held like any of their messages, and stands in the conversation once it is let through.
 */
export const rateConversation: Operation<typeof contract.rateConversation, ChatDeps> = async (
  { conversationId, comment, ...rating },
  caller,
  deps,
) => {
  const { rules, now, requestId } = deps
  const { sides, side } = await findSide(conversationId, caller)
  if (side !== 'resident') throw problem('forbidden')
  const verdict = await checkWords(deps, caller, comment)
  const record = await act(
    deps,
    caller,
    { conversationId, sides, side },
    {
      change: ({ phase, rating: given }) => {
        if (phase !== 'closed') throw problem('conversation_not_closed')
        if (given) throw problem('already_rated')
        return { rating: { ...rating, ...(verdict === 'pass' && comment !== undefined && { comment }) } }
      },
    },
  )
  if (verdict === 'pass' || comment === undefined) return conversationView(record, side, rules, now)
  const { messages } = await readMessages(conversationId, { limit: 20, consistent: true })
  const stamp = { by: caller.id, request: requestId }
  const said = { conversationId, id: deps.newId(), side, from: 'resident' as const, text: comment, ...stamp }
  const { tail } = await append({ ...said, ...heldAs(verdict, now) }, messages, now)
  const settled = await settle(conversationId, sides.residentId, rules, { record, known: tail, stamp })
  return conversationView(settled, side, rules, now)
}
