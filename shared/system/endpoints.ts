import { z } from 'zod'
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

export const system = { health, privacy, identity }
