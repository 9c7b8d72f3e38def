import type { AppConfig } from '../config'
import { takeEarly } from './early'

/** /config.json of the web server; without one the API is taken to be under the same origin. */
export const readConfig = async (): Promise<AppConfig> => {
  const own = { apiBase: location.origin, socketBase: '', webBase: location.origin }
  const early = await takeEarly('/config.json')
  if (early) return { ...own, ...(early.body as Partial<AppConfig>) }
  const answer = await fetch('/config.json')
  if (!answer.ok) return own
  return { ...own, ...((await answer.json()) as Partial<AppConfig>) }
}
