import { z } from 'zod'
import { Id, Moment, Name, Page, PageQuery, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { lengths } from '../city/rules'
import { suggestionResults, suggestionStatuses, verdicts } from './suggestionWords'

const Answer = z.object({ result: z.enum(suggestionResults), text: z.string(), unit: z.string(), at: Moment })
const Verdict = z.object({ verdict: z.enum(verdicts), comment: z.string().optional(), at: Moment })

/** What lists show of a suggestion. */
const Entry = z.object({
  id: z.string(),
  /** Given when it is assigned: 2026-001. */
  number: z.string().optional(),
  title: z.string(),
  status: z.enum(suggestionStatuses),
  deputyId: z.string(),
  deputyName: z.string(),
  unit: z.string().optional(),
  dueAt: Moment.optional(),
  result: z.enum(suggestionResults).optional(),
  published: z.boolean(),
  createdAt: Moment,
})

export const Suggestion = Entry.extend({
  background: z.string(),
  grounds: z.string(),
  proposal: z.string(),
  coSigners: z.array(z.string()),
  /** Conversations that it came from; to the deputy and the residents concerned only. */
  conversationIds: z.array(z.string()).optional(),
  coUnits: z.array(z.string()),
  returnedFor: z.string().optional(),
  /** Answers of the unit and what the deputy said to each, the first one first. */
  answers: z.array(Answer.extend({ verdict: Verdict.optional() })),
})
export type Suggestion = z.output<typeof Suggestion>

const words = {
  title: Text(...lengths.title),
  background: Text(1, 2000),
  grounds: Text(1, 2000),
  proposal: Text(1, 2000),
  coSigners: z.array(Name(1, 20)).max(30).optional(),
}
const unit = Text(2, 60)

export const makeSuggestion = endpoint('POST /conversations/{conversationId}/suggestion', {
  who: 'chat:answer',
  summary: '由会话形成代表建议；会话不因此结束',
  input: z.strictObject({
    ...words,
    conversationIds: z.array(Id).max(20).optional(),
    /** The residents' own words stand in it: they are told, and may object. */
    quotes: z.boolean().optional(),
  }),
  answers: [201, Suggestion],
  fails: ['not_found', 'suggestion_state'],
})

export const listSuggestions = endpoint('GET /suggestions', {
  who: 'anyone',
  summary: '代表建议：公开的；代表本人的；代表工委和承办单位经办的',
  input: z.strictObject({ ...PageQuery, scope: z.enum(['public', 'mine', 'office']).default('public') }),
  answers: [200, Page(Entry)],
  cache: 30,
})

export const readSuggestion = endpoint('GET /suggestions/{suggestionId}', {
  who: 'anyone',
  summary: '一件代表建议',
  answers: [200, Suggestion],
  fails: ['not_found'],
  cache: 30,
})

export const resubmitSuggestion = endpoint('PUT /suggestions/{suggestionId}', {
  who: 'chat:answer',
  summary: '代表修改被退回的建议，重新提交',
  input: z.strictObject(words),
  answers: [200, Suggestion],
  fails: ['not_found', 'suggestion_state', 'conflict'],
})

export const returnSuggestion = endpoint('POST /suggestions/{suggestionId}/return', {
  who: 'suggestions:examine',
  summary: '代表工委退回，说明理由',
  input: z.strictObject({ reason: Text(1, 500) }),
  answers: [200, Suggestion],
  fails: ['not_found', 'suggestion_state', 'conflict'],
})

export const assignSuggestion = endpoint('POST /suggestions/{suggestionId}/assignment', {
  who: 'suggestions:examine',
  summary: '代表工委交办：主办、会办单位和期限',
  input: z
    .strictObject({
      unit,
      coUnits: z.array(unit).max(10).optional(),
      months: z.number().int().min(1).max(6).optional(),
      reason: Text(1, 500).optional(),
    })
    .refine(({ months = 0, reason }) => months <= 3 || reason !== undefined, {
      message: '办理期限超过三个月的，请说明理由（代表法第五十一条）',
      path: ['reason'],
    }),
  answers: [200, Suggestion],
  fails: ['not_found', 'suggestion_state', 'conflict'],
})

export const answerSuggestion = endpoint('POST /suggestions/{suggestionId}/answer', {
  who: 'suggestions:answer',
  summary: '承办单位的答复',
  input: z.strictObject({ result: z.enum(suggestionResults), text: Text(1, 5000) }),
  answers: [200, Suggestion],
  fails: ['not_found', 'suggestion_state', 'conflict'],
})

export const judgeAnswer = endpoint('POST /suggestions/{suggestionId}/verdict', {
  who: 'chat:answer',
  summary: '代表对答复的态度；不满意的再办理一次',
  input: z.strictObject({ verdict: z.enum(verdicts), comment: Text(1, 500).optional() }),
  answers: [200, Suggestion],
  fails: ['not_found', 'suggestion_state', 'conflict'],
})

export const publishSuggestion = endpoint('PUT /suggestions/{suggestionId}/publication', {
  who: 'suggestions:examine',
  summary: '经公开审查后向社会公开',
  answers: [200, Suggestion],
  fails: ['not_found', 'suggestion_state', 'conflict'],
})

export const suggestionEndpoints = {
  makeSuggestion,
  listSuggestions,
  readSuggestion,
  resubmitSuggestion,
  returnSuggestion,
  assignSuggestion,
  answerSuggestion,
  judgeAnswer,
  publishSuggestion,
}
