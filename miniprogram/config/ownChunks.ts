import { createHash } from 'node:crypto'

type Origin = { request?: string }
type Group = { origins: Iterable<Origin>; chunks: { files: Iterable<string> }[] }
type Source = { source: () => string | Buffer }
type Compilation = {
  chunkGroups: Group[]
  getAsset: (name: string) => { source: Source } | undefined
  updateAsset: (name: string, source: unknown) => void
  hooks: { processAssets: { tap: (options: { name: string; stage: number }, run: () => void) => void } }
}
type Compiler = {
  webpack: {
    Compilation: { PROCESS_ASSETS_STAGE_REPORT: number }
    sources: { RawSource: new (text: string) => unknown }
  }
  hooks: { thisCompilation: { tap: (name: string, run: (compilation: Compilation) => void) => void } }
}

/** The pages that people come to first, from a link or a code. */
const FIRST = [
  'pages/home/index',
  'pages/drafts/detail/index',
  'pages/drafts/article/index',
  'pages/opinions/write/index',
]
const NAME = 'ownChunks'

/** The page's policy names the scripts that stand in the page itself by their digests: no other one runs. */
const allowOwnScripts = (page: string): string => {
  const digests = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  )
  return page.replace(/script-src 'self'/, ["script-src 'self'", ...digests].join(' '))
}

/** Tells index.html which files a page is made of, so that they are fetched beside the app's own scripts and not after them. */
export class OwnChunks {
  apply({ webpack, hooks }: Compiler): void {
    hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const page = compilation.getAsset('index.html')?.source.source().toString()
        if (!page) return
        const filesOf = (name: string): string[] => {
          const group = compilation.chunkGroups.find(({ origins }) =>
            [...origins].some(({ request }) => request?.endsWith(name)),
          )
          return (group?.chunks ?? []).flatMap(({ files }) => [...files]).filter((file) => /\.(js|css)$/.test(file))
        }
        const found = Object.fromEntries(FIRST.map((name) => [`/${name}`, filesOf(name)]))
        const filled = page.replace(/(['"])own-chunks\1/, JSON.stringify(found))
        compilation.updateAsset('index.html', new webpack.sources.RawSource(allowOwnScripts(filled)))
      })
    })
  }
}
