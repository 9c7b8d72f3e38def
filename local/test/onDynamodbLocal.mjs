// The API tests once more, on Amazon's own DynamoDB Local instead of the embedded database: a second opinion on behaviour
// and, by `npx tsx bench/capacity.ts` with the same DYNAMODB_ENDPOINT, on capacity. The jar comes in an npm package of
// Amplify's, which is put into a folder of its own: it is large, and nothing else needs it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const PORT = 3790
const PACKAGE = 'amplify-dynamodb-simulator'
const folder = join(process.env.LOCAL_DIR ?? '.local', 'dynamodb-local')
const jar = join(folder, 'node_modules', PACKAGE, 'emulator')

if (!existsSync(jar)) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', PACKAGE], {
    cwd: folder,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(1)
}

// One database whatever the credentials: the stack's parts have several.
const database = spawn(
  'java',
  [
    '-Djava.library.path=./DynamoDBLocal_lib',
    '-jar',
    'DynamoDBLocal.jar',
    '-inMemory',
    '-sharedDb',
    '-port',
    String(PORT),
  ],
  { cwd: jar, stdio: 'ignore' },
)
const endpoint = `http://127.0.0.1:${PORT}`
for (let tries = 0; tries < 100; tries++) {
  if (await fetch(endpoint).catch(() => undefined)) break
  await pause(200)
}

// Tests that look into the stack's own files or data file are about the embedded system.
const files = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['tests/api/(?!operate)']
const { status } = spawnSync('npx', ['jest', ...files, '--selectProjects', 'api'], {
  stdio: 'inherit',
  env: { ...process.env, DYNAMODB_ENDPOINT: endpoint, SKIP_WEB_BUILD: '1' },
})
database.kill()
process.exit(status ?? 1)
