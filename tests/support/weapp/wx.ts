type Callbacks = {
  success?: (answer: object) => void
  fail?: (problem: object) => void
  complete?: (answer: object) => void
}
type Request = Callbacks & { url: string; method?: string; header?: Record<string, string>; data?: string }
type Navigation = Callbacks & { url: string }

type PrivacyAnswer = { event: string; buttonId?: string }

/** What WeChat tells the app by itself, and what the app answered. */
export type WxEvents = {
  updateReady?: () => void
  updated?: boolean
  privacyAsked?: (resolve: (answer: PrivacyAnswer) => void, info: { referrer: string }) => void
}

export type WxOptions = {
  /** Where requests to the built-in address really go. */
  apiBase: string
  builtBase: string
  loginCode: string
  navigate: (kind: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'navigateBack', url: string) => void
}

const answering =
  (answer: object = {}) =>
  (options: Callbacks = {}) => {
    queueMicrotask(() => {
      options.success?.(answer)
      options.complete?.(answer)
    })
  }

const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']

/** The documented interfaces of WeChat that the app uses, and no others: an undocumented one is missing here too. */
export const createWx = ({ apiBase, builtBase, loginCode, navigate }: WxOptions) => {
  const storage = new Map<string, string>()
  const events: WxEvents = {}
  const systemInfo = {
    platform: 'android',
    SDKVersion: '3.8.0',
    theme: 'light',
    pixelRatio: 2,
    windowWidth: 390,
    windowHeight: 844,
    screenWidth: 390,
    screenHeight: 844,
    statusBarHeight: 24,
    language: 'zh_CN',
    version: '8.0.50',
    brand: 'devtools',
    model: 'phone',
    system: 'Android 14',
  }

  const request = (options: Request) => {
    const { url, method = 'GET', header = {}, data } = options
    if (!METHODS.includes(method)) throw new Error(`wx.request knows no ${method}`)
    if (!url.startsWith(builtBase)) throw new Error(`${url} is outside of the registered domains`)
    const controller = new AbortController()
    fetch(apiBase + url.slice(builtBase.length), {
      method,
      headers: header,
      body: method === 'GET' ? undefined : data,
      signal: controller.signal,
    })
      .then(async (reply) => ({
        statusCode: reply.status,
        header: Object.fromEntries(reply.headers),
        data: await reply.text(),
        errMsg: 'request:ok',
      }))
      .then(
        (answer) => {
          options.success?.(answer)
          options.complete?.(answer)
        },
        (error: Error) => {
          options.fail?.({ errMsg: `request:fail ${error.message}` })
          options.complete?.({ errMsg: `request:fail ${error.message}` })
        },
      )
    return { abort: () => controller.abort(), onHeadersReceived: () => undefined, offHeadersReceived: () => undefined }
  }

  const navigation = (kind: Parameters<WxOptions['navigate']>[0]) => (options: Navigation) => {
    navigate(kind, options.url)
    answering({ errMsg: `${kind}:ok` })(options)
  }

  const wx = {
    request,
    login: answering({ code: loginCode, errMsg: 'login:ok' }),
    getStorageSync: (key: string) => (storage.has(key) ? JSON.parse(storage.get(key) ?? '""') : ''),
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10240 }),
    getRandomValues: ({ length, success }: { length: number; success: (answer: object) => void }) =>
      queueMicrotask(() =>
        success({ randomValues: Uint8Array.from({ length }, (_, i) => (i * 37 + Date.now()) % 256).buffer }),
      ),
    getNetworkType: answering({ networkType: 'wifi' }),
    onNetworkStatusChange: () => undefined,
    onAppShow: () => undefined,
    onAppHide: () => undefined,
    onThemeChange: () => undefined,
    getSystemInfoSync: () => systemInfo,
    getAppBaseInfo: () => systemInfo,
    getWindowInfo: () => systemInfo,
    getDeviceInfo: () => systemInfo,
    getLaunchOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
    canIUse: () => true,
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateFailed: () => undefined,
      onUpdateReady: (ready: () => void) => {
        events.updateReady = ready
      },
      applyUpdate: () => {
        events.updated = true
      },
    }),
    onNeedPrivacyAuthorization: (listener: NonNullable<WxEvents['privacyAsked']>) => {
      events.privacyAsked = listener
    },
    nextTick: (work: () => void) => setTimeout(work, 0),
    setNavigationBarTitle: answering(),
    setNavigationBarColor: answering(),
    setBackgroundColor: answering(),
    pageScrollTo: answering(),
    navigateTo: navigation('navigateTo'),
    redirectTo: navigation('redirectTo'),
    switchTab: navigation('switchTab'),
    reLaunch: navigation('reLaunch'),
    navigateBack: (options: Callbacks = {}) => {
      navigate('navigateBack', '')
      answering()(options)
    },
    makePhoneCall: answering(),
  }
  return { wx, events }
}
