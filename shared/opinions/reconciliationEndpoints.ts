import { z } from 'zod'
import { Moment } from '../api/common'
import { endpoint } from '../api/endpoint'

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
