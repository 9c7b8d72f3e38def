import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { eventually } from '../eventually'
import { applyData, hasClass, type Node, textOf, walk } from './tree'
import { createWx, type WxOptions } from './wx'

type PageConfig = Record<string, unknown> & { data?: Record<string, unknown> }
type Instance = PageConfig & { route: string; data: Record<string, unknown> }

const call = (instance: PageConfig, name: string, ...args: unknown[]): unknown =>
  typeof instance[name] === 'function'
    ? (instance[name] as (...given: unknown[]) => unknown).apply(instance, args)
    : undefined

/**
 * A phone that runs the compiled mini-program: a context with `wx` and the documented globals only, without Intl,
 * WebAssembly, fetch, URL or crypto, where strings cannot become code.
 */
export const startPhone = (folder: string, options: Omit<WxOptions, 'navigate'>) => {
  const stack: Instance[] = []
  const registered: PageConfig[] = []
  let app: PageConfig = {}
  const problems: string[] = []
  let largest = 0

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

  const { wx, events } = createWx({
    ...options,
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
  const fire = (node: Node, type: string, detail: object = {}): void => {
    const target = { id: node.sid, dataset: { sid: node.sid } }
    call(page(), 'eh', { type, detail, target, currentTarget: target, timeStamp: Date.now() })
  }
  const found = async (what: string, pick: () => Node | undefined): Promise<Node> => {
    await eventually(async () => pick() !== undefined, {
      within: 15_000,
      what: `${what} on ${page().route}:\n${screen()}\n${problems.join('\n')}`,
    })
    return pick() as Node
  }
  const button = (label: string): Promise<Node> =>
    found(`a button ${label}`, () => nodes().find((node) => hasClass(node, 'tap') && textOf(node).includes(label)))

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
    open,
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
    sees: (words: string) =>
      eventually(async () => screen().includes(words), {
        within: 15_000,
        what: `“${words}” on ${page().route}:\n${screen()}\n${problems.join('\n')}`,
      }),
    tap: async (label: string) => fire(await button(label), 'tap'),
    type: async (words: string, place = 0) =>
      fire(
        await found(`a field ${place}`, () => nodes().filter((node) => hasClass(node, 'field-input'))[place]),
        'input',
        { value: words },
      ),
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
