import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

const KB = 1024
/** What WeChat takes is twice as much; a phone with little storage and a weak network wants less. */
export const limits = { main: 1024 * KB, all: 2560 * KB, firstScripts: 200 * KB, firstRequests: 12 }

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))

const sizeOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0)

export type Sizes = { main: number; all: number; packages: Record<string, number>; pages: Record<string, number> }

/** Bytes of a build for WeChat: its packages, and each page's own files. */
export const weappSizes = (folder: string): Sizes => {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as {
    pages: string[]
    subPackages?: { root: string; pages: string[] }[]
  }
  const files = filesOf(folder).filter((file) => !/project\.config\.json$|\.map$/.test(file))
  const packages = app.subPackages ?? []
  const inPackage = (root: string) =>
    files.filter((file) => relative(folder, file).startsWith(`${root.replace(/\/$/, '')}/`))
  const pages = [...app.pages, ...packages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
  const sizes = Object.fromEntries(packages.map(({ root }) => [root, sizeOf(inPackage(root))]))
  const all = sizeOf(files)
  return {
    main: all - Object.values(sizes).reduce((sum, size) => sum + size, 0),
    all,
    packages: sizes,
    pages: Object.fromEntries(
      pages.map((page) => [page, sizeOf(files.filter((file) => dirname(relative(folder, file)) === dirname(page)))]),
    ),
  }
}

/** Bytes that a file takes on its way, compressed. */
export const zipped = (file: Uint8Array): number => gzipSync(file, { level: 6 }).length

const kilo = (bytes: number): string => `${(bytes / KB).toFixed(0)} KB`.padStart(9)

/** What is past its limit, in words; empty where all is well. */
export const excess = ({ main, all }: Pick<Sizes, 'main' | 'all'>): string[] => [
  ...(main > limits.main ? [`主包 ${kilo(main)}，超过 ${kilo(limits.main)}`] : []),
  ...(all > limits.all ? [`全部 ${kilo(all)}，超过 ${kilo(limits.all)}`] : []),
]

/** `npm run size`: prints what each page and package weighs; the exit code says whether a limit is passed. */
const report = (folder: string): number => {
  const sizes = weappSizes(folder)
  for (const [page, size] of Object.entries(sizes.pages).sort((a, b) => b[1] - a[1]))
    console.log(`${kilo(size)}  ${page}`)
  console.log(`\n${kilo(sizes.main)}  主包（上限 ${kilo(limits.main).trim()}）`)
  for (const [root, size] of Object.entries(sizes.packages)) console.log(`${kilo(size)}  分包 ${root}`)
  console.log(`${kilo(sizes.all)}  全部（上限 ${kilo(limits.all).trim()}）`)
  const past = excess(sizes)
  for (const words of past) console.error(words)
  return past.length === 0 ? 0 : 1
}

if (process.argv[1]?.endsWith('size.ts')) process.exitCode = report(process.argv[2] ?? 'miniprogram/dist/weapp')
