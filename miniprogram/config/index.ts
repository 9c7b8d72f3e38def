import path from 'node:path'
import type { UserConfigExport } from '@tarojs/cli'

const root = path.resolve(__dirname, '..', '..')
const shared = path.join(root, 'shared')

/** Build-time values of the WeChat build; the web build reads /config.json when it starts instead. */
const text = (name: string): string => JSON.stringify(process.env[name] ?? '')

type Chain = {
  merge: (options: object) => void
  plugin: (name: string) => { tap: (change: (args: Record<string, unknown>[]) => Record<string, unknown>[]) => void }
}

const extensionless = (chain: Chain): void => {
  // The root package.json says "type": "module"; webpack would then ask every import for its file extension.
  chain.merge({ module: { rule: { extensionless: { test: /\.m?[jt]sx?$/, resolve: { fullySpecified: false } } } } })
}

const config = {
  projectName: 'minyi-zhitongche',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [],
  alias: { '@shared': shared, '@': path.resolve(__dirname, '..', 'src') },
  env: {
    TARO_APP_API_BASE: text('TARO_APP_API_BASE'),
    TARO_APP_SOCKET_BASE: text('TARO_APP_SOCKET_BASE'),
    TARO_APP_WEB_BASE: text('TARO_APP_WEB_BASE'),
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  mini: {
    compile: { include: [shared, (file: string) => /node_modules[\\/](zod|@tanstack)[\\/]/.test(file)] },
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
    webpackChain: extensionless,
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    compile: { include: [shared] },
    router: { mode: 'browser' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true }, cssModules: { enable: false } },
    webpackChain: extensionless,
  },
}

export default config as unknown as UserConfigExport
