import { z } from 'zod'
import { Flag, Id, Moment, Page, PageQuery, Text, Time } from '../api/common'
import { endpoint } from '../api/endpoint'
import { lengths } from '../city/rules'
import { results } from '../opinions/words'
import { Notice, Question, Stage } from './lifeSchemas'
import { draftStatuses, signOffMatters, signOffStates, versionKinds } from './words'

export * from './words'

export const DraftStatus = z.enum(draftStatuses)

/** A round: one consultation on one version. */
export const Consultation = z.object({
  round: z.number().int(),
  version: z.number().int(),
  opensAt: Moment,
  closesAt: Moment,
  /** Why it is shorter than the law's 30 days, closed early, or in the past. */
  reason: z.string().optional(),
  release: z.enum(['each', 'together']),
  releasedAt: Moment.optional(),
  /** Opinions that staff publish are shown to everyone. */
  showOpinions: z.boolean().optional(),
  state: z.enum(['upcoming', 'open', 'closed']),
  /** Minutes after closing in which opinions written before it may still arrive (from a phone without network). */
  graceMinutes: z.number().int().optional(),
  /** What was announced before the dates changed, oldest first. */
  earlier: z.array(z.object({ opensAt: Moment, closesAt: Moment, until: Moment })).optional(),
  /** The formal notice; with one draft, not in lists. */
  notice: Notice.optional(),
  questions: z.array(Question).optional(),
})
export type Consultation = z.output<typeof Consultation>

export const Draft = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string().optional(),
  explanation: z.string().optional(),
  announcement: z.string().optional(),
  status: DraftStatus,
  published: z.boolean(),
  publishedAt: Moment.optional(),
  /** The newest version that the caller may read. */
  version: z.number().int().optional(),
  versions: z
    .array(
      z.object({
        version: z.number().int(),
        kind: z.string(),
        articles: z.number().int(),
        createdAt: Moment,
        published: z.boolean(),
      }),
    )
    .optional(),
  consultation: Consultation.optional(),
  consultations: z.array(Consultation).optional(),
  twoStepReview: z.boolean().optional(),
  /** What the public is to see of this draft is signed first: to staff only. */
  signOff: z.boolean().optional(),
  /** What waits for a signature: to staff only. */
  awaiting: z
    .object({ signOffId: z.string(), matter: z.enum(signOffMatters), state: z.enum(signOffStates) })
    .optional(),
  /** 立法进程; with one draft, not in lists. */
  stages: z.array(Stage).optional(),
  /** When the report of the current round is due, once its decisions are made or it has closed: to staff only. */
  feedbackDue: z.object({ dueAt: Moment, overdue: z.boolean(), provisional: z.boolean().optional() }).optional(),
  pausedReason: z.string().optional(),
  withdrawn: z.object({ reason: z.string(), at: Moment }).optional(),
  /** The report (采纳情况反馈) that was published last. */
  feedback: z.object({ round: z.number().int(), publishedAt: Moment }).optional(),
  createdAt: Moment,
  updatedAt: Moment,
})
export type Draft = z.output<typeof Draft>

export const Article = z.object({
  label: z.string(),
  path: z.array(z.string()),
  caption: z.string().optional(),
  text: z.string(),
  paragraphs: z.array(z.unknown()),
  /** Of an annotated draft: `equal` and `insert` are the text, `delete` is what went. */
  marked: z.array(z.object({ op: z.enum(['equal', 'insert', 'delete']), text: z.string() })).optional(),
  /** Footnotes and endnotes of the document that hang on it. */
  footnotes: z.array(z.object({ number: z.number().int(), text: z.string() })).optional(),
})

/** What `parseDraft` gives; the drafts context knows more of its fields than a reader needs. */
export const ParsedDraft = z.looseObject({
  title: z.string(),
  preamble: z.string(),
  articles: z.array(Article.loose()),
  /** What a decision says after its last item, the signature lines, and what is attached (附件、附表). */
  closing: z.string().optional(),
  signature: z.string().optional(),
  annexes: z.array(z.looseObject({ label: z.string(), title: z.string().optional(), text: z.string() })).optional(),
  /** Footnotes that stand before the first article. */
  footnotes: z.array(z.object({ number: z.number().int(), text: z.string() })).optional(),
  warnings: z.array(z.looseObject({ message: z.string() })),
})

