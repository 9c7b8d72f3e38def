import { z } from 'zod'
import { Moment, Page, PageQuery, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { Question } from '../drafts/lifeSchemas'

const OwnAnswer = z.object({ choices: z.array(z.string()).optional(), text: z.string().optional(), answeredAt: Moment })

/** What staff ask about an article, with the caller's own answer and, to staff, the counts. */
export const AskedQuestion = Question.extend({
  round: z.number().int(),
  open: z.boolean(),
  mine: OwnAnswer.optional(),
  answers: z.number().int().optional(),
  byOption: z.array(z.object({ option: z.string(), count: z.number().int() })).optional(),
})
export type AskedQuestion = z.output<typeof AskedQuestion>

export const listQuestions = endpoint('GET /drafts/{draftId}/questions', {
  who: 'anyone',
  summary: '就条文向群众提的问题',
  input: z.strictObject({ round: z.coerce.number().int().min(1).optional() }),
  answers: [200, z.object({ items: z.array(AskedQuestion) })],
  fails: ['not_found'],
})

export const answerQuestion = endpoint('PUT /drafts/{draftId}/questions/{question}/answer', {
  who: 'verified',
  summary: '回答问题；征求意见期间可以更改',
  input: z
    .strictObject({
      choices: z.array(z.string().max(80)).min(1, '请选择').max(12).optional(),
      text: Text(1, 1000).optional(),
    })
    .refine(({ choices, text }) => (choices === undefined) !== (text === undefined), {
      message: '请选择或填写，二者选一',
      path: ['choices'],
    }),
  answers: [200, AskedQuestion],
  fails: ['not_found', 'consultation_closed', 'phone_required', 'submissions_paused'],
})

export const listAnswers = endpoint('GET /drafts/{draftId}/questions/{question}/answers', {
  who: 'opinions:read',
  summary: '问答题的回答，不含姓名',
  input: z.strictObject({ ...PageQuery, round: z.coerce.number().int().min(1).optional() }),
  answers: [200, Page(z.object({ text: z.string(), held: z.boolean().optional(), answeredAt: Moment }))],
  fails: ['not_found'],
})

export const questions = { listQuestions, answerQuestion, listAnswers }
