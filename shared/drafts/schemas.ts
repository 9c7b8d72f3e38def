import { z } from 'zod'
import { Moment, Text } from '../api/common'
import { results } from '../opinions/words'
import { Notice, Question, Stage } from './lifeSchemas'
import { draftStatuses, signOffMatters, signOffStates } from './words'

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

export const Alignment = z.object({
  kind: z.enum(['unchanged', 'renumbered', 'changed', 'moved', 'split', 'merged', 'added', 'deleted']),
  from: z.array(z.string()),
  to: z.array(z.string()),
  changes: z.array(z.object({ op: z.enum(['equal', 'insert', 'delete']), text: z.string() })),
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
