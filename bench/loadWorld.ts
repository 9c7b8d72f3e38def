import { ulid } from 'ulidx'
import { type Client, client, newResident, signIn } from '../tests/support/client'
import { openDraft } from '../tests/support/drafts'
import { startStack, stopStack } from '../tests/support/stack'

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

export type Ask = (n: number) => Promise<{ status: number }>

/** Asks again and again with so many at once; answers how many a second, and how long they took. */
export const press = async (ask: Ask, clients: number, seconds: number) => {
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

/** More than a city allows one person: what is measured is the system, and no limit. */
const LIMITS = { opinionsPerHour: 1e6, messagesPerMinute: 1e6, conversationsPerHour: 1e6 }
const RESIDENTS = 64

/**
 * What people do, each as a question that may be asked again and again, of the system that STACK_URL names or else of one
 * that is started here; `folder` is where that system keeps its data.
 */
export const loadWorld = async () => {
  const own = process.env.STACK_URL ? undefined : await startOwn()
  const staff = await signIn('demo-staff')
  const draftId = await openDraft(staff)
  const residents: Client[] = []
  for (let n = 0; n < RESIDENTS; n++) residents.push(await newResident())
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
    'my opinions': (n) => person(n).get('/me/opinions'),
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
  return { asks, folder: own?.folder ?? process.env.LOCAL_DIR ?? '.local', end: stopStack }
}

const startOwn = async () => {
  process.env.SKIP_WEB_BUILD = '1'
  const own = await startStack(LIMITS)
  process.env.STACK_URL = own.url
  return own
}
