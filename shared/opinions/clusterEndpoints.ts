import { z } from 'zod'
import { Id, Moment, Page, PageQuery } from '../api/common'
import { endpoint } from '../api/endpoint'
import { JobStarted } from '../jobs/endpoints'
import { ArticleLabel } from './articleLabel'
import { opinionStatuses } from './words'

const count = z.number().int()
const Round = z.coerce.number().int().min(1).optional()

/** Opinions that say the same. Each of them counts, and each author is answered; together they are only read. */
export const Cluster = z.object({
  id: z.string(),
  size: count,
  /** The beginning of its first opinion. */
  sample: z.string(),
  /** The article that most of them are about. */
  article: z.string().nullable(),
  /** How many are in each state. */
  statuses: z.partialRecord(z.enum(opinionStatuses), count).optional(),
  /** Made or changed by staff: stays as it is when new opinions come. */
  hand: z.boolean().optional(),
})
export type Cluster = z.output<typeof Cluster>

/** The clustering's own figures. */
const About = {
  /** When opinions were put together last; absent where that was never done. */
  madeAt: Moment.optional(),
  opinions: count.optional(),
  /** How many different opinions they are: 归并后. */
  distinct: count.optional(),
}

export const makeClusters = endpoint('POST /drafts/{draftId}/clusters', {
  who: 'opinions:read',
  summary: '归并相同意见：首次全部归并，以后只归并新到的',
  input: z.strictObject({
    round: z.number().int().min(1).optional(),
    /** Everything once more; what staff split or merged by hand stays. */
    anew: z.boolean().optional(),
  }),
  answers: [202, JobStarted],
  fails: ['not_found'],
})

export const listClusters = endpoint('GET /drafts/{draftId}/clusters', {
  who: 'opinions:read',
  summary: '相同意见，数量多的在前',
  input: z.strictObject({
    ...PageQuery,
    round: Round,
    article: ArticleLabel.optional(),
    q: z.string().max(50).optional(),
    minSize: z.coerce.number().int().min(1).default(1),
  }),
  answers: [200, Page(Cluster).extend(About)],
  fails: ['not_found', 'cursor_invalid'],
})

export const readCluster = endpoint('GET /drafts/{draftId}/clusters/{clusterId}', {
  who: 'opinions:read',
  summary: '一组相同意见及其中的每一条',
  input: z.strictObject({ ...PageQuery, round: Round }),
  answers: [
    200,
    Cluster.extend({
      items: z.array(
        z.object({
          id: z.string(),
          article: z.string().nullable(),
          text: z.string(),
          status: z.enum(opinionStatuses),
          result: z.string().optional(),
          createdAt: Moment,
        }),
      ),
      next: z.string().optional(),
    }),
  ],
  fails: ['not_found', 'cursor_invalid'],
})

const byHand = { round: z.number().int().min(1).optional() }

export const splitCluster = endpoint('POST /drafts/{draftId}/clusters/{clusterId}/split', {
  who: 'opinions:decide',
  summary: '把几条意见从一组中分出来，另成一组',
  input: z.strictObject({ ...byHand, ids: z.array(Id).min(1, '请选择要分出来的意见').max(1000) }),
  answers: [201, Cluster],
  fails: ['not_found', 'conflict'],
})

export const mergeClusters = endpoint('POST /drafts/{draftId}/clusters/merge', {
  who: 'opinions:decide',
  summary: '把几组意见并为一组',
  input: z.strictObject({
    ...byHand,
    clusterIds: z.array(Id).min(2, '请选择两组以上').max(50, '一次最多合并 50 组'),
  }),
  answers: [200, Cluster],
  fails: ['not_found', 'conflict'],
})

export const clusters = { makeClusters, listClusters, readCluster, splitCluster, mergeClusters }
