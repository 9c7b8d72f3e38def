import type { chat as contract } from '@shared/chat/endpoints'
import { PutItemCommand, UpdateItemCommand } from 'dynamodb-toolbox'
import type { Caller } from '../platform/caller'
import { ConversationLookEntity, ConversationReportEntity, ConversationSidesEntity } from '../platform/chatEntities'
import { indexPage, type Place } from '../platform/pages'
import type { Operation } from '../platform/serve'
import { conditionFailed, documentClient } from '../platform/table'
import { append } from './append'
import type { ChatDeps, ChatPlatform } from './deps'
import { settle } from './settle'
import { findSide } from './sides'
import { readMessages, type Sides } from './store'

/** A side asks staff to look: from now on whoever reviews the chat may read this conversation. */
export const reportConversation: Operation<typeof contract.reportConversation, ChatDeps> = async (
  { conversationId, reason },
  caller,
  deps,
) => {
  const { sides, side } = await findSide(conversationId, caller)
  const id = deps.newId()
  const at = deps.now.toISOString()
  const stamp = { by: caller.id, request: deps.requestId }
  const card = { by: side === 'resident' ? 'resident' : sides.kind, reason }
  documentClient()
  await ConversationReportEntity.build(PutItemCommand)
    .item({ conversationId, id, s2: at, card, ...stamp })
    .send()
  await ConversationSidesEntity.build(UpdateItemCommand)
    .item({ conversationId, reportedAt: at, ...stamp })
    .options({ condition: { attr: 'residentId', exists: true } })
    .send()
  return { id, createdAt: at }
}

export const listReports: Operation<typeof contract.listReports, ChatDeps> = async (
  { limit, next },
  caller,
  { cursors },
) => {
  const scope = JSON.stringify(['conversation-reports', caller.id])
  const place = next === undefined ? undefined : cursors.open<Place>(scope, next)
  const page = await indexPage('byQueue', ['CONVERSATION_REPORTS'], { place, limit })
  return {
    items: page.items.map(({ pk, sk, s2 = '', c }) => ({
      id: sk.slice(2),
      conversationId: pk.slice(2),
      createdAt: s2,
      ...(c as { by: 'resident' | 'deputy' | 'station'; reason: string }),
    })),
    next: page.next && cursors.seal(scope, page.next),
  }
}

/** Staff read a reported conversation: it says so in the conversation, once a day and reader, before anything is shown. */
export const recordLook = async (
  conversationId: string,
  sides: Sides,
  caller: Caller,
  { now, rules, requestId, newId }: ChatPlatform,
): Promise<void> => {
  const at = now.toISOString()
  const stamp = { by: caller.id, request: requestId }
  documentClient()
  try {
    await ConversationLookEntity.build(PutItemCommand)
      .item({ conversationId, look: `${at.slice(0, 10)}#${caller.id}`, at, ...stamp })
      .options({ condition: { attr: 'at', exists: false } })
      .send()
  } catch (error) {
    if (conditionFailed(error)) return
    throw error
  }
  const { messages } = await readMessages(conversationId, { limit: 20, consistent: true })
  const text =
    sides.reportedAt === undefined ? '因紧急上报，值班机关查阅了这次会话。' : '因收到举报，工作人员查阅了这次会话。'
  await append({ conversationId, id: newId(), side: 'official', from: 'system', text, ...stamp }, messages, now)
  await settle(conversationId, sides.residentId, rules)
}
