import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { end, type ProcessBook, startChild } from './processes'
import { functionEnvironment, HOST, type Settings, url } from './settings'

const MOST_RESTARTS = 5
const PATIENCE_MS = 7_000

/**
 * The functions behind their HTTP and socket APIs: serverless.yml itself, run by serverless-offline. Started again if it
 * ends by itself, as Lambda would go on with a new instance.
 */
export const startGateway = async (settings: Settings, book: ProcessBook, say: (line: string) => void) => {
  const { root, ports, logs, folder } = settings
  const bundles = join('.esbuild', String(ports.api))
  let restarts = 0
  let stopping = false
  let current: ReturnType<typeof startChild>

  const launch = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = startChild(book, {
        name: 'functions',
        command: process.execPath,
        args: [
          join(root, 'node_modules/serverless/bin/serverless.js'),
          'offline',
          'start',
          '--stage',
          'local',
          '--httpPort',
          String(ports.api),
        ],
        mark: `offline start --stage local --httpPort ${ports.api}`,
        logs,
        ipc: true,
        env: {
          ...functionEnvironment(settings),
          PORT: String(ports.api),
          SOCKET_PORT: String(ports.sockets),
          INVOCATION_PORT: String(ports.invocation),
          LOCAL_DIR: folder,
          ESBUILD_FOLDER: bundles,
          KEEP_BUNDLES: 'true',
          NODE_OPTIONS: '--enable-source-maps',
          WEB_ORIGIN: url(ports.web),
          WEB_ORIGIN_BY_NAME: `http://localhost:${ports.web}`,
          // A line for each request and its length is written by the functions themselves.
          SLS_LOG_LEVEL: process.env.SLS_LOG_LEVEL ?? 'warning',
          SLS_TELEMETRY_DISABLED: '1',
          SLS_NOTIFICATIONS_MODE: 'off',
        },
      })
      current = child
      let isReady = false
      child.on('message', () => {
        isReady = true
        resolve()
      })
      child.once('exit', (code) => {
        if (stopping) return
        if (!isReady) {
          reject(new Error(`接口没有启动，见 ${join(logs, 'functions.log')}。The functions did not start.`))
          return
        }
        restarts += 1
        say(
          `接口进程意外退出（${code}），${restarts <= MOST_RESTARTS ? '正在重新启动' : '不再重启'}，见 ${join(logs, 'functions.log')}。`,
        )
        if (restarts <= MOST_RESTARTS) launch().catch((error: Error) => say(error.message))
      })
    })

  await rm(join(root, bundles), { recursive: true, force: true })
  await launch()
  return {
    address: `http://${HOST}:${ports.api}`,
    stop: async () => {
      stopping = true
      if (current.pid !== undefined && current.exitCode === null) await end(current.pid, PATIENCE_MS)
      await rm(join(root, bundles), { recursive: true, force: true })
    },
  }
}
