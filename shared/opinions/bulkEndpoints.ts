import { z } from 'zod'
import { Id, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { lengths } from '../city/rules'
import { JobStarted } from '../jobs/endpoints'
import { QueueFilter } from '../workbench/queueFilter'
import { unknownVariables } from './templates'
import { results } from './words'

/** Ids in one request. More are better said by a filter. */
const MOST_IDS = 5_000
const Ids = z.array(Id).min(1, '请至少选择一条意见').max(MOST_IDS, `一次最多选择 ${MOST_IDS} 条，更多请用筛选条件`)

/** Minutes: nobody is told before they have passed, and until then it can be undone. */
export const NoticeDelay = z.number().int().min(0).max(1440, '最多 1440 分钟').optional()

const selection = {
  ids: Ids.optional(),
  clusterId: Id.optional(),
  /** The conditions of the queue. */
  filter: QueueFilter.optional(),
  /** Of those selected, the ones to leave out. */
  except: z.array(Id).max(MOST_IDS).optional(),
  round: z.number().int().min(1).optional(),
  noticeDelayMinutes: NoticeDelay,
}

const oneSelection = (
  { ids, clusterId, filter }: { ids?: unknown; clusterId?: unknown; filter?: unknown },
  context: z.RefinementCtx,
): void => {
  if ([ids, clusterId, filter].filter((each) => each !== undefined).length === 1) return
  context.addIssue({ code: 'custom', path: ['ids'], message: '请在所选意见、一组相同意见、筛选条件中选择一种' })
}

/** A reply that may leave variables open: {条款}, {新条文}, {法规名}. */
export const ReplyTemplate = Text(...lengths.reply).superRefine((text, context) => {
  for (const name of unknownVariables(text))
    context.addIssue({ code: 'custom', message: `没有“{${name}}”这个变量，可用的有{条款}、{新条文}、{法规名}` })
})

export const decideOpinions = endpoint('POST /drafts/{draftId}/decisions', {
  who: 'opinions:decide',
  summary: '批量作出处理结果并答复',
  input: z
    .strictObject({
      ...selection,
      result: z.enum(results),
      reply: ReplyTemplate,
      adoptedIn: z
        .array(z.strictObject({ version: z.number().int().min(1), article: z.string().max(40) }))
        .max(20)
        .optional(),
    })
    .superRefine(oneSelection),
  answers: [202, JobStarted],
  fails: ['not_found', 'opinions_closed', 'article_unknown'],
  maxBody: 512 * 1024,
})

export const confirmDecisions = endpoint('POST /drafts/{draftId}/decisions/confirmation', {
  who: 'opinions:confirm',
  summary: '批量复核通过',
  input: z.strictObject(selection).superRefine(oneSelection),
  answers: [202, JobStarted],
  fails: ['not_found', 'opinions_closed'],
  maxBody: 512 * 1024,
})

export const returnDecisions = endpoint('POST /drafts/{draftId}/decisions/return', {
  who: 'opinions:confirm',
  summary: '批量退回经办人',
  input: z.strictObject({ ...selection, reason: Text(1, 500) }).superRefine(oneSelection),
  answers: [202, JobStarted],
  fails: ['not_found', 'opinions_closed'],
  maxBody: 512 * 1024,
})

export const bulkDecisions = { decideOpinions, confirmDecisions, returnDecisions }
