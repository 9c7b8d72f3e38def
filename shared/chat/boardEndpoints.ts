import { z } from 'zod'
import { Id, Moment, Page, PageQuery, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { categories } from './words'

/** A matter that waits for an answer, without a word of what was said and without its resident's name. */
const Matter = z.object({
  id: z.string(),
  kind: z.enum(['deputy', 'station']),
  holderId: z.string(),
  holderName: z.string(),
  category: z.enum(categories).optional(),
  place: z.string().optional(),
  since: Moment,
  dueAt: Moment,
  /** Working days until then; negative once it is over, by how many. */
  dueDays: z.number().int(),
  status: z.enum(['waiting', 'overdue']),
  extended: z.boolean().optional(),
  urgent: z.boolean().optional(),
  walkIn: z.boolean().optional(),
  /** The caller may hand it to a deputy. */
  mayAssign: z.boolean(),
  /** The caller answers it and may read it. */
  own: z.boolean().optional(),
})
export type Matter = z.output<typeof Matter>

const Theme = z.object({
  category: z.enum(categories).optional(),
  waiting: z.number().int(),
  overdue: z.number().int(),
})

export const listMatters = endpoint('GET /matters', {
  who: 'chat:board',
  summary: '等待答复和超期的事项，不含内容；家站室看本站和本站代表的，代表工委看全市的',
  input: z.strictObject({
    ...PageQuery,
    status: z.enum(['waiting', 'overdue']).optional(),
    category: z.enum(categories).optional(),
    stationId: Id.optional(),
  }),
  answers: [
    200,
    Page(Matter).extend({
      waiting: z.number().int(),
      overdue: z.number().int(),
      /** Of all that the caller sees, the most frequent first; without a category: not recorded yet. */
      themes: z.array(Theme),
    }),
  ],
})

/** One of the two receives the matter. */
const receiver = { deputyId: Id.optional(), stationId: Id.optional() }
const With = z.object({ kind: z.enum(['deputy', 'station']), id: z.string(), name: z.string() })

export const assignMatter = endpoint('POST /matters/{conversationId}/assignment', {
  who: 'chat:board',
  summary: '交给代表：家站室把到本站的事项交给本站代表，代表工委可以交给任何代表或家站室',
  input: z
    .strictObject({ ...receiver, reason: Text(1, 500) })
    .refine((input) => (input.deputyId === undefined) !== (input.stationId === undefined), {
      message: '请选择一位代表或一个家站室',
      path: ['deputyId'],
    }),
  answers: [200, z.object({ id: z.string(), with: With })],
  fails: ['not_found', 'conversation_closed', 'deputy_unavailable', 'conflict'],
})

export const reassignOpenMatters = endpoint('POST /deputies/{deputyId}/handing-over', {
  who: 'deputies:manage',
  summary: '代表离任或长期不能履职：没有办结的会话整体移交，每次最多 20 件，left 为 0 时完成',
  input: z
    .strictObject({ toDeputyId: Id.optional(), toStationId: Id.optional(), reason: Text(1, 500) })
    .refine((input) => (input.toDeputyId === undefined) !== (input.toStationId === undefined), {
      message: '请选择一位代表或一个家站室',
      path: ['toDeputyId'],
    }),
  answers: [200, z.object({ moved: z.number().int(), left: z.number().int() })],
  fails: ['not_found', 'deputy_unavailable', 'conflict'],
})

export const boardEndpoints = { listMatters, assignMatter, reassignOpenMatters }
