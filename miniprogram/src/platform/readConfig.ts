import type { AppConfig } from '../config'

export const readConfig = async (): Promise<AppConfig> => ({
  apiBase: process.env.TARO_APP_API_BASE ?? '',
  readBase: process.env.TARO_APP_READ_BASE || undefined,
  socketBase: process.env.TARO_APP_SOCKET_BASE ?? '',
  webBase: process.env.TARO_APP_WEB_BASE ?? '',
})
