import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

/** A process of ours: `mark` is a part of its command line that no other program's has. */
type Record_ = { pid: number; mark: string }

export const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const commandOf = async (pid: number): Promise<string> => {
  const fromProc = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  if (fromProc !== undefined) return fromProc.replaceAll('\0', ' ')
  return promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  )
}

/** The processes of one local system, written down so that the next start can end what a killed one left behind. */
export const processBook = (folder: string) => {
  const file = join(folder, 'pids')
  const read = (): Record_[] => {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Record_[]
    } catch {
      return []
    }
  }
  const write = (records: Record_[]) => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, JSON.stringify(records))
  }
  return {
    add: (record: Record_) => write([...read(), record]),
    remove: (pid: number) => write(read().filter((record) => record.pid !== pid)),
    clear: () => rmSync(file, { force: true }),
    /** Those still running that are surely ours. */
    leftovers: async (): Promise<Record_[]> => {
      const found = await Promise.all(
        read().map(async (record) =>
          record.pid !== process.pid && alive(record.pid) && (await commandOf(record.pid)).includes(record.mark)
            ? record
            : [],
        ),
      )
      return found.flat()
    },
  }
}
export type ProcessBook = ReturnType<typeof processBook>

/** Asks a process to end, and after `patience` ms makes it. A child in a group of its own takes the group along. */
export const end = async (pid: number, patience: number): Promise<void> => {
  const signal = (name: NodeJS.Signals) => {
    for (const target of [-pid, pid])
      try {
        process.kill(target, name)
      } catch {
        // Gone already.
      }
  }
  signal('SIGTERM')
  for (const until = Date.now() + patience; Date.now() < until && alive(pid); ) await pause(50)
  if (alive(pid)) signal('SIGKILL')
}

type Child = {
  name: string
  command: string
  args: string[]
  mark: string
  logs: string
  env?: NodeJS.ProcessEnv
  ipc?: boolean
}

/**
 * Starts a child in a process group of its own, so that Ctrl-C reaches only us and we end the children in order;
 * its output goes to `<logs>/<name>.log`.
 */
export const startChild = (book: ProcessBook, { name, command, args, mark, logs, env, ipc }: Child): ChildProcess => {
  mkdirSync(logs, { recursive: true })
  const log = createWriteStream(join(logs, `${name}.log`), { flags: 'a' })
  const options: SpawnOptions = {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ipc ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
  }
  const child = spawn(command, args, options)
  child.stdout?.pipe(log, { end: false })
  child.stderr?.pipe(log, { end: false })
  const { pid } = child
  if (pid !== undefined) {
    book.add({ pid, mark })
    child.once('exit', () => book.remove(pid))
  }
  return child
}
