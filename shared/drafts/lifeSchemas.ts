import { z } from 'zod'
import { Id, Moment, Text } from '../api/common'
import { signOffMatters, signOffStates, stageKinds } from './words'

/** An address on the web that a resident may open. */
const Link = z
  .string()
  .max(500)
  .regex(/^https?:\/\/[^\s<>"]+$/, '请填写以 http:// 或 https:// 开头的网址')

const Day = z.iso.date('日期写作 2026-11-23')

const stageWith = <D extends z.ZodType>(document: D) =>
  z
    .strictObject({
      kind: z.enum(stageKinds),
      /** Beijing date; absent while it is not known. */
      date: Day.optional(),
      until: Day.optional(),
      title: Text(1, 100).optional(),
      text: Text(1, 1000).optional(),
      documents: z.array(document).max(10).optional(),
    })
    .refine(({ date, until }) => until === undefined || (date !== undefined && date <= until), {
      message: '结束日期须不早于开始日期',
      path: ['until'],
    })

const named = { title: Text(1, 100) }

/**
 * A stage of the law, or an event on its way: what happened or is to come, when, and what there is to read, at an address
 * on the web (`url`) or in a file kept here (`fileId`; its link is in `stageFiles` of the materials).
 */
export const Stage = stageWith(
  z.strictObject({
    ...named,
    url: Link.optional(),
    fileId: Id.optional(),
    /** Of a file: `application/pdf` … */
    type: z.string().optional(),
    bytes: z.number().int().optional(),
  }),
)
export type Stage = z.output<typeof Stage>

export const StageInput = stageWith(
  z
    .strictObject({ ...named, url: Link.optional(), fileId: Id.optional(), uploadId: Id.optional() })
    .refine(({ url, fileId, uploadId }) => [url, fileId, uploadId].filter((one) => one !== undefined).length === 1, {
      message: '请填写网址，或者上传文件',
      path: ['url'],
    }),
)
export type StageInput = z.output<typeof StageInput>

/** 公告: who asks for opinions, and how else to send them. */
export const Notice = z.strictObject({
  issuer: Text(2, 60),
  /** 公告 number */
  number: Text(1, 40).optional(),
  date: Day.optional(),
  address: Text(1, 120).optional(),
  postcode: z
    .string()
    .regex(/^\d{6}$/, '邮政编码是六位数字')
    .optional(),
  email: z.email('请填写电子邮箱').max(100).optional(),
  telephone: z
    .string()
    .regex(/^[\d\-—()（） 转]{5,40}$/, '请填写电话号码')
    .optional(),
  fax: z
    .string()
    .regex(/^[\d\-—()（） 转]{5,40}$/, '请填写传真号码')
    .optional(),
  contact: Text(1, 60).optional(),
  otherWays: Text(1, 500).optional(),
})
export type Notice = z.output<typeof Notice>

/** Something that staff ask about an article in particular. */
export const Question = z.object({
  id: z.string(),
  article: z.string().nullable(),
  text: z.string(),
  kind: z.enum(['choice', 'text']),
  options: z.array(z.string()).optional(),
  /** How many options one may choose. */
  most: z.number().int().optional(),
})
export type Question = z.output<typeof Question>

export const QuestionInput = z
  .strictObject({
    /** Given for one that stands already: its answers stay with it. */
    id: z
      .string()
      .regex(/^[a-z0-9]{1,12}$/)
      .optional(),
    article: z
      .string()
      .max(40)
      .nullable()
      .transform((label) => label?.replace(/[\s\u3000]/g, '') ?? null),
    text: Text(2, 300),
    kind: z.enum(['choice', 'text']),
    options: z.array(Text(1, 80)).min(2, '至少两个选项').max(12).optional(),
    most: z.number().int().min(1).max(12).optional(),
  })
  .refine(({ kind, options }) => (kind === 'choice') === (options !== undefined), {
    message: '选择题须有选项，问答题没有选项',
    path: ['options'],
  })
  .refine(({ options = [] }) => new Set(options).size === options.length, {
    message: '选项不能重复',
    path: ['options'],
  })

const Step = z.object({ by: z.string(), at: Moment, comment: z.string().optional() })

/** One matter on its way from the drafter through the examination to the signature. */
export const SignOff = z.object({
  id: z.string(),
  /** Of a draft's matter. */
  draftId: z.string().optional(),
  draftTitle: z.string().optional(),
  /** Of a roster, instead: the station whose reception days they are. */
  stationId: z.string().optional(),
  stationName: z.string().optional(),
  matter: z.enum(signOffMatters),
  state: z.enum(signOffStates),
  /** What is to become of it, as the drafter sent it. */
  asked: z.record(z.string(), z.unknown()).optional(),
  drafted: Step,
  /** 审核, with the 保密审查 recorded. */
  examined: Step.extend({ secrecy: z.literal('cleared') }).optional(),
  signed: Step.optional(),
  returned: Step.optional(),
})
export type SignOff = z.output<typeof SignOff>
