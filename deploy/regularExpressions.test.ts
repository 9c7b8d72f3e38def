import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, Script } from 'node:vm'
import ts from 'typescript'

const ROOT = join(import.meta.dirname ?? __dirname, '..')
const FOLDERS = ['shared', 'functions', 'miniprogram/src']

type Found = { file: string; source: string; flags: string }

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|testing)\.tsx?$/.test(name))
    .map((name) => join(folder, name))

/** Every regular expression that is written down in the code. */
const expressions = (): Found[] => {
  const found = new Map<string, Found>()
  for (const file of FOLDERS.flatMap(sources)) {
    const text = readFileSync(join(ROOT, file), 'utf8')
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        const one = { file, source: node.text.slice(1, end), flags: node.text.slice(end + 1).replace(/[gy]/g, '') }
        found.set(`${one.source}/${one.flags}`, one)
      }
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  }
  return [...found.values()]
}

const OF_CLASS: Record<string, string[]> = { d: ['1'], s: [' ', '\n'], w: ['a'], S: ['x'], D: ['x'], W: [' '] }

/** Characters that the expression is about: those it names, and one of each class. */
const alphabet = (source: string): string[] => {
  const letters = new Set<string>(['a', ' ', '1', '第', '（'])
  for (let at = 0; at < source.length && letters.size < 16; at++) {
    const letter = source[at] as string
    if (letter === '\\') {
      const next = source[++at] as string
      const hex = /^u\{?([0-9a-fA-F]{4,5})/.exec(source.slice(at))
      if (hex) letters.add(String.fromCodePoint(Number.parseInt(hex[1] as string, 16)))
      else for (const each of OF_CLASS[next] ?? (/[pPbBkntr0u]/.test(next) ? [] : [next])) letters.add(each)
    } else if (!/[()[\]{}|?*+^$.,-]/.test(letter)) letters.add(letter)
  }
  return [...letters]
}

/** Words that the expression spells out: a hostile text begins with one and goes on with another. */
const words = (source: string): string[] => [...new Set(source.match(/[^\\()[\]{}|?*+^$.]{2,12}/g) ?? [])].slice(0, 5)

const pumps = (source: string): string[] => {
  const letters = alphabet(source)
  const pairs = letters.slice(0, 8).flatMap((a) => letters.slice(0, 8).map((b) => a + b))
  return [...new Set([...letters, ...pairs, ...words(source)])]
}

/** The processor's time, not the clock's: on a busy machine a process waits, and that says nothing of its work. */
const worked = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const context = createContext({ worked })
const script = new Script('(() => { const from = worked(); expression.test(text); return worked() - from })()')
const LONGEST_MS = 2_000
/** Milliseconds of one look at a text; Infinity where it does not come to an end. */
const lookAt = (expression: RegExp, text: string): number => {
  Object.assign(context, { expression, text })
  try {
    return script.runInContext(context, { timeout: LONGEST_MS }) as number
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
const quickest = (expression: RegExp, text: string): number =>
  Math.min(...[1, 2, 3, 4, 5].map(() => lookAt(expression, text)))

/** As much of one hostile text as the expression meets at most: an opinion's longest field is half of it. */
const LENGTH = 10_000
/** Below this nobody waits, and a busy machine's clock says nothing. */
const WORTH_A_LOOK_MS = 50

const hostile = (pump: string, length: number, head: string, tail: string): string =>
  head + pump.repeat(Math.ceil(length / pump.length)).slice(0, length) + tail

/** The text that an expression takes more than in proportion for; undefined where there is none. */
const slowOn = ({ source, flags }: Found): string | undefined => {
  const expression = new RegExp(source, flags)
  const heads = ['', ...words(source).slice(0, 2)]
  for (const pump of pumps(source))
    for (const head of heads)
      for (const tail of ['\u0001', '\n\u0001!']) {
        // What doubles with each letter shows in a short text.
        if (lookAt(expression, hostile(pump, 30, head, tail)) === Number.POSITIVE_INFINITY) return `${head}${pump}×30`
        if (lookAt(expression, hostile(pump, LENGTH, head, tail)) < WORTH_A_LOOK_MS) continue
        const [half, whole] = [LENGTH / 2, LENGTH].map((length) =>
          quickest(expression, hostile(pump, length, head, tail)),
        ) as [number, number]
        if (whole >= WORTH_A_LOOK_MS && whole > 3 * half)
          return `${JSON.stringify(head + pump)}×: ${half.toFixed(0)} → ${whole.toFixed(0)} ms`
      }
  return undefined
}

describe('regular expressions', () => {
  const all = expressions()

  it('are found where they are written', () => {
    expect(all.length).toBeGreaterThan(150)
  })

  it('with a known weakness are recognised as weak', () => {
    for (const source of ['^(a+)+$', '^(\\w|\\d)*!$', '\\s+$'])
      expect([source, slowOn({ file: '', source, flags: '' }) === undefined]).toEqual([source, false])
  })

  it('take no more than in proportion to a text, however hostile', () => {
    const weak = all.flatMap((each) => {
      const on = slowOn(each)
      return on ? [`${each.file}: /${each.source}/${each.flags} on ${on}`] : []
    })
    expect(weak).toEqual([])
  })
})