export const DraftVersion = ParsedDraft.extend({
  draftId: z.string(),
  version: z.number().int(),
  kind: z.string(),
  createdAt: Moment,
})
export type DraftVersion = z.output<typeof DraftVersion>

const source = {
  /** At most 1 MB in UTF-8: 413 above. */
  text: z.string().optional(),
  uploadId: Id.optional(),
}
const oneSource = (input: { text?: string | undefined; uploadId?: string | undefined }) =>
  (input.text === undefined) !== (input.uploadId === undefined)
const unreadable = [
  'not_found',
  'text_no_articles',
  'file_empty',
  'file_damaged',
  'file_encrypted',
  'file_no_text',
  'file_too_large',
  'file_type_unsupported',
  'upload_missing',
] as const
const oneSourceWords = { message: '请粘贴文本或上传文件，二者选一', path: ['text'] }

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

export const readVersion = endpoint('GET /drafts/{draftId}/versions/{version}', {
  who: 'anyone',
  summary: '草案文本，逐条',
  input: z.strictObject({
    /** Only what a reader is shown: without the articles' parts and the traces of the recognition, half as long. */
    reading: Flag.optional(),
  }),
  answers: [200, DraftVersion],
  fails: ['not_found'],
  // The words never change, but a draft may be taken down, which shows within ten seconds.
  cache: 5,
})

export const Alignment = z.object({
  kind: z.enum(['unchanged', 'renumbered', 'changed', 'moved', 'split', 'merged', 'added', 'deleted']),
  from: z.array(z.string()),
  to: z.array(z.string()),
  changes: z.array(z.object({ op: z.enum(['equal', 'insert', 'delete']), text: z.string() })),
})

export const compareVersions = endpoint('GET /drafts/{draftId}/versions/{a}/compare/{b}', {
  who: 'anyone',
  summary: '两个版本的对照',
  answers: [
    200,
    z.object({ draftId: z.string(), a: z.number().int(), b: z.number().int(), articles: z.array(Alignment) }),
  ],
  fails: ['not_found'],
  cache: 5,
})

export const downloadComparison = endpoint('GET /drafts/{draftId}/versions/{a}/compare/{b}/document', {
  who: 'anyone',
  summary: '对照表（修改前、修改后）的 Word 文件地址，一刻钟内有效',
  input: z.strictObject({
    /** Also what did not change. */
    all: Flag.optional(),
  }),
  answers: [200, z.object({ url: z.string(), name: z.string() })],
  fails: ['not_found'],
})

export const readNotes = endpoint('GET /drafts/{draftId}/versions/{version}/notes', {
  who: 'anyone',
  summary: '条例解读：逐条的通俗说明和朗读录音',
  answers: [
    200,
    z.object({
      draftId: z.string(),
      version: z.number().int(),
      /**
       * `audioUrl`: the article read aloud, where the city has a recording; the link ends after some minutes. `waits`: not
       * signed yet, or taken away (no words) and that not signed; to staff only.
       */
      items: z.array(
        z.object({
          article: z.string(),
          text: z.string(),
          audioUrl: z.string().optional(),
          waits: z.boolean().optional(),
        }),
      ),
    }),
  ],
  fails: ['not_found'],
  cache: 5,
})

export const writeNote = endpoint('PUT /drafts/{draftId}/versions/{version}/notes', {
  who: 'drafts:edit',
  summary: '写一条的解读，或上传朗读录音；为空（null）则去掉，不写则不变',
  input: z.strictObject({
    article: z.string().max(40),
    text: Text(1, 1000).nullable().optional(),
    audioId: Id.nullable().optional(),
  }),
  answers: [200, z.object({ article: z.string(), text: z.string().nullable(), audio: z.literal(true).optional() })],
  fails: [
    'not_found',
    'article_unknown',
    'sign_off_waiting',
    'upload_missing',
    'file_empty',
    'file_too_large',
    'file_type_unsupported',
    'file_damaged',
  ],
})

