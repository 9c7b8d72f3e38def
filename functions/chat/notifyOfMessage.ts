import { unreadBy } from '@shared/chat/state'
import { nameOfConversation } from '@shared/chat/words'
import type { Notice, StreamChange } from '../platform/streamChange'
import { type ConversationRecord, conversationOf } from './conversationRecord'
import { accountsOf } from './officials'
import { urgentNotices } from './urgentReport'
import { findWalkIn, isWalkIn } from './walkInRecord'

const KIND = 'Conversation'

/**
 * What the two sides are told of a conversation that changed. Of a burst of messages only the first unread one is
 * told; a closing, a transfer and a reminder always. Each says which conversation it is, since twenty may come at once.
 */
export const notifyOfMessage = async ({ before, after }: StreamChange): Promise<Notice[]> => {
  if (after?._et !== KIND) return []
  const was = before && conversationOf(before)
  const is = conversationOf(after)
  const resident = textForResident(was, is)
  const official = textForOfficial(was, is)
  const officials = official ? await accountsOf(is.kind, is.holderId) : []
  const urgent = is.urgent && is.urgent.at !== was?.urgent?.at ? await urgentNotices(is) : []
  return [
    ...(resident ? await noticesOfResident(is, resident) : []),
    ...officials.map((accountId) => notice(is, accountId, official ?? '')),
    ...urgent,
  ]
}

/** A visitor without a phone is told by their station: its workers hear that there is an answer to pass on. */
const noticesOfResident = async (is: ConversationRecord, text: string): Promise<Notice[]> => {
  if (!isWalkIn(is.residentId)) return [notice(is, is.residentId, text)]
  const walkIn = await findWalkIn(is.id).catch(() => undefined)
  // Its slip was never written: the station's worker was told that it did not work.
  if (!walkIn) return []
  const { stationId, number } = walkIn
  const workers = await accountsOf('station', stationId)
  const words = `代录事项（编号 ${number}）有了新的答复，请电话告知来访群众。`
  return workers.map((accountId) => ({ ...notice(is, accountId, words), kind: 'walk_in', conversationId: undefined }))
}

const notice = ({ id, rev }: ConversationRecord, accountId: string, text: string): Notice => ({
  accountId,
  event: `conversation#${id}#${rev}`,
  kind: 'message',
  text,
  conversationId: id,
})

const textForResident = (was: ConversationRecord | undefined, is: ConversationRecord): string | undefined => {
  const who = is.kind === 'deputy' ? `${is.holderName}代表` : is.holderName
  const which = nameOfConversation(is)
  if (was && was.phase !== 'closed' && is.phase === 'closed')
    return `您与${who}的会话${which}已结束，请查看结果并评价。`
  if (was && was.holderId !== is.holderId) return `您的留言${which}已转给${who}，请查看说明。`
  if (unreadBy('resident', is) === 0 || (was && unreadBy('resident', was) > 0)) return undefined
  return is.phase === 'waiting_resident' ? `${who}请您补充留言${which}的一些情况。` : `${who}答复了您的留言${which}。`
}

const textForOfficial = (was: ConversationRecord | undefined, is: ConversationRecord): string | undefined => {
  const which = nameOfConversation(is)
  if (is.remindedAt !== undefined && is.remindedAt !== was?.remindedAt)
    return `留言${which}已过答复期限，群众催办了一次。`
  if (was && was.holderId !== is.holderId) return `留言${which}转给了您，请及时答复。`
  if (was?.phase === 'closed' && is.phase === 'waiting') return `群众重新开启了会话${which}，请及时答复。`
  if (unreadBy('official', is) === 0 || (was && unreadBy('official', was) > 0)) return undefined
  return `新的群众留言${which}，请及时答复。`
}
