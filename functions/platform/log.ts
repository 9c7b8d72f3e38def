import { Logger } from '@aws-lambda-powertools/logger'

/** Structured log. Never give it a name, a phone, an openid or anything a person wrote: ids and codes only. */
export const log = new Logger({ serviceName: process.env.SERVICE_NAME ?? 'minyi' })

/** What the language itself says names code, and no data. */
const OF_CODE = ['TypeError', 'ReferenceError']

/** Where an error came from, for a log: its message stays out, as it may repeat what a person wrote. */
export const placesOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [...(OF_CODE.includes(error.name) ? [error.message] : []), ...places.slice(0, 8)].join('\n')
}
