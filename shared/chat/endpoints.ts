import { z } from 'zod'
import { Flag, Id, Moment, Page, PageQuery, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { lengths } from '../city/rules'
import { AttachmentInput } from '../uploads/attachments'
import { attachmentLimits } from '../uploads/limits'
import { boardEndpoints } from './boardEndpoints'
import {
  blockResident,
  listHeldMessages,
  listReports,
  recallMessage,
  refuseMessage,
  releaseMessage,
  reportConversation,
  requestReview,
  unblockResident,
} from './careEndpoints'
import { clockEndpoints } from './clockEndpoints'
import { codeEndpoints } from './codeEndpoints'
import { Conversation } from './conversation'
import { deskEndpoints } from './deskEndpoints'
import { handoverEndpoints } from './handoverEndpoints'
import { Message } from './message'
import { suggestionEndpoints } from './suggestionEndpoints'
import { walkInEndpoints } from './walkInEndpoints'
import { conversationStatuses, doors, outcomes } from './words'

export * from './conversation'
export * from './words'

const message = Text(...lengths.message)

export const startConversation = endpoint('POST /conversations', {
  who: 'verified',
  summary: '向代表或家站室留言',
  input: z
    .strictObject({
      deputyId: Id.optional(),
      stationId: Id.optional(),
      text: message,
      topic: Text(1, 30).optional(),
      place: Text(1, 60).optional(),
      via: z
        .string()
        .regex(/^[\w-]{1,40}$/)
        .optional(),
      /** What is said stays with whoever it is said to: a transfer takes the matter along, not the words. */
      keepsHistory: z.boolean().optional(),
    })
    .refine((input) => (input.deputyId === undefined) !== (input.stationId === undefined), {
      message: '请选择一位代表或一个家站室',
      path: ['deputyId'],
    }),
  answers: [201, Conversation],
  fails: ['not_found', 'deputy_unavailable', 'too_many_requests', 'phone_required', 'account_blocked'],
})

export const listConversations = endpoint('GET /conversations', {
  who: 'account',
  summary: '我的会话，最近的在前',
  input: z.strictObject({
    ...PageQuery,
    as: z.enum(['resident', 'deputy', 'station']).default('resident'),
    sort: z.enum(['recent', 'due']).default('recent'),
    unread: Flag.optional(),
    /** Of an inbox: what stands so, or says so in its name, topic or last message. */
    status: z.enum(conversationStatuses).optional(),
    q: z.string().max(50).optional(),
  }),
  answers: [200, Page(Conversation).extend({ unread: z.number().int() })],
})

export const readConversation = endpoint('GET /conversations/{conversationId}', {
  who: 'account',
  summary: '一次会话；messages 为多少，就一并带上最近的多少条消息',
  input: z.strictObject({ messages: z.coerce.number().int().min(1).max(50).optional() }),
  answers: [200, Conversation.extend({ messages: Page(Message).optional() })],
  fails: ['not_found'],
})

export const listMessages = endpoint('GET /conversations/{conversationId}/messages', {
  who: 'account',
  summary: '会话中的消息，最近的在前；after 之后的消息按先后',
  input: z.strictObject({ ...PageQuery, after: z.coerce.number().int().min(0).optional() }),
  answers: [200, Page(Message)],
  fails: ['not_found'],
})

export const sendMessage = endpoint('POST /conversations/{conversationId}/messages', {
  who: 'verified',
  summary: '发送消息；同一 id 再次发送是同一条消息',
  input: z.strictObject({
    /** Made by the client: the same id again is the same message. */
    id: Id.optional(),
    text: message.optional(),
    attachments: z.array(AttachmentInput).max(attachmentLimits.most).optional(),
    /** Id of the message that this one answers to. */
    quote: Id.optional(),
    /** From the deputy or station only: the resident is asked for something, and the clock stands still. */
    awaitsResident: z.boolean().optional(),
  }),
  answers: [201, Message],
  fails: [
    'not_found',
    'conversation_closed',
    'too_many_requests',
    'phone_required',
    'account_blocked',
    'idempotency_key_reused',
    'upload_missing',
    'file_empty',
    'file_too_large',
    'file_type_unsupported',
    'file_damaged',
    'article_unknown',
  ],
  idempotency: 'natural',
})

export const markRead = endpoint('PUT /conversations/{conversationId}/read', {
  who: 'account',
  summary: '读到某条消息（只向前）',
  input: z.strictObject({ messageId: Id }),
  answers: [200, Conversation],
  fails: ['not_found'],
})

export const closeConversation = endpoint('POST /conversations/{conversationId}/closure', {
  who: 'chat:answer',
  summary: '结束会话，写明结果',
  input: z.strictObject({
    outcome: z.enum(outcomes),
    summary: Text(1, 1000),
    /** For what is not a deputy's to settle: the right door. */
    door: z.enum(doors).optional(),
  }),
  answers: [200, Conversation],
  fails: ['not_found', 'conversation_closed'],
})

export const reopenConversation = endpoint('POST /conversations/{conversationId}/reopening', {
  who: 'verified',
  summary: '群众重新开启会话（一次）',
  input: z.strictObject({ text: message.optional() }),
  answers: [200, Conversation],
  fails: ['not_found', 'conversation_not_closed', 'reopening_used'],
})

export const rateConversation = endpoint('PUT /conversations/{conversationId}/rating', {
  who: 'account',
  summary: '评价',
  input: z.strictObject({
    stars: z.number().int().min(1).max(5),
    answered: z.boolean(),
    comment: Text(1, 500).optional(),
  }),
  answers: [200, Conversation],
  fails: ['not_found', 'conversation_not_closed', 'already_rated'],
})

export const remindDeputy = endpoint('POST /conversations/{conversationId}/reminder', {
  who: 'account',
  summary: '催一催',
  answers: [200, Conversation],
  fails: ['not_found', 'reminder_too_early', 'conversation_closed'],
})

export const transferConversation = endpoint('POST /conversations/{conversationId}/transfer', {
  who: 'chat:answer',
  summary: '转给另一位代表或家站室，群众会收到告知',
  input: z
    .strictObject({ deputyId: Id.optional(), stationId: Id.optional(), reason: Text(1, 500) })
    .refine((input) => (input.deputyId === undefined) !== (input.stationId === undefined), {
      message: '请选择一位代表或一个家站室',
      path: ['deputyId'],
    }),
  answers: [200, z.object({ id: z.string(), with: z.object({ kind: z.string(), id: z.string(), name: z.string() }) })],
  fails: ['not_found', 'conversation_closed', 'deputy_unavailable', 'conflict'],
})

export const shareHistory = endpoint('PUT /conversations/{conversationId}/history', {
  who: 'account',
  summary: '群众决定：会话转给别人时，之前的对话是否一并转去；已经转了的，同意后对方可以看到',
  input: z.strictObject({ keepsHistory: z.boolean() }),
  answers: [200, Conversation],
  fails: ['not_found', 'conflict'],
})
/** Frames: `message`, `read`, `conversation`, `notification`, `error`; the app sends `{"type":"ping"}`. */
export const createSocketTicket = endpoint('POST /socket-tickets', {
  who: 'account',
  summary: '实时消息的一次性入场凭证，一分钟内有效',
  answers: [201, z.object({ ticket: z.string(), url: z.string(), expiresAt: Moment })],
  fails: ['too_many_requests'],
  credential: true,
})

export const chat = {
  startConversation,
  listConversations,
  readConversation,
  listMessages,
  sendMessage,
  markRead,
  closeConversation,
  reopenConversation,
  rateConversation,
  remindDeputy,
  transferConversation,
  shareHistory,
  recallMessage,
  requestReview,
  reportConversation,
  listReports,
  blockResident,
  unblockResident,
  listHeldMessages,
  releaseMessage,
  refuseMessage,
  createSocketTicket,
  ...suggestionEndpoints,
  ...codeEndpoints,
  ...clockEndpoints,
  ...handoverEndpoints,
  ...boardEndpoints,
  ...walkInEndpoints,
  ...deskEndpoints,
}
