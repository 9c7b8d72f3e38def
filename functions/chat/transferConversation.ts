import { invalid, problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { owedWithin } from '@shared/chat/state'
import type { Caller } from '../platform/caller'
import type { Operation } from '../platform/serve'
import { act } from './act'
import type { ConversationRecord } from './conversationRecord'
import type { ChatDeps, ChatPlatform } from './deps'
import { findHolder, type Holder } from './holder'
import { answerDays } from './settle'
import { findSide } from './sides'
import type { Sides } from './store'

type Receiver = { deputyId?: string; stationId?: string }

/** Who receives a matter; names the field where nobody is there. */
export const findReceiver = async (
  to: Receiver,
  now: Date,
  fields: { deputyId: string; stationId: string } = { deputyId: 'deputyId', stationId: 'stationId' },
): Promise<Holder> =>
  findHolder(to, now).catch((error: unknown) => {
    // The conversation was found; it is the receiver that does not exist.
    throw error instanceof Error && error.message === 'not_found'
      ? invalid(to.deputyId ? fields.deputyId : fields.stationId, '没有这位代表或家站室')
      : error
  })

/**
 * The matter goes to another deputy or station; the resident is told why. What was said so far goes along unless the
 * resident keeps it: then whoever receives the matter reads it from the notice of the transfer on.
 */
export const transferTo = (
  deps: ChatPlatform,
  caller: Caller,
  { conversationId, sides }: { conversationId: string; sides: Sides },
  holder: Holder,
  reason: string,
): Promise<ConversationRecord> => {
  const at = deps.now.toISOString()
  return act(
    deps,
    caller,
    { conversationId, sides, side: 'official' },
    {
      change: (before) => {
        if (before.phase === 'closed') throw problem('conversation_closed', { days: deps.rules.chat.reopenDays })
        if (before.kind !== sides.kind || before.holderId !== sides.holderId) throw problem('conflict')
        // Whoever receives the matter has the whole time to answer it.
        const waits = before.phase === 'waiting' && owedWithin(at, answerDays(holder, deps.rules))
        const { seq, residentCount: count } = before
        const kept = before.keepsHistory ? { seq, count } : { seq: 0, count: 0 }
        return {
          standInFor: undefined,
          ...holder,
          ...waits,
          readBy: { ...before.readBy, official: kept },
          readableFrom: before.keepsHistory ? seq + 1 : undefined,
          remindedAt: undefined,
          receivedAt: at,
          first: undefined,
        }
      },
      notice: ({ holderName, standInFor, readableFrom }) =>
        [
          `这件事已转给${holderName}办理`,
          standInFor ? `（${standInFor.name}请假，由其代为答复）` : '',
          `，原因：${reason}`,
          readableFrom === undefined ? '' : '。按群众的选择，之前的对话没有一并转去。',
        ].join(''),
      sides: ({ readableFrom }) => ({ ...sides, kind: holder.kind, holderId: holder.holderId, readableFrom }),
    },
  )
}

export const holds = ({ kind, holderId }: Holder, sides: Sides): boolean =>
  kind === sides.kind && holderId === sides.holderId

export const transferConversation: Operation<typeof contract.transferConversation, ChatDeps> = async (
  { conversationId, deputyId, stationId, reason },
  caller,
  deps,
) => {
  const { sides, side } = await findSide(conversationId, caller)
  if (side === 'resident') throw problem('forbidden')
  const holder = await findReceiver({ deputyId, stationId }, deps.now)
  if (holds(holder, sides)) throw invalid(deputyId ? 'deputyId' : 'stationId', '会话已在这里，请选择其他代表或家站室')
  const record = await transferTo(deps, caller, { conversationId, sides }, holder, reason)
  return { id: record.id, with: { kind: record.kind, id: record.holderId, name: record.holderName } }
}
