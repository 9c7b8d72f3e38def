import { z } from 'zod'
import { endpoint } from '../api/endpoint'
import { suggestionStatuses } from '../chat/suggestionWords'

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

const named = z.array(z.object({ name: z.string(), opinions: count }))

/** One screen's figures: all from counters that the stream keeps, so none costs more when opinions become many. */
const Dashboard = z.object({
  participants: count,
  participations: count,
  /** Acknowledged to authors, whatever became of them. */
  received: count,
  opinions: count,
  /** How many different ones (归并后), where they were put together. */
  distinct: count.optional(),
  decided: count,
  adopted: count,
  partiallyAdopted: count,
  /** Adopted of decided, 0 to 1. */
  adoptionRate: z.number(),
  byDay: Figures.shape.byDay,
  byStatus: named,
  byResult: named,
  at: z.string(),
})

export const draftDashboard = endpoint('GET /drafts/{draftId}/dashboard', {
  who: 'statistics:inside',
  summary: '一屏览：一部草案',
  input: z.strictObject({ round: z.coerce.number().int().min(1).optional() }),
  answers: [
    200,
    Dashboard.extend({
      draftId: z.string(),
      title: z.string(),
      round: count,
      /** In the order of the law; null is the whole draft. Articles without an opinion stand in it too. */
      byArticle: z.array(z.object({ article: z.string().nullable(), opinions: count })),
      byKind: named,
      bySource: named,
      /** Decided ones by days waited: 0-3, 4-7, 8-15, 16-30, 31+. */
      byWait: named,
      /** Those that collected any, the most first. */
      byContactPoint: z.array(z.object({ id: z.string(), name: z.string(), opinions: count, adopted: count })),
    }),
  ],
  fails: ['not_found'],
})

export const channelDashboard = endpoint('GET /dashboard', {
  who: 'statistics:inside',
  summary: '一屏览：全部草案',
  answers: [
    200,
    Dashboard.extend({
      drafts: z.array(
        z.object({ draftId: z.string(), title: z.string(), participants: count, opinions: count, adopted: count }),
      ),
    }),
  ],
})

const chats = {
  /** No answer yet: in time, and past its due time. */
  waiting: count,
  overdue: count,
  /** Of this year. */
  received: count,
  answered: count,
  onTime: count,
  rated: count,
  /** Four stars or five. */
  satisfied: count,
}

export const chatDashboard = endpoint('GET /dashboard/chats', {
  who: 'statistics:inside',
  summary: '一屏览：群众留言与代表建议',
  answers: [
    200,
    z.object({
      year: z.string(),
      ...chats,
      /** Deputies and stations that received any this year or owe an answer, the most first. */
      byHolder: z.array(z.object({ kind: z.enum(['deputy', 'station']), id: z.string(), name: z.string(), ...chats })),
      suggestions: z.array(z.object({ status: z.enum(suggestionStatuses), suggestions: count })),
      at: z.string(),
    }),
  ],
})

export const statistics = { channelStatistics, draftStatistics, draftDashboard, channelDashboard, chatDashboard }
