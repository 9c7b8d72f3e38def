import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { owedWithin, reopenUntil } from '@shared/chat/state'
import type { Operation } from '../platform/serve'
import { act } from './act'
import { append } from './append'
import { checkWords, heldAs } from './checkWords'
import type { ChatDeps } from './deps'
import { pushMessage } from './frames'
import { answerDays, settle } from './settle'
import { findSide } from './sides'
import { readMessages } from './store'
import { conversationView } from './views'

type Seen = Awaited<ReturnType<typeof findSide>>

/** The resident opens a closed conversation again: once, within the city's days. */
export const reopenConversation: Operation<typeof contract.reopenConversation, ChatDeps, Seen> = {
  see: async ({ conversationId }, caller) => {
    const seen = await findSide(conversationId, caller)
    if (seen.side !== 'resident') throw problem('forbidden')
    return seen
  },

  run: async ({ conversationId, text }, caller, deps, { sides, side }) => {
    const { rules, now } = deps
    const at = now.toISOString()
    const verdict = text === undefined ? 'pass' : await checkWords(deps, caller, text)
    const record = await act(
      deps,
      caller,
      { conversationId, sides, side },
      {
        change: ({ phase, closure, reopened = false, kind }) => {
          if (phase !== 'closed' || !closure) throw problem('conversation_not_closed')
          const until = reopenUntil(closure.at, reopened, rules.chat.reopenDays)
          if (until === undefined || at >= until) throw problem('reopening_used', { days: rules.chat.reopenDays })
          const clock = owedWithin(at, answerDays({ kind }, rules))
          return { phase: 'waiting', ...clock, closure: undefined, rating: undefined, reopened: true }
        },
        notice: () => '群众认为问题还没有解决，重新开启了会话。',
      },
    )
    if (text === undefined) return conversationView(record, side, rules, now)
    const { messages } = await readMessages(conversationId, { limit: 20, consistent: true })
    const stamp = { by: caller.id, request: deps.requestId }
    const id = deps.newId()
    const sent = messages.find((message) => message.id === id)
    const said = { conversationId, id, side, from: 'resident' as const, text, ...heldAs(verdict, now), ...stamp }
    const { message, tail } = sent ? { message: sent, tail: messages } : await append(said, messages, now)
    const settled = await settle(conversationId, sides.residentId, rules, { record, known: tail, stamp })
    await pushMessage(sides, message)
    return conversationView(settled, side, rules, now)
  },
}
