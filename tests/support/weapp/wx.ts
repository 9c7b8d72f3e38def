import { answering, type Callbacks } from './answering'
import { createMedia, type MediaEvents } from './media'

type Request = Callbacks & { url: string; method?: string; header?: Record<string, string>; data?: string }
type Navigation = Callbacks & { url: string }

type PrivacyAnswer = { event: string; buttonId?: string }

/** What WeChat tells the app by itself, and what the app did with the phone. */
export type WxEvents = MediaEvents & {
  updateReady?: () => void
  updated?: boolean
  privacyAsked?: (resolve: (answer: PrivacyAnswer) => void, info: { referrer: string }) => void
  networkChanged?: (state: { isConnected: boolean; networkType: string }) => void
  /** What was asked of the server, as METHOD /path. */
  requests: string[]
  /** Numbers called, words copied, files written by their name, files passed on, pictures kept in the album. */
  called: string[]
  copied: string[]
  files: Record<string, string>
  passedOn: string[]
  album: string[]
  /** Words drawn onto a canvas. */
  drawn: string[]
  /** Templates that the person was asked about, by dialog. */
  subscribed: string[][]
}

/** What a phone keeps when the app is closed. */
export type Storage = Map<string, string>

/** What can go wrong around the app; a test changes it while the app runs. */
export type Circumstances = { online: boolean; storageFull: boolean; tapping: boolean; pending: number }

export type WxOptions = {
  /** Where requests to the built-in address really go. */
  apiBase: string
  builtBase: string
  loginCode: string
  storage?: Storage
  /** What the camera and the microphone give, and whether the person lets the app hear them. */
  media?: Parameters<typeof createMedia>[1]
  /** Tells what comes into sight. */
  observer: () => object
  navigate: (kind: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'navigateBack', url: string) => void
}

const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']

/** A canvas that remembers the words drawn on it; each letter is as wide as its type is high. */
const canvasOf = (events: WxEvents) => ({
  width: 0,
  height: 0,
  getContext: () => {
    const ink = {
      font: '',
      fillRect: () => undefined,
      measureText: (text: string) => ({ width: text.length * Number(/(\d+)px/.exec(ink.font)?.[1] ?? 0) }),
      fillText: (text: string) => void events.drawn.push(text),
    }
    return ink
  },
})

const selectorQuery = (events: WxEvents) => {
  const query = {
    select: () => query,
    selectViewport: () => query,
    fields: () => query,
    boundingClientRect: () => query,
    scrollOffset: () => query,
    exec: (done?: (found: object[]) => void) => {
      setTimeout(() => done?.([{ node: canvasOf(events), top: 0, height: 100, scrollTop: 0 }]), 0)
      return query
    },
  }
  return query
}

/** The documented interfaces of WeChat that the app uses, and no others: an undocumented one is missing here too. */
export const createWx = ({
  apiBase,
  builtBase,
  loginCode,
  navigate,
  observer,
  media,
  storage = new Map(),
}: WxOptions) => {
  const nothing = new Uint8Array()
  const around: Circumstances = { online: true, storageFull: false, tapping: false, pending: 0 }
  const events: WxEvents = {
    requests: [],
    called: [],
    copied: [],
    files: {},
    passedOn: [],
    album: [],
    drawn: [],
    subscribed: [],
    played: [],
    stopped: [],
    heardWhenMuted: false,
    asked: [],
    previewed: [],
  }
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
    events.requests.push(`${method} ${url.slice(builtBase.length).split('?')[0]}`)
    if (!around.online) {
      const problem = { errMsg: 'request:fail -118:net::ERR_CONNECTION_TIMED_OUT', errno: 600001 }
      queueMicrotask(() => {
        options.fail?.(problem)
        options.complete?.(problem)
      })
      return { abort: () => undefined, onHeadersReceived: () => undefined, offHeadersReceived: () => undefined }
    }
    around.pending += 1
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
      .finally(() => {
        around.pending -= 1
      })
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
    setStorageSync: (key: string, value: unknown) => {
      if (around.storageFull) throw new Error('setStorageSync:fail exceed storage max size')
      storage.set(key, JSON.stringify(value))
    },
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10240 }),
    getRandomValues: ({ length, success }: { length: number; success: (answer: object) => void }) =>
      queueMicrotask(() =>
        success({ randomValues: Uint8Array.from({ length }, (_, i) => (i * 37 + Date.now()) % 256).buffer }),
      ),
    getNetworkType: (options: Callbacks = {}) => answering({ networkType: around.online ? 'wifi' : 'none' })(options),
    onNetworkStatusChange: (listener: NonNullable<WxEvents['networkChanged']>) => {
      events.networkChanged = listener
    },
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
    makePhoneCall: (options: Callbacks & { phoneNumber: string }) => {
      events.called.push(options.phoneNumber)
      answering()(options)
    },
    setClipboardData: (options: Callbacks & { data: string }) => {
      events.copied.push(options.data)
      answering()(options)
    },
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({
      writeFileSync: (path: string, text: string) => {
        events.files[path.replace('wxfile://usr/', '')] = text
      },
    }),
    shareFileMessage: (options: Callbacks & { fileName: string }) => {
      events.passedOn.push(options.fileName)
      answering()(options)
    },
    requestSubscribeMessage: (options: Callbacks & { tmplIds: string[] }) => {
      // As WeChat refuses: outside a tap, and more than three at once.
      const refused = !around.tapping
        ? 'can only be invoked by user TAP gesture.'
        : options.tmplIds.length > 3 && '20003'
      if (refused) return options.fail?.({ errMsg: `requestSubscribeMessage:fail ${refused}` })
      events.subscribed.push(options.tmplIds)
      return answering(Object.fromEntries(options.tmplIds.map((id) => [id, 'accept'])))(options)
    },
    ...createMedia(events, media ?? { microphone: true, recorded: nothing, picture: nothing }),
    createIntersectionObserver: observer,
    createSelectorQuery: () => selectorQuery(events),
    canvasToTempFilePath: answering({ tempFilePath: 'wxfile://tmp/card.png' }),
    saveImageToPhotosAlbum: (options: Callbacks & { filePath: string }) => {
      events.album.push(options.filePath)
      answering()(options)
    },
  }
  return { wx, events, around }
}
