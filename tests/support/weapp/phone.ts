import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { eventually } from '../eventually'
import { createScreen } from './screen'
import { applyData, hasClass, type Node, textOf, walk } from './tree'
import { createWx, type Storage, type WxOptions } from './wx'

type PageConfig = Record<string, unknown> & { data?: Record<string, unknown> }
type Instance = PageConfig & { route: string; data: Record<string, unknown> }

const call = (instance: PageConfig, name: string, ...args: unknown[]): unknown =>
  typeof instance[name] === 'function'
    ? (instance[name] as (...given: unknown[]) => unknown).apply(instance, args)
    : undefined

type PhoneOptions = Omit<WxOptions, 'navigate' | 'observer'> & {
  /** How far the phone's clock is off, in milliseconds. */
  clockOff?: number
}

/** Under which short name a page's data carries what a screen reader says: Taro's templates tell. */
const spokenNames = (folder: string): Set<string> =>
  new Set(
    [...readFileSync(join(folder, 'base.wxml'), 'utf8').matchAll(/aria-label="\{\{i\.(\w+)\}\}"/g)].map(
      ([, name = '']) => name,
    ),
  )

/**
 * A phone that runs the compiled mini-program: a context with `wx` and the documented globals only, without Intl,
 * WebAssembly, fetch, URL or crypto, where strings cannot become code.
 */
