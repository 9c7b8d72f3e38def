import { problem } from '@shared/api/errors'
import { type chat as contract, doorNames, outcomeNames } from '@shared/chat/endpoints'
import { firstAnswerAt } from '@shared/chat/state'
import type { Operation } from '../platform/serve'
import { act } from './act'
import type { ChatDeps } from './deps'
import { findSide } from './sides'
import { conversationView } from './views'

/** The deputy or station ends the conversation, with an outcome and a summary that the resident reads. */
export const closeConversation: Operation<typeof contract.closeConversation, ChatDeps> = async (
  { conversationId, outcome, summary, door },
  caller,
  deps,
) => {
  const { sides, side } = await findSide(conversationId, caller)
  if (side === 'resident') throw problem('forbidden')
  const at = deps.now.toISOString()
  const record = await act(
    deps,
    caller,
    { conversationId, sides, side },
    {
      change: (before) => {
        const { phase, readBy, lastSeq, residentCount } = before
        if (phase === 'closed') throw problem('conversation_closed', { days: deps.rules.chat.reopenDays })
        return {
          phase: 'closed',
          dueAt: undefined,
          counted: undefined,
          daysLeft: undefined,
          first: firstAnswerAt(before, at),
          closure: { outcome, summary, at, ...(door && { door }) },
          readBy: { ...readBy, official: { seq: lastSeq, count: residentCount } },
        }
      },
      notice: () =>
        `本次会话已结束，结果：${outcomeNames[outcome]}。\n${summary}${door ? `\n请向这里反映：${doorNames[door]}。` : ''}`,
    },
  )
  return conversationView(record, side, deps.rules, deps.now)
}
