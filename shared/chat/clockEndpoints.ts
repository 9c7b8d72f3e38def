import { z } from 'zod'
import { Moment, Ok, Page, PageQuery, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { Conversation } from './conversation'
import { categories } from './words'

export const extendAnswer = endpoint('POST /conversations/{conversationId}/extension', {
  who: 'chat:answer',
  summary: '答复延期：说明理由，群众会看到；期限内不算超期，每次等待一次',
  input: z.strictObject({ days: z.number().int().min(1).max(30), reason: Text(1, 300) }),
  answers: [200, Conversation],
  fails: ['not_found', 'conversation_closed', 'extension_not_possible'],
})

export const recordCategory = endpoint('PUT /conversations/{conversationId}/category', {
  who: 'chat:answer',
  summary: '登记事项类别和地点，供汇总，不含内容',
  input: z.strictObject({ category: z.enum(categories), place: Text(1, 60).optional() }),
  answers: [200, Conversation],
  fails: ['not_found'],
})

export const reportUrgent = endpoint('POST /conversations/{conversationId}/urgent-report', {
  who: 'chat:answer',
  summary: '紧急上报：危及生命或公共安全的，值班机关立即收到，并可查阅会话',
  input: z.strictObject({ note: Text(1, 500) }),
  answers: [200, Conversation],
  fails: ['not_found'],
})

export const listUrgentReports = endpoint('GET /urgent-reports', {
  who: 'chat:review',
  summary: '紧急上报，最近的在前',
  input: z.strictObject(PageQuery),
  answers: [
    200,
    Page(
      z.object({
        conversationId: z.string(),
        note: z.string(),
        holderName: z.string(),
        place: z.string().optional(),
        at: Moment,
        seenAt: Moment.optional(),
      }),
    ),
  ],
})

export const acknowledgeUrgent = endpoint('POST /conversations/{conversationId}/urgent-report/acknowledgement', {
  who: 'chat:review',
  summary: '值班机关确认收到紧急上报，代表和群众会看到',
  answers: [200, Ok],
  fails: ['not_found'],
})

export const clockEndpoints = { extendAnswer, recordCategory, reportUrgent, listUrgentReports, acknowledgeUrgent }
