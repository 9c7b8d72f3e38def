import { webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import vm from 'node:vm'

/** A node of the tree that Taro hands to the page's template. */
type Node = { sid?: string; uid?: string; cl?: string; v?: string; cn?: Node[]; [attribute: string]: unknown }
/** What a person looks for on a page. */
type What = { placeholder?: string; text?: string }
type PageConfig = Record<string, unknown>
type PageInstance = PageConfig & {
  data: { root?: Node }
  route: string
  options: Record<string, string>
  setData: (change: Record<string, unknown>, done?: () => void) => void
}
type Options = {
  success?: (answer: object) => void
  fail?: (error: object) => void
  complete?: (answer: object) => void
}

/** What the phone's person has and does: who wx.login signs in, and the phone code that a tap on the button gives. */
export type Person = { loginCode: string }

const settle = (options: Options | undefined, answer: object): void => {
  options?.success?.(answer)
  options?.complete?.(answer)
}

/**
 * A phone with WeChat, as the compiled mini-program sees it: a bare JavaScript context with `wx` and the documented
 * globals only. No Intl, WebAssembly, fetch, URL or crypto, and no code from strings, as on real phones.
 */
export class Phone {
  /** Whether requests go through. */
  online = true
  readonly complaints: string[] = []
  readonly requests: { method: string; url: string; status: number }[] = []
  readonly storage = new Map<string, string>()
  private readonly modules = new Map<string, { exports: unknown }>()
  private readonly registered = new Map<string, PageConfig>()
  private readonly stack: PageInstance[] = []
  private readonly context: vm.Context
  private app: PageConfig = {}
  private loading = ''

  constructor(
    private readonly root: string,
    private readonly person: Person,
  ) {
    const globals = {
      wx: this.wx(),
      App: (config: PageConfig) => {
        this.app = config
      },
      Page: (config: PageConfig) => this.registered.set(this.loading, config),
      Component: (config: PageConfig) => this.registered.set(this.loading, config),
      Behavior: (config: unknown) => config,
      getApp: () => this.app,
      getCurrentPages: () => this.stack,
      console: {
        log: () => undefined,
        info: () => undefined,
        warn: () => undefined,
        debug: () => undefined,
        error: (...words: unknown[]) => this.complaints.push(words.map(String).join(' ')),
      },
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
    }
    this.context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } })
    vm.runInContext(
      'delete globalThis.Intl; delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer',
      this.context,
    )
  }

  /** Starts the mini-program on a page. */
  async launch(path: string): Promise<void> {
    this.require('app.js', '.')
    const launch = { path, query: {}, scene: 1001, referrerInfo: {} }
    call(this.app, 'onLaunch', launch)
    call(this.app, 'onShow', launch)
    this.open(path)
  }

  /** Goes to a page, as a tap on a link does. */
  visit(url: string): void {
    this.open(url)
  }

  /** All that the device keeps. */
  storageText(): string {
    return [...this.storage.values()].join('\n')
  }

  /** The page on top, as what it shows. */
  get page(): PageInstance {
    const top = this.stack[this.stack.length - 1]
    if (!top) throw new Error('no page is open')
    return top
  }

  /** Everything that the page shows, in order. */
  text(): string {
    return textOf(this.page.data.root)
  }

  /** The field with this placeholder, or the innermost node whose whole text is this; with its ancestors. */
  find(what: What): Node[] {
    const path: Node[] = []
    const found: Node[][] = []
    const walk = (node: Node) => {
      path.push(node)
      const here =
        what.placeholder !== undefined
          ? Object.values(node).includes(what.placeholder)
          : textOf(node).replace(/\s/g, '') === what.text
      if (here) found.push([...path])
      for (const child of node.cn ?? []) walk(child)
      path.pop()
    }
    if (this.page.data.root) walk(this.page.data.root)
    const deepest = found.sort((a, b) => b.length - a.length)[0]
    if (!deepest)
      throw new Error(`nothing here is ${JSON.stringify(what)}; the page shows: ${this.text().slice(0, 600)}`)
    return deepest
  }

  has(what: What): boolean {
    try {
      return this.find(what).length > 0
    } catch {
      return false
    }
  }

  tap(text: string): void {
    this.dispatch('tap', this.find({ text }), {})
  }

  type(placeholder: string, value: string): void {
    this.dispatch('input', this.find({ placeholder }), { value, cursor: value.length })
  }

  /** A native event goes from the node up through its ancestors. */
  private dispatch(type: string, path: Node[], detail: object): void {
    const target = path[path.length - 1]
    const ref = (node: Node | undefined) => ({
      id: node?.uid ?? node?.sid,
      dataset: { sid: node?.sid },
      offsetLeft: 0,
      offsetTop: 0,
    })
    for (const node of [...path].reverse()) {
      if (node.sid === undefined) continue
      call(this.page, 'eh', {
        type,
        timeStamp: Date.now(),
        target: ref(target),
        currentTarget: ref(node),
        detail,
        touches: [],
        changedTouches: [],
        mark: {},
      })
      if (type !== 'tap') return
    }
  }

  /** WeChat runs each bundle as a CommonJS module of its own. */
  private require(file: string, from: string): unknown {
    const path = join(from, file.endsWith('.js') ? file : `${file}.js`)
    const known = this.modules.get(path)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    this.modules.set(path, module)
    const code = readFileSync(join(this.root, path), 'utf8')
    const run = vm.runInContext(`(function (require, module, exports) {${code}\n})`, this.context, {
      filename: path,
    }) as (require: (file: string) => unknown, module: object, exports: unknown) => void
    run((next) => this.require(next, dirname(path)), module, module.exports)
    return module.exports
  }

  private open(url: string, { replace = false, clear = false } = {}): void {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?')
    const options = Object.fromEntries(
      query
        .split('&')
        .filter(Boolean)
        .map((pair) => pair.split('=').map(decodeURIComponent) as [string, string]),
    )
    this.loading = path
    if (!this.registered.has(path)) this.require(`${path}.js`, '.')
    const config = this.registered.get(path)
    if (!config) throw new Error(`the bundle has no page ${path}`)
    const page = {
      ...config,
      data: JSON.parse(JSON.stringify(config.data ?? {})),
      route: path,
      options,
    } as PageInstance
    page.setData = (change, done) => {
      for (const [place, value] of Object.entries(change)) put(page.data, place, structured(value))
      queueMicrotask(() => done?.call(page))
    }
    const gone = clear ? this.stack.splice(0) : replace ? this.stack.splice(-1) : []
    const covered = this.stack[this.stack.length - 1]
    for (const old of gone) call(old, 'onUnload')
    if (covered && gone.length === 0) call(covered, 'onHide')
    this.stack.push(page)
    call(page, 'onLoad', options)
    call(page, 'onShow')
    call(page, 'onReady')
  }

  private request(options: { url: string; method?: string; header?: Record<string, string>; data?: string } & Options) {
    const method = options.method ?? 'GET'
    if (!['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT'].includes(method))
      throw new Error(`wx.request knows no ${method}`)
    const abort = new AbortController()
    if (!this.online) abort.abort()
    fetch(options.url, {
      method,
      headers: options.header,
      body: method === 'GET' ? undefined : options.data,
      signal: abort.signal,
    })
      .then(async (response) => {
        this.requests.push({ method, url: options.url, status: response.status })
        settle(options, {
          statusCode: response.status,
          header: Object.fromEntries(response.headers),
          data: await response.text(),
          errMsg: 'request:ok',
        })
      })
      .catch((error: Error) => {
        const failure = { errMsg: `request:fail ${this.online ? error.message : 'network is down'}` }
        options.fail?.(failure)
        options.complete?.(failure)
      })
    return { abort: () => abort.abort(), onHeadersReceived: () => undefined, offHeadersReceived: () => undefined }
  }

  /** The part of `wx` that every mini-program has; anything else answers like a call that did nothing. */
  private wx(): object {
    const { storage } = this
    const system = {
      SDKVersion: '3.8.0',
      platform: 'ios',
      language: 'zh_CN',
      version: '8.0.50',
      theme: 'light',
      windowWidth: 390,
      windowHeight: 760,
      screenWidth: 390,
      screenHeight: 844,
      statusBarHeight: 47,
      pixelRatio: 3,
      safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
      fontSizeSetting: 16,
    }
    const known: Record<string, unknown> = {
      request: (options: Parameters<Phone['request']>[0]) => this.request(options),
      login: (options?: Options) => settle(options, { code: this.person.loginCode, errMsg: 'login:ok' }),
      getRandomValues: (options: Options & { length: number }) =>
        settle(options, { randomValues: webcrypto.getRandomValues(new Uint8Array(options.length)).buffer }),
      getStorageSync: (key: string) => (storage.has(key) ? JSON.parse(storage.get(key) as string) : ''),
      setStorageSync: (key: string, value: unknown) => storage.set(key, JSON.stringify(value)),
      removeStorageSync: (key: string) => storage.delete(key),
      getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10240 }),
      getNetworkType: (options?: Options) => settle(options, { networkType: 'wifi' }),
      navigateTo: (options: Options & { url: string }) => {
        this.open(options.url)
        settle(options, { errMsg: 'navigateTo:ok' })
      },
      redirectTo: (options: Options & { url: string }) => {
        this.open(options.url, { replace: true })
        settle(options, { errMsg: 'redirectTo:ok' })
      },
      switchTab: (options: Options & { url: string }) => {
        this.open(options.url, { clear: true })
        settle(options, { errMsg: 'switchTab:ok' })
      },
      reLaunch: (options: Options & { url: string }) => {
        this.open(options.url, { clear: true })
        settle(options, { errMsg: 'reLaunch:ok' })
      },
      getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, top: 51, right: 383, bottom: 83, left: 296 }),
      getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
      canIUse: () => true,
      nextTick: (work: () => void) => queueMicrotask(work),
      env: { USER_DATA_PATH: 'wxfile://usr' },
    }
    for (const name of ['getSystemInfoSync', 'getWindowInfo', 'getDeviceInfo', 'getAppBaseInfo', 'getSystemSetting'])
      known[name] = () => system
    known.getSystemInfo = known.getSystemInfoAsync = (options?: Options) => settle(options, system)
    known.getLaunchOptionsSync = known.getEnterOptionsSync = () => ({ path: '', query: {}, scene: 1001 })
    for (const name of idle)
      known[name] ??= (options?: Options) => {
        if (options && typeof options === 'object') settle(options, { errMsg: `${name}:ok` })
      }
    return known
  }
}

