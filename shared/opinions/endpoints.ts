import { z } from 'zod'
import { Flag, Moment, Name, Page, PageQuery, Text, Time } from '../api/common'
import { endpoint } from '../api/endpoint'
import { lengths } from '../city/rules'
import { Attachment, FileInput } from '../uploads/attachments'
import { attachmentLimits } from '../uploads/limits'
import { ArticleLabel } from './articleLabel'
import { bulkDecisions, NoticeDelay } from './bulkEndpoints'
import { clusters } from './clusterEndpoints'
import { publicOpinions } from './publicEndpoints'
import { templates } from './templateEndpoints'
import { anchorStates, capacities, kinds, opinionStatuses, results, sources } from './words'

export * from './words'

export const Submitter = z.strictObject({
  name: Name(1, 30).optional(),
  organisation: Name(1, 60).optional(),
  district: Name(1, 30).optional(),
  capacity: z.enum(capacities).optional(),
})

export const OpinionInput = z.strictObject({
  article: ArticleLabel.nullable(),
  kind: z.enum(kinds),
  text: Text(...lengths.opinionText),
  /** The words of the article it is about. */
  quote: Text(1, 2000).optional(),
  suggestedText: Text(...lengths.suggestedText).optional(),
  reason: Text(...lengths.reason).optional(),
  sourceId: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .optional(),
  submitter: Submitter.optional(),
  /** Where the opinion is shown in public: under its author's display name rather than without one. */
  showName: z.boolean().optional(),
  /** When it was written, by a phone that had no network: counts within the round's grace after closing. */
  writtenAt: Time.optional(),
  /** Pictures, such as of a handwritten page. */
  attachments: z.array(FileInput).max(attachmentLimits.most).optional(),
})

export const Decision = z.object({
  result: z.enum(results),
  reply: z.string(),
  decidedAt: Moment,
  decidedBy: z.string().optional(),
  adoptedIn: z.array(z.object({ version: z.number().int(), article: z.string() })).optional(),
})

/** Where the article of an opinion is in the newest version that the reader may see, and what became of it on the way. */
export const Anchor = z.object({
  version: z.number().int(),
  state: z.enum(anchorStates),
  /** Empty where it was deleted; several where it was split. */
  articles: z.array(z.string()),
  deletedIn: z.number().int().optional(),
  /** Whether the quoted words still stand, and in which article. */
  quote: z.object({ state: z.enum(['kept', 'changed']), article: z.string().optional() }).optional(),
  /** The same, as a sentence. */
  words: z.string(),
})

/** An article that took opinions in: `changes` from the version that they were given on. */
const Absorption = z.object({
  article: z.string(),
  /** Opinions that went into it. */
  opinions: z.number().int(),
  /** What it was before; empty for a new article. */
  from: z.array(z.string()),
  changes: z.array(z.object({ op: z.enum(['equal', 'insert', 'delete']), text: z.string() })),
})

export const Opinion = z.object({
  id: z.string(),
  draftId: z.string(),
  draftTitle: z.string().optional(),
  version: z.number().int(),
  round: z.number().int(),
  article: z.string().nullable(),
  /** Once there is a newer version than the opinion's own. */
  anchor: Anchor.optional(),
  kind: z.enum(kinds),
  /** In a list: the first 140 characters. */
  text: z.string(),
  textTruncated: z.boolean().optional(),
  quote: z.string().optional(),
  suggestedText: z.string().optional(),
  reason: z.string().optional(),
  status: z.enum(opinionStatuses),
  /** Why it was held or not let through, to its author. */
  statusReason: z.string().optional(),
  source: z.enum(sources),
  sourceId: z.string().optional(),
  submitter: z
    .object({
      name: z.string().optional(),
      organisation: z.string().optional(),
      district: z.string().optional(),
      capacity: z.enum(capacities).optional(),
    })
    .optional(),
  attachments: z.array(Attachment).optional(),
  /** In a list: the result only; the decision whole is with the opinion. */
  result: z.enum(results).optional(),
  decision: Decision.optional(),
  /** The law is not passed yet, and results came out together: adopted reads 拟采纳. */
  tentative: z.boolean().optional(),
  /** 因你而改: the articles that took it in, with their old and new words. With a single opinion only. */
  becauseOfYou: z.array(Absorption.omit({ opinions: true }).extend({ version: z.number().int() })).optional(),
  /** A proposed decision that waits for its review: to staff only. */
  proposal: Decision.extend({ returned: z.string().optional() }).optional(),
  /** The last step can still be taken back, by whom and until when (nobody is told before): to staff only. */
  undoable: z.object({ by: z.string(), until: Moment.optional() }).optional(),
  /** Earlier decisions, oldest first. */
  earlierDecisions: z.array(Decision.extend({ revisedAt: Moment, revisionReason: z.string() })).optional(),
  timeline: z.array(z.object({ at: Moment, event: z.string(), text: z.string() })).optional(),
  /** Account id of whoever it was given to by hand: to staff only. */
  assignee: z.string().optional(),
  /** What a department was asked about it, and its answer: to staff only. */
  consultation: z
    .object({
      departmentId: z.string(),
      departmentName: z.string(),
      question: z.string(),
      /** A Beijing day. */
      dueAt: z.string(),
      askedByName: z.string(),
      askedAt: Moment,
      answer: z.string().optional(),
      answeredAt: Moment.optional(),
    })
    .optional(),
  /** Of the letter, mail or minutes that it stood in: to staff only. */
  number: z.string().optional(),
  /** Counts the author's edits, from 1. */
  revision: z.number().int(),
  /** Since when it is shown in public, where the consultation shows opinions and staff published it. */
  publicAt: Moment.optional(),
  supports: z.number().int().optional(),
  /** Those who say the same, itself among them: to staff only. */
  cluster: z.object({ id: z.string(), size: z.number().int() }).optional(),
  createdAt: Moment,
  updatedAt: Moment,
})
export type Opinion = z.output<typeof Opinion>

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

