import { isId } from '@shared/api/common'
import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { currentRound, roundState } from '@shared/drafts/rounds'
import { config } from '../platform/config'
import { draftRecords, versionRecords } from '../platform/draftRecords'
import type { Operation } from '../platform/serve'
import type { StreamChange } from '../platform/streamChange'
import { act } from './act'
import { following } from './append'
import type { ChatDeps } from './deps'
import { settle, withMessages } from './settle'
import { findSide } from './sides'
import { putTogether, readMessages, readRecord, readSides } from './store'
import { conversationView } from './views'

/** The deputy asks the resident to hand in what they said as their own opinion on an article of an open draft. */
export const proposeOpinion: Operation<typeof contract.proposeOpinion, ChatDeps> = async (
  { conversationId, draftId, article, text },
  caller,
  deps,
) => {
  const { sides, side } = await findSide(conversationId, caller)
  if (side === 'resident') throw problem('forbidden')
  const draft = await draftRecords.get(draftId)
  const round = draft && currentRound(draft.rounds)
  if (!draft?.publishedAt || draft.withdrawn || !round) throw problem('not_found')
  if (roundState(round, deps.now.toISOString()) !== 'open') throw problem('consultation_closed')
  const version = await versionRecords.get(`${draftId}/${round.version}`)
  if (article !== null && !version?.articles.some(({ label }) => label === article)) throw problem('article_unknown')
  const record = await act(
    deps,
    caller,
    { conversationId, sides, side },
    {
      change: ({ phase }) => {
        if (phase === 'closed') throw problem('conversation_closed', { days: deps.rules.chat.reopenDays })
        return {
          opinionProposal: { draftId, draftTitle: draft.title, ...(article !== null && { article }), text },
        }
      },
      notice: () =>
        `建议把您说的作为对《${draft.title}》${article ?? ''}的意见，以您自己的名义提交。是否提交、怎样写，由您决定。`,
    },
  )
  return conversationView(record, side, deps.rules, deps.now)
}

/** The resident does not want it; or the official takes it back. */
export const declineOpinion: Operation<typeof contract.declineOpinion, ChatDeps> = async (
  { conversationId },
  caller,
  deps,
) => {
  const { sides, side } = await findSide(conversationId, caller)
  await act(deps, caller, { conversationId, sides, side }, { change: () => ({ opinionProposal: undefined }) })
  return { ok: true }
}

const TRIES = 8

/**
 * An opinion that a resident made of a conversation (it names the conversation as its source): the conversation leads
 * to it. Only where author and resident are the same person.
 */
export const linkOpinion = async ({ before, after }: StreamChange): Promise<void> => {
  if (after?._et !== 'Opinion' || before) return
  const conversationId = String(after.si ?? '')
  if (!isId(conversationId)) return
  const sides = await readSides(conversationId)
  const opinionId = String(after.pk).slice(2)
  if (!sides || sides.residentId !== after.p1) return
  for (let tries = 0; tries < TRIES; tries++) {
    const { messages: tail } = await readMessages(conversationId, { limit: 1, consistent: true })
    const record = await readRecord(conversationId, sides.residentId, true)
    if (record.opinionId === opinionId) return
    const stamp = { by: sides.residentId, request: String(after.rq ?? 'stream') }
    const notice = {
      conversationId,
      id: opinionId,
      side: 'resident' as const,
      from: 'system' as const,
      text: '群众已就此提交了立法意见，采纳情况会告诉本人。',
      ...stamp,
    }
    const message = following(tail[0], notice, new Date())
    const changed = { ...record, opinionId, opinionProposal: undefined, rev: record.rev + 1, ...stamp }
    const next = withMessages(changed, [{ ...message, place: '' }], config().rules)
    if (message.seq === record.seq + 1 && (await putTogether({ before: record, next, message }))) return
    await settle(conversationId, sides.residentId, config().rules)
  }
}
