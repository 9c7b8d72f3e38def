import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

type Outcome = { passed: number; failed: number }
type Step = { name: string; run: () => Promise<Outcome> }

const say = (line: string) => console.log(line)

/** The JavaScript file behind a package's command: started with node itself, it needs no shell and no npx. */
const commandFile = (packageName: string, command: string): string => {
  const manifest = join('node_modules', packageName, 'package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> }
  const file = typeof bin === 'string' ? bin : bin[command]
  if (!file) throw new Error(`${packageName} has no command ${command}`)
  return createRequire(import.meta.url).resolve(join(process.cwd(), dirname(manifest), file))
}

const node = (file: string, args: string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { stdio: 'inherit', env: process.env })
    child.once('exit', (code) => resolve(code ?? 1))
    child.once('error', () => resolve(1))
  })

/** A check without tests of its own counts as one. */
const check = (name: string, packageName: string, command: string, ...args: string[]): Step => ({
  name,
  run: async () => {
    const code = await node(commandFile(packageName, command), args)
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  },
})

type JestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numRuntimeErrorTestSuites: number
}

/** Jest's own counts; a file that could not even be loaded, a skipped test and a run without report are failures. */
const jest = (name: string, ...projects: string[]): Step => ({
  name,
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'minyi-jest-'))
    const report = join(folder, 'report.json')
    try {
      const code = await node(commandFile('jest', 'jest'), [
        '--selectProjects',
        ...projects,
        '--passWithNoTests',
        '--json',
        `--outputFile=${report}`,
        // A timer that a test left behind must not keep the whole run waiting.
        '--forceExit',
      ])
      if (!existsSync(report)) return { passed: 0, failed: 1 }
      const counts = JSON.parse(readFileSync(report, 'utf8')) as JestReport
      const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites + counts.numPendingTests
      return { passed: counts.numPassedTests, failed: failed > 0 ? failed : code === 0 ? 0 : 1 }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

const steps: Step[] = [
  check('types', 'typescript', 'tsc', '--noEmit'),
  check('types of the app', 'typescript', 'tsc', '--noEmit', '-p', 'miniprogram/tsconfig.json'),
  check('style', '@biomejs/biome', 'biome', 'ci', '--error-on-warnings', '--colors=off', '.'),
  check('layers', 'dependency-cruiser', 'depcruise', 'shared', 'functions', 'miniprogram/src', 'local', 'tests'),
  check('nothing unused', 'knip', 'knip'),
  jest('unit tests', 'unit'),
  jest('tests of the whole system', 'api', 'browser'),
]

/** Runs every step, also after a failed one, and ends with one line for all. Returns the exit code. */
export const runAll = async (only: string[]): Promise<number> => {
  const total: Outcome = { passed: 0, failed: 0 }
  const summary: string[] = []
  for (const { name, run } of steps.filter(
    (step) => only.length === 0 || only.some((word) => step.name.includes(word)),
  )) {
    say(`\n▶ ${name}`)
    const from = Date.now()
    const { passed, failed } = await run().catch((error: Error) => {
      say(error.message)
      return { passed: 0, failed: 1 }
    })
    total.passed += passed
    total.failed += failed
    summary.push(
      `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} / ${passed + failed} (${Math.round((Date.now() - from) / 1000)} s)`,
    )
  }
  say(`\n${summary.join('\n')}\n`)
  say(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}
