import { z } from 'zod'
import { PageQuery } from '../api/common'
import { signOffMatters, signOffStates } from '../drafts/words'
import { stationKinds } from './words'

export const Duty = z.object({
  date: z.string(),
  from: z.string(),
  to: z.string(),
  deputyIds: z.array(z.string()),
  deputyNames: z.array(z.string()).optional(),
  /** Changed or called off less than the days of notice before: why. */
  change: z.string().optional(),
  cancelled: z.boolean().optional(),
  /** Today's: who has checked in (签到). */
  arrivedIds: z.array(z.string()).optional(),
})

export const Figures = z.object({
  period: z.string(),
  received: z.number().int(),
  answered: z.number().int(),
  onTime: z.number().int(),
  /** Working days until the first answer; absent where nothing was answered. */
  medianDays: z.number().optional(),
  closed: z.number().int(),
  rated: z.number().int(),
  satisfied: z.number().int(),
  helpful: z.number().int(),
  walkIns: z.number().int(),
  /** Suggestions (代表建议) of the year; of a deputy. */
  suggestions: z.number().int().optional(),
  months: z.array(z.object({ month: z.string(), received: z.number().int(), answered: z.number().int() })),
})

/** What everybody sees of them, where the city publishes it. */
const AnswerTimes = Figures.pick({ received: true, answered: true, medianDays: true })

export const Station = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(stationKinds),
  district: z.string(),
  address: z.string(),
  phone: z.string().optional(),
  hours: z.string().optional(),
  introduction: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  takesMessages: z.boolean(),
  duties: z.array(Duty).optional(),
  deputies: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
  answers: AnswerTimes.optional(),
  /** A roster that waits to be examined and signed; only whoever arranges it is told. */
  awaiting: z
    .object({
      signOffId: z.string(),
      matter: z.enum(signOffMatters),
      state: z.enum(signOffStates),
      /** The reader asked for it, and may take it back. */
      own: z.boolean(),
      duties: z.array(Duty).optional(),
      reason: z.string().optional(),
    })
    .optional(),
})

export type Station = z.output<typeof Station>

export const Deputy = z.object({
  id: z.string(),
  name: z.string(),
  /** 市人大代表, 区人大代表 … */
  level: z.string(),
  /** 届次 */
  term: z.string(),
  /** 选举单位 */
  electedBy: z.string().optional(),
  /** 代表团 */
  delegation: z.string().optional(),
  district: z.string(),
  sector: z.string().optional(),
  introduction: z.string().optional(),
  topics: z.array(z.string()),
  /** A link to their photo; ends after two hours. */
  photo: z.string().optional(),
  stationIds: z.array(z.string()),
  stationNames: z.array(z.string()).optional(),
  nextDuty: z.object({ date: z.string(), from: z.string(), to: z.string(), stationName: z.string() }).optional(),
  /** Opted in to messages from residents. */
  takesMessages: z.boolean(),
  /** On leave now or soon: until when, and who stands in. */
  leave: z
    .object({ from: z.string(), until: z.string(), standIn: z.object({ id: z.string(), name: z.string() }) })
    .optional(),
  /** This year's, on a page of its own, where the city publishes them. */
  answers: AnswerTimes.optional(),
})

export type Deputy = z.output<typeof Deputy>

export const list = { ...PageQuery, q: z.string().max(50).optional(), district: z.string().max(30).optional() }

export const day = z.iso.date('日期写作 2026-11-23')

export const year = z.strictObject({
  year: z
    .string()
    .regex(/^20\d\d$/)
    .optional(),
})
