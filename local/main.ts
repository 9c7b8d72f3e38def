import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { startDynamodb } from './stack/dynamodb'
import { startGateway } from './stack/gateway'
import { takenPorts } from './stack/ports'
import { end, processBook } from './stack/processes'
import { readiness } from './stack/readiness'
import { startS3 } from './stack/s3'
import { localSecrets } from './stack/secrets'
import { functionEnvironment, readSettings, type Settings, url } from './stack/settings'
import { startWeb } from './stack/web'
import { webBuild } from './stack/webBuild'
import { demoAccounts } from './wechat/accounts'
import { startWechat } from './wechat/server'

const say = (line: string) => console.log(line)

/** What to undo, last started first. */
const endings: (() => Promise<unknown>)[] = []

let ending: Promise<void> | undefined
const endAll = (): Promise<void> => {
  ending ??= (async () => {
    for (const stop of endings.reverse()) await stop().catch((error: Error) => say(error.message))
  })()
  return ending
}

const settings = readSettings(process.env, join(dirname(fileURLToPath(import.meta.url)), '..'))

const forget = async ({ folder }: Settings) => {
  for (const name of ['dynamodb.sqlite', 'dynamodb.sqlite-wal', 'dynamodb.sqlite-shm', 'files', 'stream-position.json'])
    await rm(join(folder, name), { recursive: true, force: true })
  for (const name of ['stream-failures.jsonl', 'demo-loading', 'wechat.json'])
    await rm(join(folder, name), { recursive: true, force: true })
}

const clearTheWay = async () => {
  const book = processBook(settings.folder)
  for (const { pid, mark } of await book.leftovers()) {
    if (mark === 'local/start.mjs') {
      throw new Error(`这套系统已在运行（进程 ${pid}），请先停止它。This system is already running.`)
    }
    await end(pid, 3_000)
  }
  book.clear()
  const taken = await takenPorts(settings)
  if (taken.length > 0)
    throw new Error(`${taken.join('\n')}\n可用 PORT=4000 npm start 换一组端口。Set PORT to use others.`)
  book.add({ pid: process.pid, mark: 'local/start.mjs' })
  endings.push(async () => book.clear())
  return book
}

const loadDemo = async (marks: ReturnType<typeof readiness>) => {
  if (await marks.isReady()) return
  const loader = join(settings.root, 'local/demo/load.ts')
  if (existsSync(loader)) {
    say('正在写入演示数据…')
    marks.begin()
    Object.assign(process.env, functionEnvironment(settings))
    const { loadDemo } = (await import(pathToFileURL(loader).href)) as { loadDemo: (baseUrl: string) => Promise<void> }
    await loadDemo(url(settings.ports.api))
  }
  await marks.finish()
}

const greet = () => {
  const { ports } = settings
  say('')
  say(`立法民意直通车已就绪`)
  say(`  网页      ${url(ports.web)}`)
  say(`  接口      ${url(ports.api)}`)
  say(`  实时消息  ws://127.0.0.1:${ports.sockets}`)
  say(`  微信模拟  ${url(ports.wechat)}/__double/accounts`)
  say(`  数据      ${settings.folder}`)
  say('演示账号（在网页“登录”页选择，或以代码调用 POST /sessions）：')
  for (const { code, name, role } of demoAccounts) say(`  ${code.padEnd(18)}${name}（${role}）`)
  say('按 Ctrl-C 停止，数据会保留。')
}

const start = async () => {
  const startedAt = Date.now()
  await mkdir(settings.folder, { recursive: true })
  const book = await clearTheWay()
  const marks = readiness(settings)
  await rm(settings.logs, { recursive: true, force: true })
  if (process.argv.includes('--reset') || marks.wasBrokenOff()) await forget(settings)

  say('正在启动数据库、文件存储、微信模拟和接口…')
  const secrets = await localSecrets(settings.secretsFile)
  const dynamodb = await startDynamodb(settings, book)
  if (dynamodb?.pid !== undefined) {
    const { pid } = dynamodb
    endings.push(() => end(pid, 2_000))
    dynamodb.once('exit', () => {
      if (!ending) fail(new Error(`数据库意外退出，见 ${settings.logs}/dynamodb.log。The database ended.`))
    })
  }
  const s3 = await startS3(settings)
  endings.push(() => s3.close())
  const wechat = await startWechat({ settings, secrets: { ...secrets.wechat, smsKey: secrets.smsKey } })
  endings.push(() => wechat.close())
  const web = await startWeb(settings)
  endings.push(() => web.close())
  const gateway = await startGateway(settings, book, say)
  endings.push(() => gateway.stop())
  say(`接口已启动：${gateway.address}（${Math.round((Date.now() - startedAt) / 1000)} 秒）`)

  const build = webBuild(settings, book)
  endings.push(() => build.stop())
  const building = (process.env.SKIP_WEB_BUILD ? Promise.resolve() : build.run())
    .then(() => web.open())
    .catch((error: Error) => say(error.message))
  await loadDemo(marks)
  await building
  if (!ending) greet()
}

const fail = async (error: Error) => {
  if (ending) return
  console.error(error.message)
  await endAll()
  process.exit(1)
}

const stop = () => {
  if (!ending) say('\n正在停止…')
  endAll().then(() => process.exit(0))
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)

// npm hands SIGTERM to the shell between it and us, which ends without telling: its absence is our signal.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(), 500).unref()
}

start().catch(fail)
