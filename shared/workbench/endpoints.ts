import { z } from 'zod'
import { Moment, Page, PageQuery } from '../api/common'
import { endpoint } from '../api/endpoint'
import { Opinion } from '../opinions/endpoints'
import { queueFilter } from './queueFilter'
import { facets, queueSorts } from './words'

const count = z.number().int()

/** How many there would be with each value of a filter, the others staying as they are. `none`: without a value. */
const Counts = z.record(z.enum(facets), z.record(z.string(), count))

const QueueQuery = z.strictObject({
  ...PageQuery,
  round: z.coerce.number().int().min(1).optional(),
  ...queueFilter,
  /** The version that `article` is a label of; the round's own unless given. */
  version: z.coerce.number().int().min(1).optional(),
  sort: z.enum(queueSorts, { error: `没有这种排序，可以是：${queueSorts.join('、')}` }).default('newest'),
  /** Counts with the first page; left out, the answer is the sooner there. */
  counts: z.enum(['true', 'false']).optional(),
})

/** An opinion in the queue: what a list shows, and who is in charge of it. */
const QueueOpinion = Opinion.extend({
  hasSuggestedText: z.boolean().optional(),
  /** Code points of the text. */
  length: count.optional(),
  /** Account id of whoever handles it. */
  assignee: z.string().optional(),
})

export const listOpinions = endpoint('GET /drafts/{draftId}/opinions', {
  who: 'opinions:read',
  summary: '草案收到的意见：可按多项条件筛选、排序、检索，并给出各条件的数量',
  input: QueueQuery,
  answers: [
    200,
    Page(QueueOpinion).extend({
      /** With the first page: how many the filter finds, and the counts beside each filter. */
      total: count.optional(),
      counts: Counts.optional(),
      /** Changes until then are in; `behind` where more has arrived that is still being taken in. */
      asOf: Moment.optional(),
      behind: z.boolean().optional(),
    }),
  ],
  fails: ['not_found', 'cursor_invalid', 'index_building'],
})

export const countOpinions = endpoint('GET /drafts/{draftId}/opinions/counts', {
  who: 'opinions:read',
  summary: '各筛选条件下的意见数量',
  input: z.strictObject({ round: z.coerce.number().int().min(1).optional(), ...queueFilter }),
  answers: [200, z.object({ total: count, counts: Counts, asOf: Moment, behind: z.boolean() })],
  fails: ['not_found', 'index_building'],
})

export const workbench = { listOpinions, countOpinions }
