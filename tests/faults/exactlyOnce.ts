import { setTimeout as pause } from 'node:timers/promises'
import { handler as chat } from '../../functions/chat/handler'
import { handler as opinions } from '../../functions/opinions/handler'
import { newId } from '../../functions/platform/ids'
import { handler as stations } from '../../functions/stations/handler'
import { handler as statistics } from '../../functions/statistics/handler'
import { random } from '../fuzz/random'
import type { Answered, Handler, House, Person } from './house'
import { everyTenth, noFaults } from './proxy'
import { deliver, lanesOf, streamReader } from './stream'

/** The answer is lost between the function and the phone this often. */
const ANSWERS_LOST = 0.1
const MOST_TRIES = 200

type Work = { house: House; lose: () => boolean; tries: { count: number } }

/** Asks until there is an answer, as the app does: the same key, after a pause, however often it takes. */
const insist = async (
  { house, lose, tries }: Work,
  ...asked: [handler: Handler, who: Person, route: string, body: unknown, key?: string]
): Promise<Answered> => {
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    tries.count += 1
    const answer = await house.call(...asked)
    if (lose()) continue
    const passes = answer.status >= 500 || answer.status === 429 || answer.body?.code === 'request_in_progress'
    if (!passes) return answer
    await pause(Math.min(1_000 * answer.retryAfter, 20 * 2 ** Math.min(attempt, 5)))
  }
  throw new Error(`${asked[2]} had no answer`)
}

/** Runs all tasks, so many at once. */
const inParallel = async <T>(tasks: readonly T[], atOnce: number, run: (task: T) => Promise<void>) => {
  const waiting = [...tasks]
  const worker = async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) await run(task)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

const PEOPLE = 40
const DRAFTS = 2
const CONVERSATIONS = 20

type Outcome = {
  told: { opinions: number; messages: number }
  refused: string[]
  figures: { opinions: number; participants: number }
  reconciled: { received: number; balanced: boolean }
  /** Places in conversations that are missing, doubled or told otherwise to their sender. */
  messageTrouble: string[]
  messages: number
  requests: number
  faults: Record<string, number>
  deliveries: number
}

/** As many opinions and messages as asked, while everything goes wrong, and what became of them. */
export const exactlyOnce = async (
  house: House,
  { each, atOnce = 32, seed = 1 }: { each: number; atOnce?: number; seed?: number },
): Promise<Outcome> => {
  const r = random(seed)
  const staff = await house.person('经办', ['resident', 'handler'])
  const admin = await house.person('管理员', ['resident', 'admin'])
  const seat = { name: '陈玉兰', level: '市人大代表', term: '第十七届', district: '演示一区', takesMessages: true }
  const deputyId = (await house.good(stations, admin, 'POST /deputies', seat)).id as string
  const deputy = await house.person('陈玉兰', ['resident', 'deputy'], { deputyId })
  const people: Person[] = []
  for (let i = 0; i < PEOPLE; i++) people.push(await house.person(`群众${i}`, ['resident']))
  const draftIds: string[] = []
  for (let i = 0; i < DRAFTS; i++) draftIds.push(await house.openDraft(staff))
  const talks: { id: string; who: Person }[] = []
  for (const who of people.slice(0, CONVERSATIONS)) {
    const begun = await house.good(chat, who, 'POST /conversations', { deputyId, text: '您好' }, newId())
    talks.push({ id: begun.id, who })
  }

  const work: Work = { house, lose: () => r.chance(ANSWERS_LOST), tries: { count: 0 } }
  const opinionIds = new Set<string>()
  const sent = new Map<string, { conversation: string; seq: number }>()
  const refused: string[] = []
  const tasks = Array.from({ length: each * 2 }, (_, index) => index)

  const submit = async (n: number) => {
    const who = people[n % PEOPLE] as Person
    const input = { article: '第四条', kind: 'other', text: `第${n}条意见：建议延长公园夜间开放的时间。` }
    const route = `POST /drafts/${draftIds[n % DRAFTS]}/opinions`
    const { status, body } = await insist(work, opinions, who, route, input, newId())
    if (status === 201) opinionIds.add(body.id)
    else refused.push(`opinion ${n}: ${status} ${body?.code}`)
  }
  const say = async (n: number) => {
    const { id: conversation, who } = talks[n % CONVERSATIONS] as { id: string; who: Person }
    const id = newId()
    const speaker = n % 3 === 0 ? deputy : who
    const route = `POST /conversations/${conversation}/messages`
    const { status, body } = await insist(work, chat, speaker, route, { id, text: `第${n}句` })
    if (status === 201) sent.set(id, { conversation, seq: body.seq })
    else refused.push(`message ${n}: ${status} ${body?.code}`)
  }

  const read = streamReader(house)
  let deliveries = 0
  let writing = true
  const consume = async () => {
    for (;;) {
      const ended = !writing
      const records = await read(500)
      const delivered = await Promise.all(lanesOf(records).map((lane) => deliver(lane)))
      deliveries += delivered.reduce((sum, each) => sum + each, 0)
      if (records.length > 0) continue
      if (ended) return
      await pause(50)
    }
  }

  house.proxy.set(everyTenth)
  const consumer = consume()
  await inParallel(tasks, atOnce, (n) => (n % 2 === 0 ? submit(n) : say(n)))
  writing = false
  await consumer
  house.proxy.set(noFaults)

  const figures = { opinions: 0, participants: 0 }
  const reconciled = { received: 0, balanced: true }
  for (const id of draftIds) {
    const shown = await house.good(statistics, staff, `GET /drafts/${id}/statistics`)
    figures.opinions += shown.opinions
    figures.participants += shown.participants
    const counted = await house.good(opinions, staff, `GET /drafts/${id}/reconciliation`)
    reconciled.received += counted.received
    reconciled.balanced &&= counted.balanced
  }
  const { trouble, count } = await lookAtMessages(house, talks, sent)
  return {
    told: { opinions: opinionIds.size, messages: sent.size },
    refused,
    figures,
    reconciled,
    messageTrouble: trouble,
    messages: count,
    requests: work.tries.count,
    faults: house.proxy.met,
    deliveries,
  }
}

/** Every message is there once, at the place that its sender was told, and no place is empty. */
const lookAtMessages = async (
  house: House,
  talks: readonly { id: string; who: Person }[],
  sent: Map<string, { conversation: string; seq: number }>,
) => {
  const trouble: string[] = []
  let count = 0
  for (const { id: conversation, who } of talks) {
    let after = 0
    for (;;) {
      const route = `GET /conversations/${conversation}/messages?after=${after}&limit=100`
      const { items } = await house.good(chat, who, route)
      const page = (items as { id: string; seq: number }[]).toSorted((a, b) => a.seq - b.seq)
      if (page.length === 0) break
      for (const { id, seq } of page) {
        if (seq !== after + 1) trouble.push(`${conversation}: ${seq} comes after ${after}`)
        after = seq
        const told = sent.get(id)
        if (!told) {
          if (seq !== 1) trouble.push(`${conversation}: nobody was told of ${id} at ${seq}`)
          continue
        }
        count += 1
        if (told.seq !== seq) trouble.push(`${conversation}: ${id} stands at ${seq}, told ${told.seq}`)
      }
    }
    const shown = await house.good(chat, who, `GET /conversations/${conversation}`)
    if (shown.lastMessageAt === undefined) trouble.push(`${conversation}: no last message`)
  }
  return { trouble, count }
}