/** Interfaces of `wx` whose call has no effect that a test looks at. */
const idle = [
  ...['onNetworkStatusChange', 'offNetworkStatusChange', 'onThemeChange', 'onAppShow', 'onAppHide', 'onError'],
  ...['onUnhandledRejection', 'onPageNotFound', 'onKeyboardHeightChange', 'offKeyboardHeightChange', 'onWindowResize'],
  ...['setNavigationBarTitle', 'setNavigationBarColor', 'setBackgroundColor', 'setBackgroundTextStyle', 'pageScrollTo'],
  ...['showToast', 'hideToast', 'showModal', 'setTabBarBadge', 'removeTabBarBadge', 'hideTabBar', 'showShareMenu'],
  ...['requirePrivacyAuthorize', 'onNeedPrivacyAuthorization', 'vibrateShort', 'navigateBack', 'setClipboardData'],
  ...['stopPullDownRefresh', 'requestSubscribeMessage', 'onMemoryWarning', 'hideKeyboard', 'setPageStyle'],
]

const call = (owner: PageConfig, method: string, ...values: unknown[]): void => {
  const run = owner[method]
  if (typeof run === 'function') run.apply(owner, values)
}

/** What crosses from the app's thread to the page's is data only. */
const structured = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))

/** Sets `root.cn.[0].v` in the page's data. */
const put = (data: Record<string, unknown>, place: string, value: unknown): void => {
  const steps = place.split('.').map((step) => step.replace(/^\[(\d+)\]$/, '$1'))
  let at = data as Record<string, unknown>
  for (const step of steps.slice(0, -1)) {
    at[step] ??= {}
    at = at[step] as Record<string, unknown>
  }
  at[steps[steps.length - 1] as string] = value
}

const textOf = (node: Node | undefined): string =>
  node === undefined ? '' : `${typeof node.v === 'string' ? node.v : ''}${(node.cn ?? []).map(textOf).join('')}`
