import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * `npm run upload`: hands the built mini-program to WeChat as a version for trial, with WeChat's own miniprogram-ci,
 * fetched when it is needed. WECHAT_APP_ID and WECHAT_UPLOAD_KEY (the key file's text, from 开发管理 → 小程序代码上传)
 * come from the environment; UPLOAD_ROBOT (1 to 30) and UPLOAD_NOTE may.
 */
const { WECHAT_APP_ID, WECHAT_UPLOAD_KEY, UPLOAD_ROBOT = '1', UPLOAD_NOTE = '' } = process.env
const built = 'miniprogram/dist/weapp'

const missing = [
  ...(WECHAT_APP_ID ? [] : ['WECHAT_APP_ID']),
  ...(WECHAT_UPLOAD_KEY ? [] : ['WECHAT_UPLOAD_KEY']),
  ...(existsSync(join(built, 'app.json')) ? [] : ['miniprogram/dist/weapp (npm run build:weapp)']),
]
if (missing.length > 0) {
  console.error(`Missing: ${missing.join(', ')}`)
  process.exit(1)
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'minyi-upload-'))
try {
  const key = join(folder, 'upload.key')
  writeFileSync(key, WECHAT_UPLOAD_KEY, { mode: 0o600 })
  const given = ['--pp', 'miniprogram', '--pkp', key, '--appid', WECHAT_APP_ID, '--uv', version, '-r', UPLOAD_ROBOT]
  const { status } = spawnSync('npx', ['--yes', 'miniprogram-ci@2', 'upload', ...given, '--ud', UPLOAD_NOTE], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
