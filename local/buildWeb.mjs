// Builds the web app as `npm run build:h5` does, and with it the gallery of components (/pages-gallery/index/index); the command line names this file, so that a leftover is recognised.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = process.argv[2]
const taro = spawn(process.execPath, [join(root, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', 'h5'], {
  cwd: join(root, 'miniprogram'),
  env: { ...process.env, NODE_ENV: 'production', TARO_APP_GALLERY: 'yes' },
  stdio: 'inherit',
})
taro.once('exit', (code) => process.exit(code ?? 1))
