// `npm run test:extra`: what needs more than npm brings. Each step says what it needs, and is left out, by name, where
// that is missing; a step that fails fails the whole.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

const has = (command, args = ['--version']) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** Each: what it is called, what it needs, and the command. */
const steps = [
  {
    name: '导出的 XLSX 和 DOCX 用 LibreOffice 打开并转为 PDF',
    needs: 'LibreOffice（Debian：libreoffice-calc、libreoffice-writer）',
    possible: () => has('soffice'),
    run: ['npx', ['tsx', 'local/test/openInLibreOffice.ts']],
  },
  {
    name: 'CloudFormation 模板由 cfn-lint 检查',
    needs: 'cfn-lint（pip install cfn-lint）',
    possible: () => has('cfn-lint'),
    run: [process.execPath, ['local/test/lintTemplate.mjs']],
  },
  {
    name: '接口测试在 DynamoDB Local 上再跑一遍',
    needs: 'Java 17（Debian：openjdk-17-jre-headless）',
    possible: () => has('java', ['-version']),
    run: [process.execPath, ['local/test/onDynamodbLocal.mjs']],
  },
]

let failed = 0
for (const { name, needs, possible, run } of steps) {
  console.log(`\n# ${name}`)
  if (!possible()) {
    console.log(`未执行：需要 ${needs}`)
    continue
  }
  const [command, args] = run
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) failed += 1
}
if (failed > 0) {
  console.error(`\n${failed} 项没有通过`)
  process.exit(1)
}
