import { spawnSync } from 'node:child_process'
import { lstatSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const OLDEST = [20, 19]

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Whether every package of the lock file is there in its version; those for other platforms aside. */
const isInstalled = () => {
  // A link leads to a folder that others use: not ours to replace.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return true
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) => path === '' || optional || link || present[path]?.version === version,
  )
}

const npm = (args) => {
  const own = process.env.npm_execpath
  const [command, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []]
  return spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && !own,
  })
}

/** Installs from the lock file when something is missing or differs; ends the process with a sentence if it cannot. */
export const installWhatIsMissing = async () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    console.error(
      `需要 Node.js ${OLDEST.join('.')} 或更高版本，当前为 ${process.version}。Node.js ${OLDEST.join('.')} or later is needed.`,
    )
    process.exit(1)
  }
  if (isInstalled()) return
  console.log('正在安装依赖（npm ci），首次需要一两分钟…')
  const { status } = npm(['ci', '--no-audit', '--no-fund'])
  if (status !== 0) {
    console.error('依赖安装失败，请检查网络后重试。Installing the dependencies failed.')
    process.exit(status ?? 1)
  }
}
