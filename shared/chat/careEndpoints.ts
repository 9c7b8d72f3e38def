import { z } from 'zod'
import { Moment, Ok, Page, PageQuery, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { Attachment } from '../uploads/attachments'
import { Message } from './message'

export const recallMessage = endpoint('POST /conversations/{conversationId}/messages/{messageId}/recall', {
  who: 'account',
  summary: '撤回自己刚发出的消息，会留下撤回的痕迹',
  answers: [200, Message],
  fails: ['not_found', 'recall_too_late'],
})

export const requestReview = endpoint('POST /conversations/{conversationId}/messages/{messageId}/review', {
  who: 'account',
  summary: '申请人工审核自己没有送达的消息',
  answers: [200, Message],
  fails: ['not_found'],
})

export const reportConversation = endpoint('POST /conversations/{conversationId}/report', {
  who: 'account',
  summary: '举报：工作人员可以查阅这次会话，查阅会留下记录',
  input: z.strictObject({ reason: Text(1, 500) }),
  answers: [201, z.object({ id: z.string(), createdAt: Moment })],
  fails: ['not_found'],
})

const Report = z.object({
  id: z.string(),
  conversationId: z.string(),
  by: z.enum(['resident', 'deputy', 'station']),
  reason: z.string(),
  createdAt: Moment,
})

export const listReports = endpoint('GET /conversation-reports', {
  who: 'chat:review',
  summary: '被举报的会话',
  input: z.strictObject({ ...PageQuery }),
  answers: [200, Page(Report)],
})

/** A reported conversation's resident may not write to anybody for a while. */
const Block = z.object({ reason: z.string(), until: Moment })

export const blockResident = endpoint('PUT /conversations/{conversationId}/block', {
  who: 'chat:review',
  summary: '因举报限制这位群众发送消息，写明理由和天数；对方会看到理由',
  input: z.strictObject({ reason: Text(1, 200), days: z.number().int().min(1).max(365) }),
  answers: [200, Block],
  fails: ['not_found'],
})

export const unblockResident = endpoint('DELETE /conversations/{conversationId}/block', {
  who: 'chat:review',
  summary: '解除限制',
  answers: [200, Ok],
  fails: ['not_found'],
})

const HeldMessage = z.object({
  id: z.string(),
  conversationId: z.string(),
  text: z.string(),
  attachments: z.array(Attachment).optional(),
  /** The check gave no answer; it is asked again by itself for two hours. */
  unchecked: z.boolean(),
  heldAt: Moment,
})

export const listHeldMessages = endpoint('GET /held-messages', {
  who: 'chat:review',
  summary: '内容检查没有放行、等待人工审核的消息',
  input: z.strictObject({ ...PageQuery }),
  answers: [200, Page(HeldMessage)],
})

export const releaseMessage = endpoint('POST /conversations/{conversationId}/messages/{messageId}/release', {
  who: 'chat:review',
  summary: '放行：消息送达对方',
  answers: [200, Ok],
  fails: ['not_found'],
})

export const refuseMessage = endpoint('POST /conversations/{conversationId}/messages/{messageId}/refusal', {
  who: 'chat:review',
  summary: '不予放行，发送人会看到原因',
  input: z.strictObject({ reason: Text(1, 200) }),
  answers: [200, Ok],
  fails: ['not_found'],
})
