import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { nameOfConversation } from '@shared/chat/words'
import { GetItemCommand, PutItemCommand, UpdateItemCommand } from 'dynamodb-toolbox'
import { ConversationSidesEntity } from '../platform/chatEntities'
import { UrgentReportEntity } from '../platform/deskEntities'
import { notify } from '../platform/notify'
import { indexPage, type Place } from '../platform/pages'
import type { Operation } from '../platform/serve'
import type { Notice } from '../platform/streamChange'
import { documentClient } from '../platform/table'
import { act } from './act'
import type { ConversationRecord } from './conversationRecord'
import type { ChatDeps } from './deps'
import { officeAccounts } from './officials'
import { findSide } from './sides'
import { readSides } from './store'
import { conversationView } from './views'

type Card = { note: string; holderName: string; place?: string; seenAt?: string }

/** What the office on duty is told, by the handler at once and by the stream where that did not happen. */
export const urgentNotices = async ({ id, urgent, holderName }: ConversationRecord): Promise<Notice[]> =>
  urgent
    ? (await officeAccounts()).map((accountId) => ({
        accountId,
        event: `urgent#${id}#${urgent.at}`,
        at: urgent.at,
        kind: 'urgent',
        text: `紧急上报：${holderName}上报一件可能危及生命或公共安全的事${nameOfConversation({ id })}，请立即查看。`,
        conversationId: id,
      }))
    : []

/** 紧急上报: a danger to life or public safety. The office on duty is told at once and may read the conversation. */
export const reportUrgent: Operation<typeof contract.reportUrgent, ChatDeps> = async (
  { conversationId, note },
  caller,
  deps,
) => {
  const { sides, side } = await findSide(conversationId, caller)
  if (side === 'resident') throw problem('forbidden')
  const at = deps.now.toISOString()
  const stamp = { by: caller.id, request: deps.requestId }
  const record = await act(
    deps,
    caller,
    { conversationId, sides, side },
    {
      change: (before) => (before.urgent ? {} : { urgent: { at, note } }),
      notice: () => '这件事已紧急上报人大值班机关，值班人员可以查阅本次会话。遇到危险请立即拨打 110、119 或 120。',
    },
  )
  documentClient()
  const card: Card = { note, holderName: record.holderName, ...(record.place && { place: record.place }) }
  await UrgentReportEntity.build(PutItemCommand)
    .item({ conversationId, s2: record.urgent?.at ?? at, card, ...stamp })
    .send()
  await ConversationSidesEntity.build(UpdateItemCommand)
    .item({ conversationId, urgentAt: at, ...stamp })
    .options({ condition: { attr: 'residentId', exists: true } })
    .send()
  await notify(await urgentNotices(record), { at })
  return conversationView(record, side, deps.rules, deps.now)
}

export const listUrgentReports: Operation<typeof contract.listUrgentReports, ChatDeps> = async (
  { limit, next },
  caller,
  { cursors },
) => {
  const scope = JSON.stringify(['urgent-reports', caller.id])
  const place = next === undefined ? undefined : cursors.open<Place>(scope, next)
  const page = await indexPage('byQueue', ['URGENT_REPORTS'], { place, limit })
  return {
    items: page.items.map(({ pk, s2 = '', c }) => ({ conversationId: pk.slice(3), at: s2, ...(c as Card) })),
    next: page.next && cursors.seal(scope, page.next),
  }
}

/** The office on duty has taken the report up; deputy and resident see it. */
export const acknowledgeUrgent: Operation<typeof contract.acknowledgeUrgent, ChatDeps> = async (
  { conversationId },
  caller,
  deps,
) => {
  documentClient()
  const { Item } = await UrgentReportEntity.build(GetItemCommand).key({ conversationId }).send()
  const sides = Item && (await readSides(conversationId))
  if (!Item || !sides) throw problem('not_found')
  const card = Item.card as Card
  if (card.seenAt) return { ok: true }
  const seenAt = deps.now.toISOString()
  await act(
    deps,
    caller,
    { conversationId, sides, side: 'official' },
    {
      change: ({ urgent }) => ({ urgent: urgent && { ...urgent, seenAt } }),
      notice: () => '值班机关已收到紧急上报，正在处理。',
    },
  )
  await UrgentReportEntity.build(PutItemCommand)
    .item({ ...Item, card: { ...card, seenAt }, by: caller.id, request: deps.requestId })
    .send()
  return { ok: true }
}
