import { z } from 'zod'
import { Moment, Page, PageQuery, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { ArticleLabel } from './articleLabel'
import { kinds, results } from './words'

/** An opinion as everyone may read it: its author by display name, or not at all. */
export const PublicOpinion = z.object({
  id: z.string(),
  draftId: z.string(),
  round: z.number().int(),
  article: z.string().nullable(),
  kind: z.enum(kinds),
  text: z.string(),
  quote: z.string().optional(),
  suggestedText: z.string().optional(),
  reason: z.string().optional(),
  name: z.string(),
  /** People who support it, its author aside. */
  supports: z.number().int(),
  /** Whether the caller supports it; absent for who is not signed in. */
  supported: z.boolean().optional(),
  mine: z.boolean().optional(),
  decision: z.object({ result: z.enum(results), reply: z.string(), decidedAt: Moment }).optional(),
  /** The law is not passed yet: adopted reads 拟采纳. */
  tentative: z.boolean().optional(),
  createdAt: Moment,
  publicAt: Moment,
})
export type PublicOpinion = z.output<typeof PublicOpinion>

const Support = z.object({ opinionId: z.string(), supported: z.boolean(), supports: z.number().int() })
const round = z.coerce.number().int().min(1).optional()

const listPublicOpinions = endpoint('GET /drafts/{draftId}/public-opinions', {
  who: 'anyone',
  summary: '公开的意见，附支持数',
  input: z.strictObject({
    ...PageQuery,
    round,
    article: ArticleLabel.optional(),
    sort: z.enum(['supports', 'newest']).default('supports'),
  }),
  answers: [200, Page(PublicOpinion)],
  fails: ['not_found'],
  cache: 5,
})

const findSimilar = endpoint('GET /drafts/{draftId}/similar-opinions', {
  who: 'anyone',
  summary: '与正在写的内容相近的公开意见，最相近的在前',
  input: z.strictObject({ article: ArticleLabel.optional(), text: Text(1, 300) }),
  answers: [200, z.object({ items: z.array(PublicOpinion) })],
  fails: ['not_found'],
})

const supportOpinion = endpoint('PUT /opinions/{opinionId}/support', {
  who: 'verified',
  summary: '支持一条公开的意见',
  answers: [200, Support],
  fails: ['not_found', 'own_opinion', 'consultation_closed'],
})

const endSupport = endpoint('DELETE /opinions/{opinionId}/support', {
  who: 'verified',
  summary: '取消支持',
  answers: [200, Support],
  fails: ['not_found'],
})

const reportOpinion = endpoint('POST /opinions/{opinionId}/report', {
  who: 'account',
  summary: '举报一条公开的意见',
  input: z.strictObject({ reason: Text(1, 500) }),
  answers: [201, z.object({ opinionId: z.string(), createdAt: Moment })],
  fails: ['not_found', 'too_many_requests'],
})

const Publication = z.object({ opinionId: z.string(), publicAt: Moment.optional() })

const publishOpinion = endpoint('PUT /opinions/{opinionId}/publication', {
  who: 'opinions:decide',
  summary: '公开一条意见（须本轮征求意见开启公开）',
  answers: [200, Publication],
  fails: ['not_found', 'opinions_not_shown', 'opinion_held', 'opinion_withdrawn', 'conflict'],
})

const unpublishOpinion = endpoint('DELETE /opinions/{opinionId}/publication', {
  who: 'opinions:decide',
  summary: '不再公开一条意见',
  answers: [200, Publication],
  fails: ['not_found', 'conflict'],
})

const listOpinionReports = endpoint('GET /opinion-reports', {
  who: 'opinions:decide',
  summary: '群众对公开意见的举报',
  input: z.strictObject({ ...PageQuery }),
  answers: [
    200,
    Page(
      z.object({
        opinionId: z.string(),
        draftId: z.string(),
        text: z.string(),
        reason: z.string(),
        createdAt: Moment,
      }),
    ),
  ],
})

const dismissReports = endpoint('DELETE /opinions/{opinionId}/reports', {
  who: 'opinions:decide',
  summary: '查看后认为没有问题，继续公开',
  answers: [204, null],
  fails: ['not_found'],
})

/** Opinions in public: part of the opinions context. */
export const publicOpinions = {
  listPublicOpinions,
  findSimilar,
  supportOpinion,
  endSupport,
  reportOpinion,
  publishOpinion,
  unpublishOpinion,
  listOpinionReports,
  dismissReports,
}
