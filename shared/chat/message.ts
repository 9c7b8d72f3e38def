import { z } from 'zod'
import { Moment } from '../api/common'
import { Attachment } from '../uploads/attachments'

export const Message = z.object({
  id: z.string(),
  /** The server's place of the message in its conversation, from 1, rising; a number may be missing. */
  seq: z.number().int(),
  from: z.enum(['resident', 'deputy', 'station', 'system']),
  /** Written by the caller's own side. */
  mine: z.boolean(),
  text: z.string().optional(),
  /** The other side sees numbers of identity or bank cards in it covered: a hint to its sender. */
  masked: z.boolean().optional(),
  attachments: z.array(Attachment).optional(),
  /** What it answers to; without text where that was recalled. */
  quote: z.object({ id: z.string(), seq: z.number().int(), from: z.string(), text: z.string() }).optional(),
  createdAt: Moment,
  recalledAt: Moment.optional(),
  /** Not delivered: kept for a person's review; only its sender sees it. */
  heldAt: Moment.optional(),
  /** Why it is held: WeChat found it against the rules (its sender may ask for a person's review), a file is being
   * looked at, or it waits for a person. */
  heldFor: z.enum(['risky', 'checking', 'review']).optional(),
  /** Staff did not let the held message through: why. */
  refusedFor: z.string().optional(),
  /** Typed for the deputy by their liaison officer (联络员). */
  typedBy: z.enum(['liaison']).optional(),
  /** The official asks the resident for something; the answer clock stands still until then. */
  awaitsResident: z.boolean().optional(),
})

export type Message = z.output<typeof Message>
