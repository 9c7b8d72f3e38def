import { z } from 'zod'
import { Flag, Id, Page, PageQuery, Text, Time } from '../api/common'
import { endpoint } from '../api/endpoint'
import { lengths } from '../city/rules'
import { Notice } from './lifeSchemas'
import { publishNotes, readNotes, writeNote } from './noteEndpoints'
import { Draft, DraftStatus, FeedbackReport } from './schemas'
import {
  addVersion,
  compareVersions,
  downloadComparison,
  previewVersion,
  readMinutes,
  readVersion,
} from './versionEndpoints'

export * from './words'
export const listDrafts = endpoint('GET /drafts', {
  who: 'anyone',
  summary: '法规草案列表',
  input: z.strictObject({
    ...PageQuery,
    status: DraftStatus.optional(),
    q: z.string().max(50).optional(),
    all: Flag.optional(),
  }),
  answers: [200, Page(Draft)],
  cache: 5,
})

export const readDraft = endpoint('GET /drafts/{draftId}', {
  who: 'anyone',
  summary: '一部草案',
  answers: [200, Draft],
  fails: ['not_found'],
  cache: 5,
})
export const createDraft = endpoint('POST /drafts', {
  who: 'drafts:edit',
  summary: '新建草案',
  input: z.strictObject({
    title: Text(...lengths.title),
    summary: Text(0, 500).optional(),
    explanation: Text(0, 20000).optional(),
  }),
  answers: [201, Draft],
})

export const editDraft = endpoint('PATCH /drafts/{draftId}', {
  who: 'drafts:edit',
  summary: '修改草案的标题、说明、公告与设置',
  input: z.strictObject({
    title: Text(...lengths.title).optional(),
    summary: Text(0, 500).optional(),
    explanation: Text(0, 20000).optional(),
    announcement: Text(0, 20000).optional(),
    status: z.enum(['deliberating', 'approving', 'enacted', 'ended']).optional(),
    twoStepReview: z.boolean().optional(),
    /** Has what the public is to see signed first; a city that has everything signed cannot switch it off. */
    signOff: z.boolean().optional(),
    /** Pauses submissions with a reason the public reads; null resumes. */
    pausedReason: Text(1, 200).nullable().optional(),
  }),
  answers: [200, Draft],
  alsoAnswers: [202],
  fails: ['not_found', 'conflict', 'consultation_open', 'sign_off_waiting'],
})
export const publishDraft = endpoint('PUT /drafts/{draftId}/publication', {
  who: 'drafts:publish',
  summary: '公布草案及其最新版本',
  input: z.strictObject({ version: z.number().int().min(1).optional() }),
  answers: [200, Draft],
  // Where it is signed first: 202, and it waits.
  alsoAnswers: [202],
  fails: ['not_found', 'version_missing', 'conflict', 'sign_off_waiting'],
})

export const unpublishDraft = endpoint('DELETE /drafts/{draftId}/publication', {
  who: 'drafts:publish',
  summary: '下线，须说明原因',
  input: z.strictObject({ reason: Text(1, 500) }),
  answers: [200, Draft],
  fails: ['not_found', 'draft_not_published', 'conflict'],
})

const dates = {
  opensAt: Time,
  closesAt: Time,
  reason: Text(1, 500).optional(),
  release: z.enum(['each', 'together']).optional(),
  showOpinions: z.boolean().optional(),
  graceMinutes: z.number().int().min(0).max(1440).optional(),
  notice: Notice.optional(),
}
const inOrder = (input: { opensAt: string; closesAt: string }) => input.opensAt < input.closesAt
const inOrderWords = { message: '截止时间须晚于开始时间', path: ['closesAt'] }

export const setConsultation = endpoint('PUT /drafts/{draftId}/consultation', {
  who: 'drafts:publish',
  summary: '设定本轮征求意见的起止时间',
  input: z.strictObject(dates).refine(inOrder, inOrderWords),
  answers: [200, Draft],
  alsoAnswers: [202],
  fails: ['not_found', 'version_missing', 'reason_required', 'draft_withdrawn', 'conflict', 'sign_off_waiting'],
})

export const openRound = endpoint('POST /drafts/{draftId}/consultations', {
  who: 'drafts:publish',
  summary: '就另一版本再次征求意见',
  input: z.strictObject({ version: z.number().int().min(1), ...dates }).refine(inOrder, inOrderWords),
  answers: [201, Draft],
  alsoAnswers: [202],
  fails: [
    'not_found',
    'version_missing',
    'reason_required',
    'consultation_open',
    'draft_withdrawn',
    'conflict',
    'sign_off_waiting',
  ],
})
export const readFeedback = endpoint('GET /drafts/{draftId}/feedback', {
  who: 'anyone',
  summary: '采纳情况反馈',
  input: z.strictObject({ round: z.coerce.number().int().min(1).optional() }),
  answers: [200, FeedbackReport],
  fails: ['not_found'],
  cache: 5,
})

export const publishFeedback = endpoint('PUT /drafts/{draftId}/feedback', {
  who: 'drafts:publish',
  summary: '公布采纳情况反馈；各条处理结果随之公开',
  input: z.strictObject({
    /** Left out: one sentence that says the round's figures. */
    text: Text(1, 20000).optional(),
    round: z.number().int().min(1).optional(),
    /** The composition that its figures and groups are taken from (`POST /drafts/{draftId}/documents`). */
    documentId: Id.optional(),
    articles: z
      .array(
        z.strictObject({
          article: z.string().max(40).nullable(),
          words: Text(1, 2000).optional(),
          /**
           * The composition's groups of this article as they are to be published: reworded, several (of one result) as
           * one, or left out. How many opinions each had comes from the composition.
           */
          groups: z
            .array(
              z.strictObject({
                /** Places in the composition's groups, from 0. */
                from: z.array(z.number().int().min(0)).min(1).max(20),
                said: Text(1, 500),
                reply: Text(0, 2000),
              }),
            )
            .max(20)
            .optional(),
        }),
      )
      .max(2000)
      .optional(),
  }),
  answers: [200, FeedbackReport],
  alsoAnswers: [202],
  fails: ['not_found', 'draft_not_published', 'conflict', 'sign_off_waiting'],
})

export const drafts = {
  listDrafts,
  readDraft,
  readVersion,
  compareVersions,
  downloadComparison,
  readNotes,
  writeNote,
  publishNotes,
  createDraft,
  editDraft,
  previewVersion,
  readMinutes,
  addVersion,
  publishDraft,
  unpublishDraft,
  setConsultation,
  openRound,
  readFeedback,
  publishFeedback,
}
