import path from 'node:path'
import type { UserConfigExport } from '@tarojs/cli'
import { OwnChunks } from './ownChunks'

const root = path.resolve(__dirname, '..', '..')
const shared = path.join(root, 'shared')

/** Compiled like our own code: shared/, and packages whose syntax is newer than the phones'. */
const ours = [shared, (file: string) => /node_modules[\\/]@tanstack[\\/]/.test(file)]

/** Build-time values of the WeChat build; the web build reads /config.json when it starts instead. */
const text = (name: string): string => JSON.stringify(process.env[name] ?? '')

type Chain = {
  merge: (options: object) => Chain
  plugin: (name: string) => { use: (plugin: unknown, args: unknown[]) => void }
}
type Webpack = { ProvidePlugin: unknown }

// The root package.json says "type": "module"; webpack would then ask every import for its file extension.
const extensionless = {
  module: { rule: { extensionless: { test: /\.m?[jt]sx?$/, resolve: { fullySpecified: false } } } },
}

const forWeapp = (chain: Chain, webpack: Webpack): void => {
  const polyfill = path.resolve(__dirname, '..', 'src', 'platform', 'abortController.ts')
  chain
    .merge(extensionless)
    .plugin('abortController')
    .use(webpack.ProvidePlugin, [
      { AbortController: [polyfill, 'AbortController'], AbortSignal: [polyfill, 'AbortSignal'] },
    ])
}

const ONE_CONTEXTS_TEXTS = /[\\/]src[\\/]pages[\w-]*[\\/]\w+[\\/]texts\.ts$/

/** What Taro's web runtime brings for browsers older than ours, or for calls that the app does not make. */
const NEEDLESS = [
  'whatwg-fetch',
  'abortcontroller-polyfill/dist/abortcontroller-polyfill-only',
  'jsonp-retry',
  'platform',
]

const forWeb = (chain: Chain): void => {
  chain.plugin('ownChunks').use(OwnChunks, [])
  chain.merge({
    ...extensionless,
    resolve: { alias: Object.fromEntries(NEEDLESS.map((name) => [`${name}$`, false])) },
    performance: { hints: false },
    optimization: {
      splitChunks: {
        cacheGroups: {
          // What only the office's pages share is nothing that a resident should load.
          office: {
            name: 'office',
            test: /[\\/]src[\\/]pages-(staff|deputy)[\\/]/,
            chunks: 'async',
            minChunks: 3,
            priority: 6,
            reuseExistingChunk: true,
            enforce: true,
          },
          // What several pages use is loaded once, scripts and styles alike; what the pages of one context say, with them.
          shared: {
            name: 'shared',
            test: ({ resource = '' }: { resource?: string }) => !ONE_CONTEXTS_TEXTS.test(resource),
            chunks: 'async',
            minChunks: 3,
            priority: 5,
            reuseExistingChunk: true,
            enforce: true,
          },
        },
      },
    },
  })
}

const output = process.env.TARO_APP_OUTPUT ?? process.env.TARO_ENV

const config = {
  projectName: 'minyi-zhitongche',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  // A test builds beside what a developer has just built.
  outputRoot: `dist/${output}`,
  plugins: [path.resolve(__dirname, 'screenReader', 'plugin.ts')],
  alias: { '@shared': shared },
  env: {
    TARO_APP_API_BASE: text('TARO_APP_API_BASE'),
    TARO_APP_READ_BASE: text('TARO_APP_READ_BASE'),
    TARO_APP_SOCKET_BASE: text('TARO_APP_SOCKET_BASE'),
    TARO_APP_WEB_BASE: text('TARO_APP_WEB_BASE'),
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // The cache forgets how the polyfill of the WeChat build is compiled once pages are added; the web build has none.
  cache: { enable: process.env.TARO_ENV === 'h5' },
  // What WeChat reads by its path: which pages its search may list, and the pictures of shared cards.
  copy: {
    patterns:
      process.env.TARO_ENV === 'weapp'
        ? [
            { from: 'src/sitemap.json', to: `dist/${output}/sitemap.json` },
            { from: 'src/share/', to: `dist/${output}/share/` },
          ]
        : [],
    options: {},
  },
  mini: {
    compile: { include: ours },
    // Classes are named for their component, so the order of sheets changes nothing.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
    webpackChain: forWeapp,
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    compile: { include: ours },
    router: { mode: 'browser' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true }, cssModules: { enable: false } },
    webpackChain: forWeb,
  },
}

export default config as unknown as UserConfigExport
