import { z } from 'zod'
import { Id, Moment, Page, PageQuery, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { Opinion } from '../opinions/schemas'
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

const View = z.strictObject({
  name: Text(1, 20),
  /** The queue's conditions as its page's address holds them. */
  query: z.string().max(1000, '条件太长，请减少几项'),
})
const Views = z.object({ items: z.array(View) })

export const listViews = endpoint('GET /queue-views', {
  who: 'opinions:read',
  summary: '我保存的筛选',
  answers: [200, Views],
})

export const saveViews = endpoint('PUT /queue-views', {
  who: 'opinions:read',
  summary: '保存我的筛选（整份替换）',
  input: z.strictObject({
    items: z
      .array(View)
      .max(30, '最多保存 30 个筛选')
      .refine((items) => new Set(items.map(({ name }) => name)).size === items.length, '名称重复，请换一个名称'),
  }),
  answers: [200, Views],
})

const Shares = z.object({
  /** Account by article label. */
  articles: z.record(z.string(), z.string()),
  /** Accounts among whom the rest is divided. */
  people: z.array(z.string()),
  /** Rises with each change: named when it is changed. */
  rev: count,
  /** Those who may handle the draft's opinions. */
  staff: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Departments that may be asked for their view. */
  departments: z.array(z.object({ id: z.string(), name: z.string() })),
})

export const readShares = endpoint('GET /drafts/{draftId}/shares', {
  who: 'opinions:read',
  summary: '草案意见的分工：谁办哪些条款，其余如何分担',
  answers: [200, Shares],
  fails: ['not_found'],
})

export const setShares = endpoint('PUT /drafts/{draftId}/shares', {
  who: 'opinions:decide',
  summary: '设定草案意见的分工',
  input: z.strictObject({
    articles: z.record(z.string().max(40), Id).refine((map) => Object.keys(map).length <= 1000, '条款太多'),
    people: z.array(Id).max(100, '最多 100 人'),
    rev: count.optional(),
  }),
  answers: [200, Shares],
  fails: ['not_found', 'conflict'],
})

export const workbench = { listOpinions, countOpinions, listViews, saveViews, readShares, setShares }
