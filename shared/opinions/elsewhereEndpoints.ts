import { z } from 'zod'
import { Id, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { JobStarted } from '../jobs/endpoints'
import { elsewhereSources } from './elsewhereWords'
import { Opinion, OpinionInput } from './schemas'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const isDay = (text: string): boolean =>
  DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text

/** An opinion that came by letter, e-mail, in a meeting or a hearing: the same words, who said them, and where it is filed. */
export const RegisteredInput = OpinionInput.pick({
  article: true,
  kind: true,
  text: true,
  suggestedText: true,
  reason: true,
  submitter: true,
  attachments: true,
}).extend({
  source: z.enum(elsewhereSources, { error: '来源可以是来信、电子邮件、座谈会、听证会' }),
  /** Of the letter, mail or minutes. */
  number: Text(1, 40).optional(),
  /** Beijing day on which it was received or said; today unless given. */
  receivedAt: z.string().refine(isDay, '请使用日期，如 2026-11-01').optional(),
  round: z.number().int().min(1).optional(),
})
export type RegisteredInput = z.output<typeof RegisteredInput>

const registerOpinion = endpoint('POST /drafts/{draftId}/registered-opinions', {
  who: 'opinions:decide',
  summary: '登记来信、邮件、座谈会、听证会上的意见',
  input: RegisteredInput,
  answers: [201, Opinion],
  fails: ['not_found', 'article_unknown', 'opinion_repeated', 'draft_not_published'],
})

const importOpinions = endpoint('POST /drafts/{draftId}/opinion-imports', {
  who: 'opinions:decide',
  summary: '从 Excel 表导入意见：先预览检查，再整批导入；有一处错误就一条也不导入',
  input: z.strictObject({
    uploadId: Id,
    /** Checks the whole table and says what would be imported; writes nothing. */
    preview: z.boolean().default(false),
    round: z.number().int().min(1).optional(),
  }),
  answers: [202, JobStarted],
  fails: ['not_found', 'upload_missing', 'draft_not_published'],
})

const importTemplate = endpoint('GET /opinion-import-template', {
  who: 'opinions:decide',
  summary: '导入意见的 Excel 模板',
  answers: [200, z.object({ url: z.string() })],
})

export const elsewhere = { registerOpinion, importOpinions, importTemplate }
