import { z } from 'zod'
import { Id, Moment, Ok, Page, PageQuery, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { lengths } from '../city/rules'
import { Conversation } from './conversation'
import { handoverStatuses, handoverTargets } from './words'

const Handover = z.object({
  id: z.string(),
  conversationId: z.string(),
  /** 2026-0001 */
  number: z.string(),
  to: z.enum(handoverTargets),
  unit: z.string(),
  note: z.string(),
  status: z.enum(handoverStatuses),
  dueAt: Moment,
  /** Working days until then; negative once it is over, by how many; while nothing came back. */
  dueDays: z.number().int().optional(),
  hard: z.boolean(),
  createdAt: Moment,
  answer: z.object({ text: z.string(), at: Moment }).optional(),
  returned: z.object({ reason: z.string(), at: Moment }).optional(),
})
export type Handover = z.output<typeof Handover>

export const handOver = endpoint('POST /conversations/{conversationId}/handovers', {
  who: 'chat:answer',
  summary: '转办：交 12345 或有关部门，有编号和期限（5 个工作日，复杂的 10 个）',
  input: z.strictObject({
    to: z.enum(handoverTargets),
    unit: Text(2, 60).optional(),
    hard: z.boolean().optional(),
    note: Text(1, 1000),
  }),
  answers: [201, Handover],
  fails: ['not_found', 'conversation_closed'],
})

export const conversationHandovers = endpoint('GET /conversations/{conversationId}/handovers', {
  who: 'account',
  summary: '一次会话的转办记录，最近的在前',
  answers: [200, z.object({ items: z.array(Handover) })],
  fails: ['not_found'],
})

export const listHandovers = endpoint('GET /handovers', {
  who: 'account',
  summary: '转办记录（承办单位与代表工委）：办理中的按到期先后',
  input: z.strictObject({ ...PageQuery, status: z.enum(['open', 'done']).default('open') }),
  answers: [200, Page(Handover)],
  fails: ['forbidden'],
})

export const answerHandover = endpoint('POST /handovers/{handoverId}/answer', {
  who: 'account',
  summary: '登记转办的答复，群众会看到',
  input: z.strictObject({ text: Text(1, 2000) }),
  answers: [200, Handover],
  fails: ['not_found', 'handover_done', 'conflict'],
})

export const returnHandover = endpoint('POST /handovers/{handoverId}/return', {
  who: 'account',
  summary: '不属于本单位：7 个工作日内说明理由退回',
  input: z.strictObject({ reason: Text(1, 500) }),
  answers: [200, Handover],
  fails: ['not_found', 'handover_done', 'handover_return_late', 'conflict'],
})

export const proposeOpinion = endpoint('PUT /conversations/{conversationId}/opinion-proposal', {
  who: 'chat:answer',
  summary: '请群众同意把所说的作为对草案的意见，以群众自己的名义提交',
  input: z.strictObject({
    draftId: Id,
    article: z.string().max(20).nullable(),
    text: Text(...lengths.opinionText),
  }),
  answers: [200, Conversation],
  fails: ['not_found', 'conversation_closed', 'consultation_closed', 'article_unknown'],
})

export const declineOpinion = endpoint('DELETE /conversations/{conversationId}/opinion-proposal', {
  who: 'account',
  summary: '群众不同意；同意的，由群众自己提交意见（sourceId 写会话编号）',
  answers: [200, Ok],
  fails: ['not_found'],
})

export const handoverEndpoints = {
  handOver,
  conversationHandovers,
  listHandovers,
  answerHandover,
  returnHandover,
  proposeOpinion,
  declineOpinion,
}
