// cfn-lint over the template that `npm run package` makes, for both partitions. All parameters are given, so that what
// stands behind a condition is looked at too: without domains and warm throughput those parts are left out of the stack.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const given = {
  warmWrites: '16000',
  warmReads: '12000',
  webDomain: 'web.example.cn',
  readDomain: 'read.example.cn',
  certificateId: 'ASCAEXAMPLE123',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
  apiDomain: 'api.example.cn',
  socketDomain: 'ws.example.cn',
  apiCertificateArn: 'arn:aws-cn:acm:cn-northwest-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
  alarmEmail: 'operator@example.cn',
}
const folder = mkdtempSync(join(tmpdir(), 'minyi-lint-'))
const serverless = createRequire(import.meta.url).resolve('serverless/bin/serverless.js')
const packaged = spawnSync(
  process.execPath,
  [
    serverless,
    'package',
    '--stage',
    'prod',
    '--package',
    folder,
    ...Object.entries(given).map(([name, value]) => `--param=${name}=${value}`),
  ],
  { encoding: 'utf8', env: { ...process.env, ESBUILD_FOLDER: '.esbuild/lint' } },
)
if (packaged.status !== 0) {
  console.error(packaged.stdout + packaged.stderr)
  process.exit(1)
}
// Warnings (W) are left out: most say that a dependency that serverless writes down is known already.
const { status } = spawnSync(
  'cfn-lint',
  [
    '--ignore-checks',
    'W',
    '--regions',
    'cn-northwest-1',
    'cn-north-1',
    'us-east-1',
    '--template',
    join(folder, 'cloudformation-template-update-stack.json'),
  ],
  { stdio: 'inherit' },
)
rmSync(folder, { recursive: true, force: true })
if (status === 0) console.log('cfn-lint: no error')
process.exit(status ?? 1)
