import { z } from 'zod'
import { Id, Moment, Ok, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { ReplyTemplate } from './bulkEndpoints'
import { templateVariables } from './templates'
import { results } from './words'

/** Words that answer many: of the city, or of one draft. */
export const Template = z.object({
  id: z.string(),
  /** Absent: for every draft of the city. */
  draftId: z.string().optional(),
  name: z.string(),
  /** The result that goes with it. */
  result: z.enum(results).optional(),
  reply: z.string(),
  variables: z.array(z.enum(templateVariables)),
  updatedAt: Moment,
  updatedBy: z.string(),
})
export type Template = z.output<typeof Template>

const given = { name: Text(1, 40), result: z.enum(results).nullable().optional(), reply: ReplyTemplate }

export const listTemplates = endpoint('GET /reply-templates', {
  who: 'opinions:read',
  summary: '答复模板：全市的，以及一部草案的',
  input: z.strictObject({ draftId: Id.optional() }),
  answers: [200, z.object({ items: z.array(Template) })],
  fails: ['not_found'],
})

export const makeTemplate = endpoint('POST /reply-templates', {
  who: 'opinions:decide',
  summary: '新建答复模板',
  input: z.strictObject({ draftId: Id.optional(), ...given }),
  answers: [201, Template],
  fails: ['not_found'],
})

export const editTemplate = endpoint('PATCH /reply-templates/{templateId}', {
  who: 'opinions:decide',
  summary: '修改答复模板',
  input: z.strictObject({
    name: given.name.optional(),
    result: given.result,
    reply: given.reply.optional(),
  }),
  answers: [200, Template],
  fails: ['not_found', 'conflict'],
})

export const removeTemplate = endpoint('DELETE /reply-templates/{templateId}', {
  who: 'opinions:decide',
  summary: '删除答复模板',
  answers: [200, Ok],
  fails: ['not_found'],
})

export const previewReply = endpoint('POST /reply-templates/preview', {
  who: 'opinions:read',
  summary: '答复模板填入一条意见后的样子',
  input: z.strictObject({
    opinionId: Id,
    reply: ReplyTemplate,
    adoptedIn: z
      .array(z.strictObject({ version: z.number().int().min(1), article: z.string().max(40) }))
      .max(20)
      .optional(),
  }),
  answers: [200, z.object({ text: z.string(), missing: z.array(z.enum(templateVariables)) })],
  fails: ['not_found'],
})

export const templates = { listTemplates, makeTemplate, editTemplate, removeTemplate, previewReply }
