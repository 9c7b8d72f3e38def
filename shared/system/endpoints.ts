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

export const system = { health, privacy }
