import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { alive, end, type ProcessBook, startChild } from './processes'
import type { Settings } from './settings'

const SOURCES = ['miniprogram/src', 'miniprogram/config', 'shared', 'package-lock.json']

/** One number for all that the web app is built from: by content, since a checkout makes every file new. */
const fingerprint = (root: string): string => {
  const hash = createHash('sha256')
  const take = (path: string) => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) take(join(path, name))
    else if (!/\.test\.tsx?$/.test(path)) hash.update(path.slice(root.length)).update(readFileSync(path))
  }
  for (const source of SOURCES) take(join(root, source))
  return hash.digest('hex')
}

/** Builds the web app in the background if it is missing or older than its sources. */
export const webBuild = ({ root, logs }: Settings, book: ProcessBook) => {
  const output = join(root, 'miniprogram/dist/h5')
  const stamp = join(output, '.built-from')
  const lock = join(root, 'miniprogram/dist/.building')
  let child: ReturnType<typeof startChild> | undefined

  /** Whether who took the lock still lives; just after it was taken its number may not be written yet. */
  const isHeld = async (): Promise<boolean> => {
    const holder = Number(await readFile(join(lock, 'pid'), 'utf8').catch(() => ''))
    if (holder > 0) return alive(holder)
    const taken = await stat(lock).catch(() => undefined)
    return taken === undefined || Date.now() - taken.mtimeMs < 5_000
  }

  const isFresh = async (wanted: string) => (await readFile(stamp, 'utf8').catch(() => '')) === wanted

  /** Two systems may run from one checkout: one builds, the other waits for it. */
  const takeTurn = async (wanted: string): Promise<boolean> => {
    await mkdir(join(root, 'miniprogram/dist'), { recursive: true })
    for (;;) {
      if (await isFresh(wanted)) return false
      const mine = await mkdir(lock).then(
        () => true,
        () => false,
      )
      if (mine) {
        await writeFile(join(lock, 'pid'), String(process.pid))
        return true
      }
      if (!(await isHeld())) await rm(lock, { recursive: true, force: true })
      await pause(500)
    }
  }

  const build = (): Promise<void> =>
    new Promise((resolve, reject) => {
      child = startChild(book, {
        name: 'web-build',
        command: process.execPath,
        args: [join(root, 'local/buildWeb.mjs'), root],
        mark: 'local/buildWeb.mjs',
        logs,
      })
      // People who already use the API come first.
      if (child.pid !== undefined) setPriority(child.pid, 10)
      child.once('exit', (code) => {
        child = undefined
        if (code === 0) resolve()
        else reject(new Error(`网页没有生成，见 ${join(logs, 'web-build.log')}。The web app could not be built.`))
      })
    })

  return {
    run: async (): Promise<'fresh' | 'built'> => {
      const wanted = fingerprint(root)
      if (!(await takeTurn(wanted))) return 'fresh'
      try {
        await build()
        await writeFile(stamp, wanted)
      } finally {
        await rm(lock, { recursive: true, force: true })
      }
      return 'built'
    },
    stop: async () => {
      if (child?.pid !== undefined) await end(child.pid, 1_000)
    },
  }
}
