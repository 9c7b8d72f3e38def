import { addShards, wholeKey } from '../../functions/platform/figures'
import { apartOf, countedOf, participantKey } from '../../functions/statistics/countOpinions'
import {
  addDelta,
  countedOfLine,
  type Delta,
  deltaOf,
  lineOf,
  type Participant,
} from '../../functions/statistics/participant'
import { RESTORED, type StoredItem } from './wholeTable'

/** One thing that is not as the records say. `mend` is absent where only a person can decide what is right. */
export type Difference = {
  /** opinion, counter, adoption, participant, queue, conversation, message, reference, version, file, job, claim */
  what: string
  /** Which one: the item's key, or the file's. */
  where: string
  expected: unknown
  found: unknown
  mend?: 'counter' | 'participant' | 'queue' | 'conversation'
}

type Item = Record<string, unknown>

const COUNTERS = ['S|C', 'S|R#', 'SD#']
const isCounter = ({ pk, sk }: StoredItem) => COUNTERS.some((prefix) => `${pk}|${sk}`.startsWith(prefix))
const KEYS = new Set(['pk', 'sk', RESTORED])

/**
 * Counts everything anew from the opinions themselves, one after the other, and compares it with what the stream kept:
 * the counters, and what was counted for each participant.
 */
export const recount = () => {
  const lines = new Map<string, Record<string, string>>()
  const storedCounters = new Map<string, Item[]>()
  const storedParticipants = new Map<string, Record<string, string>>()
  let participants = new Map<string, Participant>()

  const broken: Difference[] = []

  const add = (item: StoredItem): void => {
    if (isCounter(item)) {
      const place = `${item.pk}|${wholeKey(item.sk)}`
      storedCounters.set(place, [...(storedCounters.get(place) ?? []), item])
    }
    if (item.pk.startsWith('P#') && item.sk === 'P')
      storedParticipants.set(item.pk.slice(2), (item.ops ?? {}) as Record<string, string>)
    let seen: ReturnType<typeof countedOf>
    try {
      seen = countedOf(item)
    } catch {
      broken.push({ what: 'opinion', where: item.pk, expected: 'time, writes and round', found: null })
    }
    if (!seen) return
    const own = lines.get(seen.participant) ?? {}
    own[seen.opinionId] = lineOf(seen.counted)
    lines.set(seen.participant, own)
  }

  /** Counts each participant's lines; one whose item was full when it came is counted apart, as it was then. */
  const count = (): Delta => {
    const counted: Delta = new Map()
    participants = new Map()
    for (const [id, own] of lines)
      for (const [opinionId, line] of Object.entries(own)) {
        const plain = { participant: id, opinionId, counted: countedOfLine(line) }
        const apart = apartOf(opinionId, plain.counted)
        const seen = storedParticipants.has(apart.participant) ? apart : plain
        const participant = participants.get(seen.participant) ?? { ops: {} }
        participants.set(seen.participant, participant)
        const delta = deltaOf(participant, opinionId, seen.counted)
        if (delta) addDelta(counted, delta)
      }
    return counted
  }

  const differences = (): Difference[] => {
    const found: Difference[] = [...broken]
    const counted = count()
    for (const place of new Set([...counted.keys(), ...storedCounters.keys()])) {
      const expected = counted.get(place) ?? new Map<string, number>()
      const stored = addShards(storedCounters.get(place) ?? []).get(place.split('|')[1] ?? '') ?? {}
      const names = new Set([...expected.keys(), ...Object.keys(stored).filter((name) => !KEYS.has(name))])
      for (const name of names) {
        const [right, is] = [expected.get(name) ?? 0, Number(stored[name] ?? 0)]
        if (Number.isNaN(is) || right === is) continue
        found.push({ what: 'counter', where: `${place}|${name}`, expected: right, found: is, mend: 'counter' })
      }
    }
    for (const id of new Set([...participants.keys(), ...storedParticipants.keys()])) {
      const [right, is] = [participants.get(id)?.ops ?? {}, storedParticipants.get(id) ?? {}]
      for (const opinionId of new Set([...Object.keys(right), ...Object.keys(is)])) {
        if (right[opinionId] === is[opinionId]) continue
        const where = `${participantKey(id).pk}|${opinionId}`
        const [expected, stored] = [right[opinionId] ?? null, is[opinionId] ?? null]
        found.push({ what: 'participant', where, expected, found: stored, mend: 'participant' })
      }
    }
    return found
  }

  /** What each participant item should hold, for mending. */
  const linesOf = (participant: string): Record<string, string> => participants.get(participant)?.ops ?? {}

  return { add, differences, linesOf }
}
