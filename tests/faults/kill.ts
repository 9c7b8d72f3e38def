import { fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

// npm run kill [-- <times>]: kills functions and database amid writes, and looks for every write that was acknowledged.
process.env.POWERTOOLS_LOG_LEVEL = 'SILENT'
const times = Number(process.argv[2] ?? 20)
const folder = mkdtempSync(join(tmpdir(), 'minyi-kill-'))
const writer = join(import.meta.dirname, 'writer.ts')

/** Each life ends some time after it has acknowledged so many writes, in the middle of the next ones. */
const WRITES_A_LIFE = 25
const MOST_MS = 120_000

/** One life: a system that writes until it is killed, its functions and its database at once. */
const live = async (life: number): Promise<void> => {
  const child = fork(writer, [folder, String(life)], { execArgv: ['--import', 'tsx', '--no-warnings'] })
  let database: number | undefined
  let acknowledged = 0
  const writing = new Promise<void>((resolve, reject) => {
    child.on('message', (told: { database?: number; acknowledged?: boolean }) => {
      database ??= told.database
      if (told.acknowledged) acknowledged += 1
      if (acknowledged === WRITES_A_LIFE) resolve()
    })
    child.once('exit', (code) => reject(new Error(`the system ended by itself: ${code}`)))
    setTimeout(() => reject(new Error(`only ${acknowledged} writes in two minutes`)), MOST_MS).unref()
  })
  await writing
  await pause(Math.random() * 500)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  if (database) process.kill(database, 'SIGKILL')
  await ended
}

const from = Date.now()
for (let life = 0; life < times; life++) await live(life)
const killing = Math.round((Date.now() - from) / 1000)

const { openHouse } = await import('./house')
const { handler: chat } = await import('../../functions/chat/handler')
const { handler: opinions } = await import('../../functions/opinions/handler')
const { deliver, streamReader } = await import('./stream')
const { operateOn } = await import('./operateOn')
const house = await openHouse(1, folder)
const { conversationId, who } = JSON.parse(readFileSync(join(folder, 'world.json'), 'utf8'))
const notes = readFileSync(join(folder, 'acknowledged.jsonl'), 'utf8').trim().split('\n')
const missing: string[] = []
const messages = new Map<string, number>()
for (let after = 0; ; ) {
  const { items } = await house.good(
    chat,
    who,
    `GET /conversations/${conversationId}/messages?after=${after}&limit=100`,
  )
  if (items.length === 0) break
  for (const { id, seq } of items as { id: string; seq: number }[]) {
    messages.set(id, seq)
    after = Math.max(after, seq)
  }
}
for (const line of notes) {
  const { opinion, message, seq } = JSON.parse(line) as { opinion?: string; message?: string; seq?: number }
  if (opinion && (await house.call(opinions, who, `GET /opinions/${opinion}`)).status !== 200) missing.push(line)
  if (message && messages.get(message) !== seq) missing.push(line)
}
const read = streamReader(house)
for (let records = await read(500); records.length > 0; records = await read(500)) await deliver(records)
const verified = await operateOn(house, 'verify')
console.log(`killed ${times} times in ${killing} s: ${notes.length} acknowledged writes, ${missing.length} missing`)
for (const line of missing.slice(0, 10)) console.log(`  ${line}`)
console.log(`verify: ${verified.output.trim().split('\n').slice(-3).join('\n')}`)
await house.close()
rmSync(folder, { recursive: true, force: true })
process.exit(missing.length > 0 || verified.code !== 0 ? 1 : 0)