export const startPhone = (folder: string, { clockOff = 0, ...options }: PhoneOptions) => {
  const storage: Storage = options.storage ?? new Map()
  const stack: Instance[] = []
  const registered: PageConfig[] = []
  let app: PageConfig = {}
  const problems: string[] = []
  let largest = 0
  let drawnAt = 0

  const open = (url: string): void => {
    const [route = '', query = ''] = url.replace(/^\//, '').split('?')
    const before = registered.length
    load(join(folder, `${route}.js`))
    const config = registered[before] ?? pages.get(route)
    if (!config) throw new Error(`${route} registered no page`)
    pages.set(route, config)
    const instance: Instance = Object.assign(Object.create(null), config, {
      route,
      data: structuredClone(config.data ?? {}),
    })
    instance.setData = (change: Record<string, unknown>, done?: () => void) => {
      largest = Math.max(largest, JSON.stringify(change).length)
      applyData(instance.data, change)
      drawnAt = Date.now()
      shown.drawn()
      if (done) setTimeout(done, 0)
    }
    stack.push(instance)
    const given = Object.fromEntries(
      query
        .split('&')
        .filter(Boolean)
        .map((pair) => pair.split('=') as [string, string]),
    )
    call(instance, 'onLoad', given)
    call(instance, 'onShow')
    call(instance, 'onReady')
  }
  const close = (): void => {
    const instance = stack.pop()
    if (instance) call(instance, 'onUnload')
  }

  const shown = createScreen(() => stack.at(-1)?.data.root as Node | undefined)
  const { wx, events, around } = createWx({
    ...options,
    storage,
    observer: shown.observer,
    navigate: (kind, url) =>
      setTimeout(() => {
        if (kind === 'switchTab' || kind === 'reLaunch') while (stack.length > 0) close()
        else if (kind !== 'navigateTo') close()
        else call(stack.at(-1) ?? {}, 'onHide')
        if (kind === 'navigateBack') call(stack.at(-1) ?? {}, 'onShow')
        else open(url)
      }, 0),
  })

  const pages = new Map<string, PageConfig>()
  const registerApp = (config: PageConfig): void => {
    app = config
  }
  const registerPage = (config: PageConfig): void => {
    registered.push(config)
  }
  const ignored = (): void => undefined
  const sandbox = createContext(
    {
      wx,
      console: { ...console, error: (...words: unknown[]) => problems.push(words.map(String).join(' ')) },
      // They must not keep the test alive once it is over: the app's cache forgets after a quarter of an hour.
      setTimeout: (work: () => void, after?: number) => setTimeout(work, after).unref(),
      clearTimeout,
      setInterval: (work: () => void, every?: number) => setInterval(work, every).unref(),
      clearInterval,
      App: registerApp,
      Page: registerPage,
      Component: ignored,
      Behavior: ignored,
      getApp: () => app,
      getCurrentPages: () => [...stack],
    },
    { codeGeneration: { strings: false, wasm: false } },
  )
  runInContext('delete globalThis.Intl; delete globalThis.WebAssembly', sandbox)
  if (clockOff !== 0)
    runInContext(
      `{ const Right = Date
        globalThis.Date = class extends Right {
          constructor(...given) { if (given.length > 0) super(...given); else super(Right.now() + ${clockOff}) }
          static now() { return Right.now() + ${clockOff} }
        } }`,
      sandbox,
    )

  const modules = new Map<string, { exports: unknown }>()
  const load = (file: string): unknown => {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    modules.set(file, module)
    const run = runInContext(`(function(require,module,exports){${readFileSync(file, 'utf8')}\n})`, sandbox, {
      filename: file,
    })
    run((name: string) => load(join(dirname(file), name.endsWith('.js') ? name : `${name}.js`)), module, module.exports)
    return module.exports
  }

  const page = (): Instance => {
    const top = stack.at(-1)
    if (!top) throw new Error('no page is open')
    return top
  }
  const nodes = (): Node[] => [...walk(page().data.root as Node | undefined)]
  const screen = (): string => textOf(page().data.root as Node | undefined)
  /** A person's finger is slower than the page: what is just being read and drawn anew would not take the tap. */
  const STILL_MS = 80
  const still = (): Promise<unknown> =>
    eventually(async () => around.pending === 0 && Date.now() - drawnAt > STILL_MS, { within: 5_000 }).catch(
      () => undefined,
    )
  const fire = (node: Node, type: string, detail: object = {}): void => {
    const target = { id: node.sid, dataset: { sid: node.sid } }
    around.tapping = type === 'tap'
    call(page(), 'eh', { type, detail, target, currentTarget: target, timeStamp: Date.now() })
    around.tapping = false
  }
  /** Tells what the page showed when patience ended. */
  const patiently = (what: string, look: () => boolean): Promise<unknown> =>
    eventually(look, { within: 15_000 }).catch(() => {
      const last = events.requests.slice(-3).join(', ')
      throw new Error(`no ${what} on ${page().route}:\n${screen()}\n${[...problems, last].join('\n')}`)
    })
  const found = async (what: string, pick: () => Node | undefined): Promise<Node> => {
    await still()
    await patiently(what, () => pick() !== undefined)
    return pick() as Node
  }
  const names = spokenNames(folder)
  const spoken = (node: Node): string[] =>
    [...names].map((name) => node[name]).filter((said) => typeof said === 'string')
  /** Where a sheet or a question is open, nothing else can be tapped. */
  const reachable = (): Node[] => {
    const panel = nodes().findLast((node) => hasClass(node, 'sheet__panel') || hasClass(node, 'dialog__panel'))
    return panel ? [...walk(panel)] : nodes()
  }
  const named = (node: Node, label: string): boolean => textOf(node).includes(label) || spoken(node).includes(label)
  const tappable = (node: Node): boolean => hasClass(node, 'tap') && !hasClass(node, 'tap--off')
  /** The one that says just that, before one that says more. */
  const button = (label: string): Promise<Node> =>
    found(`a button ${label}`, () => {
      const all = reachable().filter((node) => tappable(node) && named(node, label))
      return all.find((node) => textOf(node) === label) ?? all[0]
    })
  const field = (which: string | number): Promise<Node> =>
    found(`a field ${which}`, () => {
      const all = reachable().filter((node) => hasClass(node, 'field-input'))
      return typeof which === 'number' ? all[which] : all.find((node) => spoken(node).includes(which))
    })

  return {
    launch: (): void => {
      load(join(folder, 'app.js'))
      call(app, 'onLaunch', { path: 'pages/home/index', query: {}, scene: 1001 })
      call(app, 'onShow', { path: 'pages/home/index', query: {}, scene: 1001 })
      open('/pages/home/index')
    },
    route: () => page().route,
    /** What WeChat tells the app by itself. */
    events,
    /** Opens a page as a scanned code or a link in a chat does. */
    open: (url: string): void => {
      call(page(), 'onHide')
      open(url)
    },
    /** What a chat would show if this page were passed on. */
    share: () =>
      call(page(), 'onShareAppMessage', { from: 'menu' }) as { title: string; path: string; imageUrl?: string },
    agree: async (label: string) =>
      fire(
        await found(`a button ${label}`, () => nodes().find((node) => textOf(node) === label && hasClass(node, 'tap'))),
        'agreeprivacyauthorization',
      ),
    /** The most characters that one `setData` has carried so far. */
    largestSetData: () => largest,
    screen,
    problems,
    sees: (words: string) => patiently(`“${words}”`, () => screen().includes(words)),
    tap: async (label: string) => fire(await button(label), 'tap'),
    /** Words within running text: what stands nearest around them takes the tap. */
    tapWords: async (words: string) =>
      fire(
        await found(`the words ${words}`, () =>
          reachable().find((node) => Object.values(node.cn ?? []).some(({ v }) => v?.includes(words))),
        ),
        'tap',
      ),
    type: async (words: string, which: string | number = 0) => fire(await field(which), 'input', { value: words }),
    /** The phone's own way back. */
    back: () => {
      close()
      call(page(), 'onShow')
    },
    /** Scrolls by so many pixels; at the end the page says so, as WeChat does. */
    scroll: (by: number) => {
      if (shown.scroll(by)) call(page(), 'onReachBottom')
    },
    /** How many are drawn of what has this class. */
    drawn: (className: string) => nodes().filter((node) => hasClass(node, className)).length,
    /** Off: in a lift, in the village with one bar. */
    network: (online: boolean) => {
      around.online = online
      events.networkChanged?.({ isConnected: online, networkType: online ? 'wifi' : 'none' })
    },
    fillStorage: () => {
      around.storageFull = true
    },
    /** What stays on the phone when the app is closed. */
    storage,
    classes: () => nodes().find((node) => hasClass(node, 'page'))?.cl ?? '',
    /** A tap on WeChat's own phone button, once the page lets one. */
    givePhone: async (label: string, code: string) => {
      const open = (): Node | undefined =>
        nodes().find((node) => hasClass(node, 'tap') && textOf(node).includes(label) && !hasClass(node, 'tap--off'))
      fire(await found(`an open button ${label}`, open), 'getphonenumber', { code, errMsg: 'getPhoneNumber:ok' })
    },
    end: () => {
      while (stack.length > 0) close()
    },
  }
}
