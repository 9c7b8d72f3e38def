import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { takenPorts } from '../../local/stack/ports'
import { readSettings } from '../../local/stack/settings'
import { eventually } from './eventually'

/** Apart from a developer's own 3000–3006, so that both may run at once. */
const FIRST_PORT = Number(process.env.TEST_PORT ?? 3700)
const ROOT = join(import.meta.dirname ?? __dirname, '../..')

/** The first of some groups of ports that nothing else holds: two test runs may go on beside each other. */
const freePort = async (): Promise<number> => {
  for (let port = FIRST_PORT; port < FIRST_PORT + 200; port += 10) {
    const taken = await takenPorts(readSettings({ PORT: String(port) }, ROOT))
    if (taken.length === 0) return port
  }
  throw new Error(`no free ports from ${FIRST_PORT} on`)
}

/** All tests come from one address, and sign in more often in a minute than a person may. */
const LIMITS = { signInsPerMinute: 100_000 }

const LONGEST_ENDING_MS = 20_000

type Stack = { url: string; process: ChildProcess; folder: string }

// Kept on the global object: jest loads set-up and tear-down as separate modules.
const place = globalThis as typeof globalThis & { runningStack?: Stack }

const isReady = async (url: string): Promise<boolean> => {
  const answer = await fetch(`${url}/health`).catch(() => undefined)
  if (!answer?.ok) return false
  const { ready } = (await answer.json()) as { ready: boolean }
  return ready
}

const webIsBuilt = async (port: number): Promise<boolean> =>
  (await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined))?.status === 200

/** Starts a whole system with demo data in a folder of its own; its log is `<folder>/stack.log`. `limits`: other ones than a city's. */
export const startStack = async (limits: Record<string, number> = {}): Promise<Stack> => {
  const rules = { limits: { ...LIMITS, ...limits } }
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'minyi-test-'))
  const log = createWriteStream(join(folder, 'stack.log'))
  const child = spawn(process.execPath, ['local/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), LOCAL_DIR: folder, CITY_RULES: JSON.stringify(rules) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout?.pipe(log)
  child.stderr?.pipe(log)
  const url = `http://127.0.0.1:${port}`
  place.runningStack = { url, process: child, folder }
  const endedEarly = new Promise<never>((_, reject) => {
    child.once('exit', () =>
      reject(new Error(`the system ended early:\n${readFileSync(join(folder, 'stack.log'), 'utf8')}`)),
    )
  })
  const whole = { within: 400_000, every: 500 }
  const ready = eventually(() => isReady(url), { ...whole, what: `the system is ready (${folder}/stack.log)` })
  await Promise.race([ready, endedEarly])
  endedEarly.catch(() => undefined)
  if (!process.env.SKIP_WEB_BUILD)
    await Promise.race([eventually(() => webIsBuilt(port + 3), { ...whole, what: 'the web app is built' }), endedEarly])
  return place.runningStack
}

export const stopStack = async (): Promise<void> => {
  const stack = place.runningStack
  if (!stack) return
  place.runningStack = undefined
  const ended = new Promise((resolve) => stack.process.once('exit', resolve))
  if (stack.process.exitCode === null) {
    stack.process.kill('SIGTERM')
    const force = setTimeout(() => stack.process.kill('SIGKILL'), LONGEST_ENDING_MS)
    await ended
    clearTimeout(force)
  }
  stack.process.stdout?.destroy()
  stack.process.stderr?.destroy()
  if (!process.env.KEEP_TEST_STACK) await rm(stack.folder, { recursive: true, force: true })
}
