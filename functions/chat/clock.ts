import { invalid, problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { putOff, statusOf } from '@shared/chat/state'
import type { Operation } from '../platform/serve'
import { act } from './act'
import type { ChatDeps } from './deps'
import { findSide } from './sides'
import { conversationView } from './views'

const BEIJING = 8 * 3_600_000
const dayOf = (dueAt: string): string => {
  const day = new Date(Date.parse(dueAt) - 1 + BEIJING)
  return `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`
}

/** 延期: once for each wait, before it is over, with a reason that the resident reads. */
export const extendAnswer: Operation<typeof contract.extendAnswer, ChatDeps> = async (
  { conversationId, days, reason },
  caller,
  deps,
) => {
  const { sides, side } = await findSide(conversationId, caller)
  if (side === 'resident') throw problem('forbidden')
  const { extensionDays, reopenDays } = deps.rules.chat
  if (days > extensionDays) throw invalid('days', `最多延长 ${extensionDays} 个工作日`)
  const record = await act(
    deps,
    caller,
    { conversationId, sides, side },
    {
      change: (before) => {
        if (before.phase === 'closed') throw problem('conversation_closed', { days: reopenDays })
        const waits = statusOf(before, deps.now.toISOString()) === 'waiting'
        if (!waits || (before.extension && before.extension.until === before.dueAt))
          throw problem('extension_not_possible')
        const clock = putOff(before, days)
        return { ...clock, extension: { until: clock.dueAt ?? '', days, reason } }
      },
      notice: ({ dueAt = '' }) => `这件事需要多一些时间，答复期限延长到${dayOf(dueAt)}，原因：${reason}`,
    },
  )
  return conversationView(record, side, deps.rules, deps.now)
}

/** 事项类别 and place, so that themes can be counted without anybody reading along. */
export const recordCategory: Operation<typeof contract.recordCategory, ChatDeps> = async (
  { conversationId, category, place },
  caller,
  deps,
) => {
  const { sides, side } = await findSide(conversationId, caller)
  if (side === 'resident') throw problem('forbidden')
  const record = await act(
    deps,
    caller,
    { conversationId, sides, side },
    { change: () => ({ category, ...(place !== undefined && { place }) }) },
  )
  return conversationView(record, side, deps.rules, deps.now)
}
