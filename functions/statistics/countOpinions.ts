import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beijingDay } from '@shared/text/time'
import { batchGet } from '../platform/batchGet'
import { config } from '../platform/config'
import { digest } from '../platform/ids'
import { countsAsOpinion, queuePlace } from '../platform/opinionRecords'
import type { StreamChange } from '../platform/streamChange'
import { conditionFailed, documentClient, transactionConflict } from '../platform/table'
import { addDelta, type Counted, type Delta, deltaOf, type Participant } from './participant'

/** DynamoDB takes so many actions in one transaction. */
const MOST_ACTIONS = 100
/** Counter items of a round, and those of the whole channel. */
const OF_ROUND = 3
const OF_CHANNEL = 2
const TRIES = 8

type Stored = { pk: string; ops?: Record<string, string>; n: number }

/**
 * Whom an opinion counts for: its author, or, where staff entered it, the sender it names, each different name once.
 * One without a name counts for nobody and is kept by itself, so that no item grows with their number.
 */
const participantOf = (item: Record<string, unknown>): { participant: string; named: boolean } => {
  if (!String(item.p1).startsWith('staff#')) return { participant: String(item.p1), named: true }
  const { name, organisation } = (item.su ?? {}) as { name?: string; organisation?: string }
  const sender = name ?? organisation
  return sender
    ? { participant: `name#${digest(sender)}`, named: true }
    : { participant: `opinion#${String(item.pk).slice(2)}`, named: false }
}

const DAY_MS = 86_400_000
const WAITS = [
  [3, '0-3'],
  [7, '4-7'],
  [15, '8-15'],
  [30, '16-30'],
] as const

/** How many days a decided opinion waited, as a class. */
const waitOf = (item: Record<string, unknown>): string => {
  const decidedAt = (item.de as { at?: string } | undefined)?.at
  if (item.st !== 'D' || decidedAt === undefined) return ''
  const days = Math.floor((Date.parse(decidedAt) - Date.parse(String(item.s1))) / DAY_MS)
  return WAITS.find(([most]) => days <= most)?.[1] ?? '31+'
}

/** A stored opinion's own state that figures are made of; undefined for any other item. Throws RangeError for one that is broken. */
export const countedOf = (
  item: Record<string, unknown> | undefined,
): { participant: string; opinionId: string; counted: Counted } | undefined => {
  if (item?._et !== 'Opinion') return undefined
  const { draftId, round } = queuePlace(String(item.p2))
  if (Number.isNaN(Date.parse(String(item.s1))) || !Number.isInteger(item.w) || Number.isNaN(round))
    throw new RangeError('An opinion without time, writes or round cannot be counted.')
  const { participant, named } = participantOf(item)
  return {
    participant,
    opinionId: String(item.pk).slice(2),
    counted: {
      writes: Number(item.w),
      status: String(item.st),
      // A decision that its author is told later counts when it is told.
      result: item.un ? undefined : (item.dr as string | undefined),
      day: beijingDay(String(item.s1)),
      article: (item.ar as string | undefined) ?? '',
      source: String(item.so),
      kind: String(item.kd),
      wait: waitOf(item),
      place: `${draftId}#${round}`,
      counts: countsAsOpinion(String(item.st)),
      named,
    },
  }
}

export const participantKey = (participant: string) => ({ pk: `P#${participant}`, sk: 'P' })

const readParticipants = async (ids: readonly string[]): Promise<Map<string, Stored>> => {
  const items = await batchGet<Stored>(ids.map(participantKey), { consistent: true })
  return new Map([...items.values()].map((item) => [item.pk.slice(2), item]))
}

/** One ADD for each counter item that the delta touches. */
const counterUpdates = (delta: Delta) =>
  [...delta.entries()].flatMap(([place, counts]) => {
    const changed = [...counts.entries()].filter(([, by]) => by !== 0)
    if (changed.length === 0) return []
    const [pk = '', sk = ''] = place.split('|')
    return {
      Update: {
        TableName: config().tableName,
        Key: { pk, sk },
        UpdateExpression: `ADD ${changed.map((_, index) => `#n${index} :v${index}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(changed.map(([name], index) => [`#n${index}`, name])),
        ExpressionAttributeValues: Object.fromEntries(changed.map(([, by], index) => [`:v${index}`, by])),
      },
    }
  })

const countChunk = async (changes: ReturnType<typeof countedOf>[]): Promise<void> => {
  const byParticipant = new Map<string, NonNullable<ReturnType<typeof countedOf>>[]>()
  for (const change of changes)
    if (change) byParticipant.set(change.participant, [...(byParticipant.get(change.participant) ?? []), change])
  if (byParticipant.size === 0) return
  const stored = await readParticipants([...byParticipant.keys()])
  const delta: Delta = new Map()
  const writes = []
  for (const [id, list] of byParticipant) {
    const before = stored.get(id)
    const participant: Participant = { ops: { ...(before?.ops ?? {}) } }
    let moved = false
    for (const { opinionId, counted } of list) {
      const changed = deltaOf(participant, opinionId, counted)
      if (!changed) continue
      addDelta(delta, changed)
      moved = true
    }
    if (!moved) continue
    writes.push({
      Put: {
        TableName: config().tableName,
        Item: { ...participantKey(id), ops: participant.ops, n: (before?.n ?? 0) + 1 },
        ConditionExpression: before ? '#n = :n' : 'attribute_not_exists(pk)',
        ...(before && { ExpressionAttributeNames: { '#n': 'n' }, ExpressionAttributeValues: { ':n': before.n } }),
      },
    })
  }
  if (writes.length === 0) return
  await documentClient().send(new TransactWriteCommand({ TransactItems: [...writes, ...counterUpdates(delta)] }))
}

type Seen = NonNullable<ReturnType<typeof countedOf>>

/** Records that fit into one transaction with all the counters they may touch. */
const chunksOf = (records: readonly Seen[]): Seen[][] => {
  const chunks: Seen[][] = []
  let [people, rounds] = [new Set<string>(), new Set<string>()]
  for (const record of records) {
    people.add(record.participant)
    rounds.add(record.counted.place)
    const full = people.size + rounds.size * OF_ROUND + OF_CHANNEL > MOST_ACTIONS
    const last = chunks.at(-1)
    if (last && !full) {
      last.push(record)
      continue
    }
    people = new Set([record.participant])
    rounds = new Set([record.counted.place])
    chunks.push([record])
  }
  return chunks
}

/**
 * Counts a batch of stream records exactly once. What was counted of each opinion is kept with its participant and
 * changes in the same transaction as the counters: a record seen twice, late or after a restart changes nothing.
 */
export const countOpinions = async (changes: readonly StreamChange[]): Promise<void> => {
  const relevant = changes.map(({ after }) => countedOf(after)).filter((each) => each !== undefined)
  for (const chunk of chunksOf(relevant)) {
    for (let tries = 1; ; tries++) {
      try {
        await countChunk(chunk)
        break
      } catch (error) {
        // Another consumer counted the same participant or counter meanwhile: look again.
        if (tries >= TRIES || !(conditionFailed(error) || transactionConflict(error))) throw error
      }
    }
  }
}
