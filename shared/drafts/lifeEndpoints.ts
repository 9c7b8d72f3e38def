import { z } from 'zod'
import { Page, PageQuery, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { Notice, QuestionInput, SignOff, StageInput } from './lifeSchemas'
import { takingFiles } from './materialEndpoints'
import { Draft } from './schemas'

const inside = ['not_found', 'conflict'] as const

export const setStages = endpoint('PUT /drafts/{draftId}/stages', {
  who: 'drafts:edit',
  summary: '立法进程：各阶段与活动。文件写 uploadId，已有的写 fileId',
  input: z.strictObject({ stages: z.array(StageInput).max(60, '最多 60 项') }),
  answers: [200, Draft],
  alsoAnswers: [202],
  fails: [...inside, 'sign_off_waiting', ...takingFiles],
})

export const setNotice = endpoint('PUT /drafts/{draftId}/consultations/{round}/notice', {
  who: 'drafts:edit',
  summary: '一轮征求意见的公告',
  input: Notice,
  answers: [200, Draft],
  alsoAnswers: [202],
  fails: [...inside, 'sign_off_waiting'],
})

export const setQuestions = endpoint('PUT /drafts/{draftId}/consultations/{round}/questions', {
  who: 'drafts:edit',
  summary: '向群众提的问题',
  input: z.strictObject({ questions: z.array(QuestionInput).max(20, '最多 20 个问题') }),
  answers: [200, Draft],
  fails: [...inside, 'article_unknown'],
})

export const listSignOffs = endpoint('GET /sign-offs', {
  who: 'opinions:read',
  summary: '审核与签发：待办，或一部草案的记录',
  input: z.strictObject({
    ...PageQuery,
    state: z.enum(['examining', 'signing', 'done']).optional(),
    draftId: z.string().max(30).optional(),
  }),
  answers: [200, Page(SignOff)],
})

export const readSignOff = endpoint('GET /sign-offs/{signOffId}', {
  who: 'opinions:read',
  summary: '一件审核、签发事项',
  answers: [200, SignOff],
  fails: ['not_found'],
})

const step = ['not_found', 'sign_off_state', 'own_request', 'conflict'] as const

export const examineSignOff = endpoint('POST /sign-offs/{signOffId}/examination', {
  who: 'drafts:examine',
  summary: '审核通过，并记录保密审查',
  input: z.strictObject({
    /** 保密审查: that nothing in it is secret. Without it nothing goes on. */
    secrecy: z.literal('cleared', { error: '请先完成保密审查' }),
    comment: Text(1, 500).optional(),
  }),
  answers: [200, SignOff],
  fails: step,
})

export const approveSignOff = endpoint('POST /sign-offs/{signOffId}/approval', {
  who: 'drafts:sign',
  summary: '签发：随即生效',
  input: z.strictObject({ comment: Text(1, 500).optional() }),
  answers: [200, SignOff],
  fails: [...step, 'version_missing', 'draft_withdrawn', 'consultation_open', 'reason_required', 'draft_not_published'],
})

export const returnSignOff = endpoint('POST /sign-offs/{signOffId}/return', {
  who: 'drafts:examine',
  summary: '退回，须说明理由',
  input: z.strictObject({ reason: Text(1, 500) }),
  answers: [200, SignOff],
  fails: step,
})

export const withdrawSignOff = endpoint('DELETE /sign-offs/{signOffId}', {
  // A station's worker too, who asks for a roster's signature and reads no opinions.
  who: 'account',
  summary: '提请人撤回',
  answers: [200, SignOff],
  fails: step,
})

const Following = z.object({ draftId: z.string(), following: z.boolean() })

export const followDraft = endpoint('PUT /drafts/{draftId}/following', {
  who: 'account',
  summary: '关注草案：截止前提醒，进程有变化时通知',
  answers: [200, Following],
  fails: ['not_found'],
})

export const unfollowDraft = endpoint('DELETE /drafts/{draftId}/following', {
  who: 'account',
  summary: '不再关注',
  answers: [200, Following],
})

export const listFollowing = endpoint('GET /me/following', {
  who: 'account',
  summary: '我关注的草案',
  answers: [200, z.object({ items: z.array(Draft) })],
})

export const draftLife = {
  setStages,
  setNotice,
  setQuestions,
  listSignOffs,
  readSignOff,
  examineSignOff,
  approveSignOff,
  returnSignOff,
  withdrawSignOff,
  followDraft,
  unfollowDraft,
  listFollowing,
}
