import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import type { Operation } from '../platform/serve'
import { act } from './act'
import type { ChatDeps } from './deps'
import { findSide } from './sides'
import { conversationView } from './views'

/**
 * The resident decides whether a transfer takes along what was said before. Allowing it opens to whoever holds the
 * matter now what a transfer left behind; what somebody has read by then cannot be taken back.
 */
export const shareHistory: Operation<typeof contract.shareHistory, ChatDeps> = async (
  { conversationId, keepsHistory },
  caller,
  deps,
) => {
  const { sides, side } = await findSide(conversationId, caller)
  if (side !== 'resident') throw problem('forbidden')
  const opened = !keepsHistory && sides.readableFrom !== undefined
  const at = { conversationId, sides, side }
  const record = await act(deps, caller, at, {
    change: () => ({ keepsHistory: keepsHistory || undefined, ...(!keepsHistory && { readableFrom: undefined }) }),
    ...(opened && {
      notice: () => '群众同意对方查看之前的对话。',
      sides: () => ({ ...sides, readableFrom: undefined }),
    }),
  })
  return conversationView(record, side, deps.rules, deps.now)
}