export const publishNotes = endpoint('PUT /drafts/{draftId}/versions/{version}/notes/publication', {
  who: 'drafts:edit',
  summary: '开启签发的草案：提请公布这一稿的条例解读',
  answers: [200, Draft],
  alsoAnswers: [202],
  fails: ['not_found', 'conflict', 'sign_off_waiting'],
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

export const previewVersion = endpoint('POST /drafts/{draftId}/versions/preview', {
  who: 'drafts:edit',
  summary: '查看识别结果，不保存',
  input: z.strictObject(source).refine(oneSource, oneSourceWords),
  answers: [200, ParsedDraft.extend({ source: z.string() })],
  fails: unreadable,
  maxBody: 1_200_000 * 3,
  // Nothing is saved, and the answer may be larger than what can be kept.
  idempotency: 'natural',
})

/** A meeting's minutes, from a file or pasted, to be cut into opinions by hand. */
export const readMinutes = endpoint('POST /drafts/{draftId}/minutes/preview', {
  who: 'opinions:decide',
  summary: '读出座谈会、听证会纪要的各段，供人工拆分成意见，不保存',
  input: z.strictObject(source).refine(oneSource, oneSourceWords),
  answers: [
    200,
    z.object({ paragraphs: z.array(z.object({ text: z.string(), part: z.enum(['opens', 'goes-on', 'left-out']) })) }),
  ],
  fails: unreadable.filter((code) => code !== 'text_no_articles'),
  maxBody: 1_200_000 * 3,
  // Nothing is saved.
  idempotency: 'natural',
})

/**
 * Puts the recognition of one article right before it is saved. Applied in order; an article is named by `label`, and by
 * `position` (from 1, among the articles as they stand) where a label occurs twice.
 */
export const Correction = z.strictObject({
  label: z.string().max(40),
  position: z.number().int().min(1).optional(),
  newLabel: Text(1, 40).optional(),
  /** null removes it. */
  caption: Text(1, 60).nullable().optional(),
  text: Text(1, 50_000).optional(),
  /** Headings above the article, outermost first. */
  path: z.array(Text(1, 100)).max(6).optional(),
  /** It was no article of its own: its label and words become the end of the one before. */
  join: z.literal(true).optional(),
  /** It was two: the line of its text (from 1) where the second begins, and that one's label. */
  split: z.strictObject({ line: z.number().int().min(2), label: Text(1, 40) }).optional(),
})
export type Correction = z.output<typeof Correction>

export const addVersion = endpoint('POST /drafts/{draftId}/versions', {
  who: 'drafts:edit',
  summary: '保存一个新版本',
  input: z
    .strictObject({
      ...source,
      kind: z.enum(versionKinds).optional(),
      corrections: z.array(Correction).max(3000).optional(),
    })
    .refine(oneSource, oneSourceWords),
  answers: [201, DraftVersion],
  fails: [...unreadable, 'conflict'],
  maxBody: 1_200_000 * 3,
  // The version keeps its request's key; the answer may be larger than what can be kept.
  idempotency: 'natural',
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

export const FeedbackReport = z.object({
  draftId: z.string(),
  round: z.number().int(),
  text: z.string(),
  publishedAt: Moment,
  /** The law is not passed yet, and results came out together: adopted reads 拟采纳. */
  tentative: z.boolean().optional(),
  figures: z.object({
    received: z.number().int(),
    adopted: z.number().int(),
    partiallyAdopted: z.number().int(),
    participants: z.number().int(),
    /** 归并后: the same words of several people once; where a composition was made. */
    merged: z.number().int().optional(),
  }),
  articles: z.array(
    z.object({
      article: z.string().nullable(),
      opinions: z.number().int(),
      merged: z.number().int().optional(),
      adopted: z.number().int(),
      words: z.string(),
      /** What was said, those with the same answer together, how many, and what was done and why. */
      groups: z
        .array(z.object({ result: z.enum(results), said: z.string(), opinions: z.number().int(), reply: z.string() }))
        .optional(),
    }),
  ),
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
