import { z } from 'zod'
import { endpoint } from '../api/endpoint'
import { MOST_ASKED, subjects, subscribeAnswers } from './noticeWords'

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请填写 24 小时制的时间，例如 22:00')

export const NoticeSettings = z.object({
  subjects: z.array(
    z.object({
      subject: z.enum(subjects),
      /** Whether it reaches the person outside the app, as far as WeChat lets it. */
      on: z.boolean(),
      /** Where the city has a WeChat template for it. */
      template: z.object({ id: z.string(), longTerm: z.boolean() }).optional(),
      /** Messages that the person still allows; of a long-term template, whether any. */
      allowed: z.number().int(),
      /** WeChat said that the person turned it off there. */
      refused: z.boolean().optional(),
    }),
  ),
  /** Text messages to a deputy's phone, where the city sends them. */
  sms: z.object({ on: z.boolean(), phone: z.string() }).optional(),
  /** Beijing times between which nothing is sent outside the app; the person's own or the city's. */
  quietHours: z.tuple([z.string(), z.string()]),
  ownQuietHours: z.boolean(),
})
export type NoticeSettings = z.output<typeof NoticeSettings>

/** What `PATCH /me` takes for notices: subjects by name, text messages, own quiet hours (null: the city's again). */
export const NoticeChoices = z.strictObject({
  opinion: z.boolean().optional(),
  draft: z.boolean().optional(),
  conversation: z.boolean().optional(),
  due: z.boolean().optional(),
  office: z.boolean().optional(),
  sms: z.boolean().optional(),
  quietHours: z.tuple([Clock, Clock]).nullable().optional(),
})
export type NoticeChoices = z.output<typeof NoticeChoices>

const readNoticeSettings = endpoint('GET /me/notice-settings', {
  who: 'account',
  summary: '我的通知设置：哪些事用微信或短信提醒，还能收几条',
  answers: [200, NoticeSettings],
})

const keepSubscribeAnswers = endpoint('POST /me/notice-settings/answers', {
  who: 'account',
  summary: '记下微信订阅消息询问的结果（一次性的每同意一次可收一条）',
  input: z.strictObject({
    answers: z
      .array(z.strictObject({ templateId: z.string().min(1).max(64), answer: z.enum(subscribeAnswers) }))
      .min(1)
      .max(MOST_ASKED, '微信一次最多询问三个模板'),
  }),
  answers: [200, NoticeSettings],
})

export const noticeEndpoints = { readNoticeSettings, keepSubscribeAnswers }
