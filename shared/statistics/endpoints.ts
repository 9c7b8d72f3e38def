import { z } from 'zod'
import { endpoint } from '../api/endpoint'

const count = z.number().int()
export const Figures = z.object({
  /** 人: different accounts with an opinion that counts. */
  participants: count,
  /** 人次: an account once for each day and draft. */
  participations: count,
  /** All but rejected and withdrawn. */
  opinions: count,
  /** Including partially adopted. */
  adopted: count,
  partiallyAdopted: count,
  byDay: z.array(z.object({ day: z.string(), opinions: count, participations: count })),
})
export type Figures = z.output<typeof Figures>

export const channelStatistics = endpoint('GET /statistics', {
  who: 'anyone',
  summary: '直通车总览',
  answers: [200, Figures.extend({ drafts: count })],
  cache: 5,
})

export const draftStatistics = endpoint('GET /drafts/{draftId}/statistics', {
  who: 'anyone',
  summary: '一部草案的数字',
  input: z.strictObject({ round: z.coerce.number().int().min(1).optional() }),
  answers: [
    200,
    Figures.extend({
      draftId: z.string(),
      /** How many different opinions there were (归并后), and when they were put together; absent where they never were. */
      distinct: count.optional(),
      distinctAt: z.string().optional(),
      byArticle: z.array(z.object({ article: z.string().nullable(), opinions: count })),
    }),
  ],
  fails: ['not_found'],
  cache: 5,
})

export const statistics = { channelStatistics, draftStatistics }
