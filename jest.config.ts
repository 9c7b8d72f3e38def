/** @jest-config-loader esbuild-register */
import type { Config } from 'jest'

/** Packages that ship ES modules only: jest loads CommonJS, so they are compiled like our own code. */
const esmOnly = [
  '@borewit/text-codec',
  '@sparticuz/chromium',
  '@tokenizer/inflate',
  'file-type',
  'jose',
  'layerr',
  'pdfjs-dist',
  'strtok3',
  'token-types',
  'uint8array-extras',
  'ulidx',
]

const swc = (tsx: boolean) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
]

const common = {
  testEnvironment: 'node',
  transform: {
    '\\.tsx$': swc(true),
    '\\.[cm]?[jt]s$': swc(false),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '^@shared/(.*)$': '<rootDir>/shared/$1',
    // Their export maps have no entry that `require` may take.
    '^file-type$': '<rootDir>/node_modules/file-type/index.js',
    '^strtok3$': '<rootDir>/node_modules/strtok3/lib/index.js',
    '^strtok3/core$': '<rootDir>/node_modules/strtok3/lib/core.js',
  },
} as const

const againstTheStack = {
  ...common,
  globalSetup: '<rootDir>/tests/setup/startStack.ts',
  globalTeardown: '<rootDir>/tests/setup/stopStack.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/setup/patience.ts'],
}

export default {
  projects: [
    {
      ...common,
      displayName: 'unit',
      // Components are drawn as in a browser: its variants first, styles left aside, a device of its own.
      moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'mjs', 'cjs', 'jsx', 'json', 'node'],
      moduleNameMapper: {
        ...common.moduleNameMapper,
        '\\.css$': '<rootDir>/tests/support/style.ts',
        '^@tarojs/taro$': '<rootDir>/tests/support/device.ts',
      },
      setupFilesAfterEnv: ['<rootDir>/tests/setup/patience.ts'],
      testMatch: [
        '<rootDir>/{shared,functions,miniprogram/src,miniprogram/config,local,deploy,bench}/**/*.test.{ts,tsx}',
      ],
    },
    { ...againstTheStack, displayName: 'api', testMatch: ['<rootDir>/tests/api/**/*.test.ts'] },
    { ...againstTheStack, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
    // They only look: beside the others they disturb nothing.
    { ...againstTheStack, displayName: 'pages', testMatch: ['<rootDir>/tests/pages/**/*.test.ts'] },
    // They bring the functions, the database and the files with them.
    {
      ...common,
      displayName: 'alone',
      setupFilesAfterEnv: ['<rootDir>/tests/setup/patience.ts'],
      testMatch: ['<rootDir>/tests/alone/**/*.test.ts'],
    },
  ],
} as Config
