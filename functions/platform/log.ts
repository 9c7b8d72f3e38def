import { Logger } from '@aws-lambda-powertools/logger'

/** Structured log. Never give it a name, a phone, an openid or anything a person wrote: ids and codes only. */
export const log = new Logger({ serviceName: process.env.SERVICE_NAME ?? 'minyi' })
