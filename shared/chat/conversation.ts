import { z } from 'zod'
import { Moment } from '../api/common'
import { categories, conversationStatuses, doors, outcomes } from './words'

export const Conversation = z.object({
  id: z.string(),
  /** The caller's own side; `staff` reads because of a report. */
  as: z.enum(['resident', 'deputy', 'station', 'staff']),
  status: z.enum(conversationStatuses),
  /** The other side. */
  with: z.object({ kind: z.enum(['resident', 'deputy', 'station']), id: z.string().optional(), name: z.string() }),
  topic: z.string().optional(),
  place: z.string().optional(),
  via: z.string().optional(),
  /** Until when an answer is owed; absent when nothing is. */
  dueAt: Moment.optional(),
  /** Working days until then; negative once it is over, by how many. */
  dueDays: z.number().int().optional(),
  /** The due time rests on a year whose holidays are not published yet. */
  provisional: z.boolean().optional(),
  /** For the resident of an overdue one: whether 催一催 may be used now, once a working day. */
  mayRemind: z.boolean().optional(),
  unread: z.number().int(),
  lastMessage: z.string().optional(),
  lastMessageAt: Moment,
  lastSeq: z.number().int(),
  /** How far the other side has read. */
  readByOther: z.number().int(),
  closure: z
    .object({ outcome: z.enum(outcomes), summary: z.string(), at: Moment, door: z.enum(doors).optional() })
    .optional(),
  rating: z.object({ stars: z.number().int(), answered: z.boolean(), comment: z.string().optional() }).optional(),
  canReopenUntil: Moment.optional(),
  /** The resident keeps what was said so far to whoever it was said to: a transfer does not take it along. */
  keepsHistory: z.boolean().optional(),
  /** From which message on whoever holds it now reads it, where the resident kept what was before. */
  readableFrom: z.number().int().optional(),
  /** The answer was put off, with the reason; overdue only after this. */
  extension: z.object({ days: z.number().int(), reason: z.string() }).optional(),
  /** The deputy who was written to is on leave; this one stands in. */
  standInFor: z.object({ id: z.string(), name: z.string() }).optional(),
  /** Reported as a danger to life or public safety. */
  urgent: z.object({ at: Moment, seenAt: Moment.optional() }).optional(),
  /** 事项类别, as the deputy or station recorded it; theirs to see. */
  category: z.enum(categories).optional(),
  /** What the official asks to hand in as the resident's own opinion on a draft. */
  opinionProposal: z
    .object({ draftId: z.string(), draftTitle: z.string(), article: z.string().nullable(), text: z.string() })
    .optional(),
  /** The opinion that the resident made of it. */
  opinionId: z.string().optional(),
  /** The suggestion (代表建议) that came of it. */
  suggestionId: z.string().optional(),
  createdAt: Moment,
})
export type Conversation = z.output<typeof Conversation>
