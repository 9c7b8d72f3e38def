import { readConfig } from './platform/readConfig'

/**
 * The addresses of this deployment: the only place that names them. WeChat allows requests to registered domains
 * only, so they are set when the mini-program is built; the web build reads /config.json from its own server.
 */
export type AppConfig = {
  apiBase: string
  /** Where public material is read from caches near the reader, where there are any. */
  readBase?: string
  socketBase: string
  /** Where the web pages are, for links and codes that lead into them. */
  webBase: string
  /** The local WeChat double, present on a developer's machine only. */
  doubleBase?: string
}

let loading: Promise<AppConfig> | undefined

/** Read once; a failed read is tried again by the next caller. */
export const loadConfig = (): Promise<AppConfig> => {
  loading ??= readConfig().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}
