// What a request costs beside a function that does nothing, through the same gateway and at the same time: throughput,
// p50 and p99 at 1, 8 and 64 clients; then mixed load for a while, and the memory of the gateway's process.
//   npx tsx bench/load.ts [--seconds 5] [--minutes 10]           against STACK_URL, a running local system
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ulid } from 'ulidx'
import { type Client, client, newResident, signIn } from '../tests/support/client'
import { openDraft } from '../tests/support/drafts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '5' }, minutes: { type: 'string', default: '0' } },
})
const CLIENTS = [1, 8, 64]
const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

type Ask = (n: number) => Promise<{ status: number }>

/** Asks again and again with so many at once; answers how many a second, and how long they took. */
const press = async (ask: Ask, clients: number, seconds: number) => {
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  const wrong: number[] = []
  let next = 0
  const one = async () => {
    while (performance.now() < until) {
      const started = performance.now()
      const { status } = await ask(next++)
      times.push(performance.now() - started)
      if (status >= 300) wrong.push(status)
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: clients }, one))
  const sorted = times.toSorted((a, b) => a - b)
  const perSecond = times.length / ((performance.now() - started) / 1000)
  return { perSecond, p50: at(sorted, 0.5), p99: at(sorted, 0.99), wrong }
}

const staff = await signIn('demo-staff')
const draftId = await openDraft(staff)
const residents: Client[] = []
// Below the limit of opinions and of messages in a minute.
for (let n = 0; n < 150; n++) residents.push(await newResident())
const person = (n: number) => residents[n % residents.length] as Client
const [deputy] = (await person(0).get('/deputies')).body.items
const conversations: string[] = []
for (const resident of residents) {
  const { status, body } = await resident.post('/conversations', { deputyId: deputy.id, text: '请问何时答复？' })
  if (status !== 201) throw new Error(`a conversation was answered ${status}: ${JSON.stringify(body)}`)
  conversations.push(body.id)
}

const asks: Record<string, Ask> = {
  'does nothing': () => client().get('/health'),
  'read a draft': () => client().get(`/drafts/${draftId}`),
  'read its text': () => client().get(`/drafts/${draftId}/versions/1`),
  'list of drafts': () => client().get('/drafts'),
  'submit an opinion': (n) =>
    person(n).post(
      `/drafts/${draftId}/opinions`,
      { article: '第四条', kind: 'modify', text: `${ulid()}：建议延长开放时间，方便上班的人。` },
      { key: ulid() },
    ),
  'send a message': (n) =>
    person(n).post(`/conversations/${conversations[n % conversations.length]}/messages`, {
      id: ulid(),
      text: '补充一句。',
    }),
}

const rows: Record<string, string | number>[] = []
for (const clients of CLIENTS) {
  const nothing = await press(asks['does nothing'] as Ask, clients, Number(values.seconds))
  for (const [name, ask] of Object.entries(asks)) {
    const { perSecond, p50, p99, wrong } =
      name === 'does nothing' ? nothing : await press(ask, clients, Number(values.seconds))
    rows.push({
      clients,
      what: name,
      'a second': Math.round(perSecond),
      'of doing nothing': `${Math.round((100 * perSecond) / nothing.perSecond)} %`,
      'p50 ms': p50.toFixed(1),
      'p99 ms': p99.toFixed(1),
      errors: wrong.length === 0 ? 0 : `${wrong.length} (${[...new Set(wrong)].join(', ')})`,
    })
  }
}
console.table(rows)

/** Resident memory of the processes that a local system wrote down, in MB. */
const memory = () => {
  const pids = JSON.parse(readFileSync(join(process.env.LOCAL_DIR ?? '.local', 'pids'), 'utf8')) as {
    pid: number
    mark: string
  }[]
  return Object.fromEntries(
    pids.map(({ pid, mark }) => {
      const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
      return [
        mark.startsWith('offline') ? 'functions' : mark.endsWith('sqlite') ? 'database' : 'stack',
        Math.round(kilobytes / 1024),
      ]
    }),
  )
}

if (Number(values.minutes) > 0) {
  const kinds = Object.values(asks)
  const samples: Record<string, string | number>[] = []
  for (let minute = 0; minute < Number(values.minutes); minute++) {
    // Four of a hundred write: the limits of an hour hold.
    const mixed: Ask = (n) => (kinds[n % 25 === 0 ? 4 : n % 25 === 1 ? 5 : n % 4] as Ask)(n)
    const { perSecond, p99, wrong } = await press(mixed, 8, 60)
    samples.push({
      minute: minute + 1,
      'a second': Math.round(perSecond),
      'p99 ms': p99.toFixed(0),
      errors: wrong.length,
      ...memory(),
    })
    console.table(samples.slice(-1))
  }
  console.table(samples)
}
process.exit(0)
