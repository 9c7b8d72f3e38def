import { z } from 'zod'
import { Id } from '../api/common'
import { capacities, kinds, opinionStatuses, results, sources } from '../opinions/words'
import { consultations, lengthClasses, NONE } from './words'

const MOST_VALUES = 100

/** One value, several separated by commas, or a list. Blank is no condition. */
const many = <T extends z.ZodType<string, string>>(one: T) =>
  z
    .union([z.string().max(4000), z.array(z.string().max(100)).max(MOST_VALUES)])
    .transform((given) => (typeof given === 'string' ? given.split(',') : given).map((each) => each.trim()))
    .transform((list) => list.filter((each) => each !== ''))
    .pipe(z.array(one).max(MOST_VALUES, `最多选 ${MOST_VALUES} 项`))
    .transform((list) => (list.length > 0 ? list : undefined))

const oneOf = <const T extends readonly string[]>(values: T, what: string) =>
  z.enum([...values, NONE], { error: `没有这个${what}，可以是：${values.join('、')}` })

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A Beijing day or a moment, as the moment where it begins or, for `end`, is over. */
const when = (end: boolean) =>
  z
    .string()
    .max(40)
    .transform((text, context) => {
      const at = Date.parse(DAY.test(text) ? `${text}T00:00:00+08:00` : text)
      if (text === '') return undefined
      if (!Number.isFinite(at) || !/^\d{4}-/.test(text)) {
        context.addIssue({ code: 'custom', message: '请使用日期（如 2026-11-01）或 ISO-8601 时间' })
        return z.NEVER
      }
      // A day's end is the next day's beginning, apart from its first millisecond.
      return new Date(DAY.test(text) && end ? at + 24 * 3600_000 - 1 : at).toISOString()
    })

const flags = { true: true, false: false, '1': true, '0': false } as const
const Flag = z
  .union([z.boolean(), z.enum(['true', 'false', '1', '0'])], { error: '只能是 true 或 false' })
  .transform((value) => (typeof value === 'boolean' ? value : flags[value]))

/** Conditions on a draft's opinions: all of them must hold; within one, any of its values. */
export const queueFilter = {
  status: many(z.enum(opinionStatuses, { error: `没有这个状态，可以是：${opinionStatuses.join('、')}` })).optional(),
  /** Labels as printed; `none` is the whole draft. */
  article: many(z.string().transform((label) => label.replace(/[\s\u3000]/g, ''))).optional(),
  kind: many(z.enum(kinds, { error: `没有这个类型，可以是：${kinds.join('、')}` })).optional(),
  source: many(z.enum(sources, { error: `没有这个来源，可以是：${sources.join('、')}` })).optional(),
  capacity: many(oneOf(capacities, '身份')).optional(),
  district: many(z.string()).optional(),
  result: many(oneOf(results, '处理结果')).optional(),
  /** Account ids; `me`, and `none` for opinions that nobody was given. */
  assignee: many(z.string().regex(/^(me|none|[0-7][0-9A-HJKMNP-TV-Z]{25})$/, '没有这个经办人')).optional(),
  consultation: many(oneOf(consultations, '征询状态')).optional(),
  hasSuggestedText: Flag.optional(),
  length: many(z.enum(lengthClasses, { error: `没有这个篇幅，可以是：${lengthClasses.join('、')}` })).optional(),
  clusterId: Id.optional(),
  /** Words that must all occur, separated by spaces: in text, suggested wording, reason, organisation, number. */
  q: z.string().max(50, '检索词最多 50 个字').optional(),
  /** Of submission: Beijing days (both included) or moments. */
  from: when(false).optional(),
  to: when(true).optional(),
}

export const QueueFilter = z.strictObject(queueFilter)
export type QueueFilter = z.output<typeof QueueFilter>