const adoptedIn = z.array(z.strictObject({ version: z.number().int().min(1), article: z.string().max(40) })).max(20)
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

export const setAdoptedIn = endpoint('PUT /opinions/{opinionId}/adopted-in', {
  who: 'opinions:decide',
  summary: '关联吸收了意见的条文',
  /** The body is the list itself. */
  input: adoptedIn.transform((items) => ({ items })),
  answers: [200, Opinion],
  fails: ['not_found', 'opinion_not_decided', 'article_unknown'],
})

export const listMyAdoptions = endpoint('GET /me/adoptions', {
  who: 'account',
  summary: '我的话写进了法规：被写入条文的意见',
  input: z.strictObject({ ...PageQuery }),
  answers: [
    200,
    Page(
      z.object({
        opinionId: z.string(),
        draftId: z.string(),
        draftTitle: z.string().optional(),
        /** What it was about, and what it said: the first 140 characters. */
        article: z.string().nullable(),
        text: z.string(),
        adoptedIn: z.array(z.object({ version: z.number().int(), article: z.string() })),
      }),
    ),
  ],
})

export const readAdoptions = endpoint('GET /drafts/{draftId}/versions/{version}/adoptions', {
  who: 'anyone',
  summary: '因你而改：这一稿各条吸收了多少意见、改了哪些字',
  answers: [
    200,
    z.object({
      draftId: z.string(),
      version: z.number().int(),
      /** The version that it is compared with; absent for the first one. */
      since: z.number().int().optional(),
      /** Opinions taken in; one that went into two articles counts with both. */
      opinions: z.number().int(),
      articles: z.array(Absorption),
    }),
  ],
  fails: ['not_found'],
  cache: 5,
})

export const proposeAdoptions = endpoint('GET /drafts/{draftId}/versions/{version}/adoption-proposals', {
  who: 'opinions:decide',
  summary: '已采纳、还没有关联条文的意见，与改动文字相近的条文',
  input: z.strictObject({
    ...PageQuery,
    round: z.coerce.number().int().min(1).optional(),
    /** Also those that are tied to this version. */
    all: Flag.optional(),
  }),
  answers: [
    200,
    Page(
      z.object({
        opinion: Opinion,
        tied: z.array(z.string()),
        proposals: z.array(
          z.object({
            article: z.string(),
            /** How much of what was asked for is among what changed there: 0 to 1. */
            likeness: z.number(),
            /** Alike enough to be accepted together with others. */
            sure: z.boolean(),
            changes: Absorption.shape.changes,
          }),
        ),
      }),
    ),
  ],
  fails: ['not_found'],
})

const count = z.number().int()
const states = {
  received: count,
  submitted: count,
  held: count,
  reviewing: count,
  proposed: count,
  decided: count,
  withdrawn: count,
  rejected: count,
  balanced: z.boolean(),
}

/** The records themselves, counted on request, against what was acknowledged to authors. */
const Recounted = z.object({ at: Moment, ...states, differences: z.array(z.string()) })

export const recount = endpoint('POST /drafts/{draftId}/reconciliation', {
  who: 'opinions:read',
  summary: '重新核对：逐条清点记录，与收到数比对',
  input: z.strictObject({ round: z.number().int().min(1).optional() }),
  answers: [202, z.object({ jobId: z.string() })],
  fails: ['not_found'],
})

export const reconcile = endpoint('GET /drafts/{draftId}/reconciliation', {
  who: 'opinions:read',
  summary: '核对：收到数与各状态之和',
  input: z.strictObject({ round: z.coerce.number().int().min(1).optional() }),
  answers: [
    200,
    z.object({
      ...states,
      bySource: z.array(z.object({ source: z.string(), ...states })),
      byDay: z.array(z.object({ day: z.string(), ...states })),
      /** The last time the records were counted one by one. */
      recount: Recounted.optional(),
      /** How many different opinions there were (归并后) when they were put together last. */
      distinct: count.optional(),
      distinctAt: Moment.optional(),
    }),
  ],
  fails: ['not_found'],
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
