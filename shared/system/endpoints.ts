import { z } from 'zod'
import { Moment } from '../api/common'
import { endpoint } from '../api/endpoint'

export const health = endpoint('GET /health', {
  who: 'anyone',
  summary: '运行状态',
  answers: [200, z.object({ ready: z.boolean(), stage: z.string(), version: z.string() })],
})

export const privacy = endpoint('GET /privacy', {
  who: 'anyone',
  summary: '隐私政策',
  answers: [200, z.object({ version: z.string(), text: z.string() })],
  cache: 60,
})

export const identity = endpoint('GET /identity', {
  who: 'anyone',
  summary: '主办单位、电话和备案号（页脚）',
  answers: [
    200,
    z.object({
      cityName: z.string(),
      organiser: z.string(),
      telephone: z.string().optional(),
      icp: z.string().optional(),
      publicSecurity: z.string().optional(),
      /** The city is fictional. */
      demo: z.boolean(),
    }),
  ],
  cache: 300,
})

/** How the parts are doing that nobody sees at work. */
export const status = endpoint('GET /status', {
  who: 'system:status',
  summary: '运行情况：流处理、后台任务、导出、微信接口额度',
  answers: [
    200,
    z.object({
      stage: z.string(),
      version: z.string(),
      at: Moment,
      /** Figures and notices follow what is written: how far behind. `unknown` while the schedule is silent. */
      stream: z.object({
        state: z.enum(['well', 'late', 'unknown']),
        behindSeconds: z.number().int().optional(),
        seenAt: Moment.optional(),
      }),
      schedule: z.object({ state: z.enum(['well', 'silent']), at: Moment.optional() }),
      /** Records that could not be worked on and wait for `npm run replay`. */
      aside: z.object({ count: z.number().int(), lastAt: Moment.optional() }),
      lastExport: z.object({ at: Moment, draftTitle: z.string().optional() }).optional(),
      lastJobFailure: z.object({ at: Moment, kind: z.string() }).optional(),
      wechat: z.object({
        /** Absent where WeChat did not answer. */
        quotas: z
          .array(z.object({ name: z.string(), limit: z.number(), used: z.number(), left: z.number() }))
          .optional(),
        /** When it refused last for a quota that was used up. */
        refusedAt: Moment.optional(),
        errcode: z.number().optional(),
      }),
    }),
  ],
})

export const system = { health, privacy, identity, status }
