import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from './eventually'

/** Apart from a developer's own 3000–3006, so that both may run at once. */
const PORT = Number(process.env.TEST_PORT ?? 3700)

type Stack = { url: string; process: ChildProcess; folder: string }

// Kept on the global object: jest loads set-up and tear-down as separate modules.
const place = globalThis as typeof globalThis & { runningStack?: Stack }

const isReady = async (url: string): Promise<boolean> => {
  const answer = await fetch(`${url}/health`).catch(() => undefined)
  if (!answer?.ok) return false
  const { ready } = (await answer.json()) as { ready: boolean }
  return ready
}

/** Starts a whole system with demo data in a folder of its own; its log is `<folder>/stack.log`. */
export const startStack = async (): Promise<Stack> => {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-test-'))
  const log = createWriteStream(join(folder, 'stack.log'))
  const child = spawn(process.execPath, ['local/start.mjs'], {
    env: { ...process.env, PORT: String(PORT), LOCAL_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout?.pipe(log)
  child.stderr?.pipe(log)
  const url = `http://127.0.0.1:${PORT}`
  place.runningStack = { url, process: child, folder }
  await eventually(
    async () => {
      if (child.exitCode !== null) throw new Error(`the stack ended early, see ${folder}/stack.log`)
      return isReady(url)
    },
    { within: 240_000, every: 500, what: `the stack is ready (${folder}/stack.log)` },
  )
  return place.runningStack
}

export const stopStack = async (): Promise<void> => {
  const stack = place.runningStack
  if (!stack) return
  place.runningStack = undefined
  const ended = new Promise((resolve) => stack.process.once('exit', resolve))
  if (stack.process.exitCode === null) {
    stack.process.kill('SIGTERM')
    await ended
  }
  if (!process.env.KEEP_TEST_STACK) await rm(stack.folder, { recursive: true, force: true })
}
