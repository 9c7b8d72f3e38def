import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { lookAtLogs } from './lookAtLogs'

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

type Running = { env?: Record<string, string>; quiet?: boolean }

/** `quiet` keeps what is printed until the end, so that two that run at once do not talk into each other. */
const node = (file: string, args: string[], { env, quiet }: Running = {}): Promise<number> =>
  new Promise((resolve) => {
    const stdio = quiet ? 'pipe' : 'inherit'
    const child = spawn(process.execPath, [file, ...args], { stdio, env: { ...process.env, ...env } })
    const said: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(said))
      resolve(code ?? 1)
    })
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
const runJest = async (options: string[], running?: Running): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-jest-'))
  const report = join(folder, 'report.json')
  try {
    const code = await node(
      commandFile('jest', 'jest'),
      // A timer that a test left behind must not keep the whole run waiting.
      [...options, '--passWithNoTests', '--json', `--outputFile=${report}`, '--forceExit'],
      running,
    )
    if (!existsSync(report)) return { passed: 0, failed: 1 }
    const counts = JSON.parse(readFileSync(report, 'utf8')) as JestReport
    const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites + counts.numPendingTests
    return { passed: counts.numPassedTests, failed: failed > 0 ? failed : code === 0 ? 0 : 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type KeptStack = { env: Record<string, string>; end: () => void }

/** A whole system in a process of its own, which takes its time to start. Rejects where it could not. */
const openStack = (): Promise<KeptStack> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/setup/keepStack.ts'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk
      if (said.includes('\n')) resolve({ env: JSON.parse(said) as KeptStack['env'], end: () => child.stdin.end() })
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error('the system for the tests did not start')))
  })

const WHOLE = 'tests of the whole system'
let stack: Promise<KeptStack> | undefined

const wholeSystem = async (): Promise<Outcome> => {
  const { env, end } = await (stack ?? openStack())
  try {
    const outcomes = await Promise.all([
      runJest(['--selectProjects', 'pages'], { env, quiet: true }),
      runJest(['--selectProjects', 'api', 'browser'], { env }),
    ])
    outcomes.push(logsOf(env.STACK_DIR ?? ''))
    const sum = (name: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[name], 0)
    return { passed: sum('passed'), failed: sum('failed') }
  } finally {
    end()
  }
}

/** What all those tests made the functions log: no person's name, number or word. */
const logsOf = (folder: string): Outcome => {
  const { lines, found } = lookAtLogs(folder)
  say(`${lines} lines of the functions' logs, ${found.length} with something personal`)
  for (const line of found.slice(0, 20)) say(`  ${line}`)
  return lines > 100 && found.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

const steps: Step[] = [
  check('types', 'typescript', 'tsc', '--noEmit'),
  check('types of the app', 'typescript', 'tsc', '--noEmit', '-p', 'miniprogram/tsconfig.json'),
  check('style', '@biomejs/biome', 'biome', 'ci', '--error-on-warnings', '--colors=off', '.'),
  check('layers', 'dependency-cruiser', 'depcruise', 'shared', 'functions', 'miniprogram/src', 'local', 'tests'),
  check('nothing unused', 'knip', 'knip'),
  { name: 'unit tests', run: () => runJest(['--selectProjects', 'unit', 'alone', '--maxWorkers=2']) },
  { name: WHOLE, run: wholeSystem },
]

/** Runs every step, also after a failed one, and ends with one line for all. Returns the exit code. */
export const runAll = async (only: string[]): Promise<number> => {
  const total: Outcome = { passed: 0, failed: 0 }
  const summary: string[] = []
  const chosen = steps.filter((step) => only.length === 0 || only.some((word) => step.name.includes(word)))
  // The system is built and started while the checks run.
  if (chosen.some(({ name }) => name === WHOLE)) stack = openStack()
  stack?.catch(() => undefined)
  for (const { name, run } of chosen) {
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
