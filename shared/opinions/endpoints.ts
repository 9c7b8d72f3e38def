import { z } from 'zod'
import { Page, PageQuery, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { lengths } from '../city/rules'
import { listMyAdoptions, proposeAdoptions, readAdoptions, setAdoptedIn } from './adoptionEndpoints'
import { bulkDecisions, NoticeDelay } from './bulkEndpoints'
import { clusters } from './clusterEndpoints'
import { publicOpinions } from './publicEndpoints'
import { reconcile, recount } from './reconciliationEndpoints'
import { adoptedIn, Opinion, OpinionInput, Submitter } from './schemas'
import { templates } from './templateEndpoints'
import { kinds, results } from './words'

export * from './words'
export const submitOpinion = endpoint('POST /drafts/{draftId}/opinions', {
  who: 'verified',
  summary: '对草案提出意见',
  input: OpinionInput,
  answers: [201, Opinion],
  fails: [
    'not_found',
    'consultation_closed',
    'opinion_late',
    'opinion_repeated',
    'article_unknown',
    'too_many_requests',
    'phone_required',
    'submissions_paused',
    'upload_missing',
    'file_empty',
    'file_too_large',
    'file_type_unsupported',
    'file_damaged',
  ],
  idempotency: 'natural',
})

export const listMyOpinions = endpoint('GET /me/opinions', {
  who: 'account',
  summary: '我的意见；as=contact_point 是本联系点录入的意见',
  input: z.strictObject({ ...PageQuery, as: z.enum(['resident', 'contact_point']).optional() }),
  answers: [200, Page(Opinion)],
})

export const readOpinion = endpoint('GET /opinions/{opinionId}', {
  who: 'account',
  summary: '一条意见：提交人与工作人员可见',
  answers: [200, Opinion],
  fails: ['not_found'],
})

export const editOpinion = endpoint('PATCH /opinions/{opinionId}', {
  who: 'verified',
  summary: '修改意见（征求意见期间、尚未处理时）',
  input: z.strictObject({
    kind: z.enum(kinds).optional(),
    text: Text(...lengths.opinionText).optional(),
    suggestedText: Text(...lengths.suggestedText)
      .nullable()
      .optional(),
    reason: Text(...lengths.reason)
      .nullable()
      .optional(),
    submitter: Submitter.optional(),
  }),
  answers: [200, Opinion],
  fails: ['not_found', 'opinion_taken_up', 'consultation_closed', 'opinion_repeated'],
})

export const withdrawOpinion = endpoint('DELETE /opinions/{opinionId}', {
  who: 'account',
  summary: '撤回意见（尚未处理时）',
  answers: [200, Opinion],
  fails: ['not_found', 'opinion_taken_up'],
})

export const takeUpOpinion = endpoint('POST /opinions/{opinionId}/takeup', {
  who: 'opinions:decide',
  summary: '开始研究处理',
  answers: [200, Opinion],
  fails: ['not_found', 'conflict'],
})

export const acceptOpinion = endpoint('POST /opinions/{opinionId}/acceptance', {
  who: 'opinions:decide',
  summary: '审核通过',
  answers: [200, Opinion],
  fails: ['not_found', 'opinion_not_held'],
})

export const rejectOpinion = endpoint('POST /opinions/{opinionId}/rejection', {
  who: 'opinions:decide',
  summary: '审核不通过，须向提交人说明理由',
  input: z.strictObject({ reason: Text(1, 500) }),
  answers: [200, Opinion],
  fails: ['not_found', 'opinion_not_held'],
})
const DecisionInput = z.strictObject({ result: z.enum(results), reply: Text(...lengths.reply) })

export const decideOpinion = endpoint('PUT /opinions/{opinionId}/decision', {
  who: 'opinions:decide',
  summary: '作出处理结果并答复',
  input: DecisionInput.extend({
    adoptedIn: adoptedIn.optional(),
    revision: z.number().int().min(1).optional(),
    noticeDelayMinutes: NoticeDelay,
  }),
  answers: [200, Opinion],
  fails: ['not_found', 'opinion_already_decided', 'opinion_edited', 'opinion_withdrawn'],
})

export const confirmDecision = endpoint('POST /opinions/{opinionId}/decision/confirmation', {
  who: 'opinions:confirm',
  summary: '复核通过',
  input: z.strictObject({ noticeDelayMinutes: NoticeDelay }),
  answers: [200, Opinion],
  fails: ['not_found', 'own_proposal', 'opinion_not_decided'],
})

export const returnDecision = endpoint('POST /opinions/{opinionId}/decision/return', {
  who: 'opinions:confirm',
  summary: '退回经办人',
  input: z.strictObject({ reason: Text(1, 500) }),
  answers: [200, Opinion],
  fails: ['not_found', 'opinion_not_decided'],
})

export const undoDecision = endpoint('POST /opinions/{opinionId}/decision/undo', {
  who: 'opinions:read',
  summary: '撤销自己刚作出的处理或复核（还没有通知提交人时）',
  answers: [200, Opinion],
  fails: ['not_found', 'undo_too_late', 'conflict'],
})

export const reviseDecision = endpoint('POST /opinions/{opinionId}/decision/revision', {
  who: 'opinions:decide',
  summary: '修订处理结果，保留原结果',
  input: DecisionInput.extend({ reason: Text(1, 500) }),
  answers: [200, Opinion],
  fails: ['not_found', 'opinion_not_decided'],
})
export const opinions = {
  ...bulkDecisions,
  ...clusters,
  ...templates,
  submitOpinion,
  listMyOpinions,
  readOpinion,
  editOpinion,
  withdrawOpinion,
  takeUpOpinion,
  acceptOpinion,
  rejectOpinion,
  decideOpinion,
  confirmDecision,
  returnDecision,
  undoDecision,
  reviseDecision,
  setAdoptedIn,
  listMyAdoptions,
  readAdoptions,
  proposeAdoptions,
  reconcile,
  recount,
  ...bulkDecisions,
  ...publicOpinions,
}
