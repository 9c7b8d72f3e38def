import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { House } from './house'

const ROOT = join(import.meta.dirname ?? __dirname, '../..')

/** Runs a command of the operator on the house's table. */
export const operateOn = (
  { environment, direct, settings }: House,
  command: string,
  args: string[] = [],
): Promise<{ code: number; output: string }> =>
  new Promise((resolve, reject) => {
    const file = join(ROOT, 'deploy/operate', `${command}Command.ts`)
    const child = spawn(process.execPath, ['--import', 'tsx', '--no-warnings', file, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...environment, DYNAMODB_ENDPOINT: direct, PORT: String(settings.ports.api) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
      })
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code: code ?? 1, output }))
  })
