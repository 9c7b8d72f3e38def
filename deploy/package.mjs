// `npm run package`: the CloudFormation package of a stage (prod unless another is named), and what each function weighs.
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const COLD_LIMIT = 1024 * 1024
/** Read and write whole documents; nobody waits for their cold start. */
const MAY_BE_LARGER = new Set(['jobs', 'stream', 'schedule'])

const bundles = '.esbuild/package'
const { status } = spawnSync(
  process.execPath,
  [createRequire(import.meta.url).resolve('serverless/bin/serverless.js'), 'package', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ESBUILD_FOLDER: bundles, KEEP_BUNDLES: 'true' } },
)
if (status !== 0) process.exit(status ?? 1)

const kilobytes = (bytes) => `${Math.round(bytes / 1024)} KB`.padStart(8)
const files = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.mjs'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.includes('/node_modules/')) // lies beside a bundle, is no part of it

console.log('\nminified bundle of each function:')
let tooLarge = 0
for (const file of files(bundles).sort()) {
  const name = file.slice(file.indexOf('functions/') + 'functions/'.length)
  const { size } = statSync(file)
  const over = size > COLD_LIMIT && !MAY_BE_LARGER.has(name.split('/')[0])
  if (over) tooLarge += 1
  console.log(`${kilobytes(size)}  ${name}${over ? '  ← more than 1 MB' : ''}`)
}
rmSync(join(root, bundles), { recursive: true, force: true })
process.exit(tooLarge > 0 ? 1 : 0)
