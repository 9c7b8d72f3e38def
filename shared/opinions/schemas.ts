import { z } from 'zod'
import { Moment, Name, Text, Time } from '../api/common'
import { lengths } from '../city/rules'
import { Attachment, FileInput } from '../uploads/attachments'
import { attachmentLimits } from '../uploads/limits'
import { ArticleLabel } from './articleLabel'
import { anchorStates, capacities, kinds, opinionStatuses, results, sources } from './words'

export const adoptedIn = z
  .array(z.strictObject({ version: z.number().int().min(1), article: z.string().max(40) }))
  .max(20)
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
export const Absorption = z.object({
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
