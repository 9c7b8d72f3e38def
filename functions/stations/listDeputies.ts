import type { DeputyChoices } from '@shared/stations/deputyEndpoints'
import type { stations as contract } from '@shared/stations/endpoints'
import { type Directory, directory } from '../platform/directory'
import type { Operation } from '../platform/serve'
import { inPlaceOrder, nameMatches } from './names'
import { deputyView, pageOf } from './views'

/** Worked out once for each reading of the directory: the pinyin of some hundred names takes a while. */
const chosen = new WeakMap<Directory, DeputyChoices>()

const MOST_TOPICS = 30

/** What most deputies look after; the rest is found by its words. */
const mostFrequent = (topics: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_TOPICS)
    .map(([topic]) => topic)
}

/** Districts, sectors and topics of whom residents can write to. */
const choicesOf = (known: Directory): DeputyChoices => {
  const before = chosen.get(known)
  if (before) return before
  const open = known.deputies.filter(({ takesMessages }) => takesMessages)
  const choices = {
    districts: inPlaceOrder(open.map(({ district }) => district)),
    sectors: inPlaceOrder(open.map(({ sector }) => sector)),
    topics: inPlaceOrder(mostFrequent(open.flatMap(({ topics }) => topics))),
  }
  chosen.set(known, choices)
  return choices
}

/**
 * Deputies by the pinyin of their names: those who take messages; whoever manages people sees all. `q` is part of the
 * name, in characters or pinyin, or of a topic.
 */
export const listDeputies: Operation<typeof contract.listDeputies> = async (input, caller, { now, cursors }) => {
  const { q = '', district, stationId, topic, sector, limit, next } = input
  const all = caller?.may('deputies:manage') ?? false
  const scope = JSON.stringify(['deputies', all, q, district, stationId, topic, sector])
  const after = next === undefined ? undefined : cursors.open<string>(scope, next)
  const known = await directory.read()
  const plain = next === undefined && !q && [district, stationId, topic, sector].every((each) => each === undefined)
  const seen = known.deputies.filter(({ takesMessages }) => all || takesMessages)
  const found = seen.filter(
    (deputy) =>
      (district === undefined || deputy.district === district) &&
      (stationId === undefined || deputy.stationIds.includes(stationId)) &&
      (topic === undefined || deputy.topics.includes(topic)) &&
      (sector === undefined || deputy.sector === sector) &&
      (nameMatches(deputy.name, q) || deputy.topics.some((each) => each.includes(q))),
  )
  const page = pageOf(found, limit, after)
  return {
    items: await Promise.all(page.items.map((deputy) => deputyView(deputy, known, now))),
    next: page.next && cursors.seal(scope, page.next),
    ...(plain && { choices: choicesOf(known) }),
  }
}
