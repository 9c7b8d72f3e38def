import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { beijingDay } from '@shared/text/time'
import { batchGet } from '../platform/batchGet'
import { config } from '../platform/config'
import { anyShard, shardKey } from '../platform/figures'
import { digest, newId } from '../platform/ids'
import { countsAsOpinion, queuePlace } from '../platform/opinionRecords'
import type { StreamChange } from '../platform/streamChange'
import { conditionFailed, documentClient } from '../platform/table'
import { commitBatch, giveUpBatch, wasCommitted } from './countingBatch'
import { addDelta, type Counted, type Delta, deltaOf, type Participant } from './participant'

/** Of each round a batch changes three counter items, and two of the channel: a transaction takes a hundred. */
const MOST_ROUNDS = 30
/** Lines that a participant's item holds at most: it stays far from the 400 KB of an item. */
const MOST_LINES = 500
const TRIES = 8
const AT_ONCE = 25

/**
 * What was counted of a participant's opinions. `b` is the batch that changed it last, `was` what stood there before: it
 * holds again if that batch's counters were never written.
 */
type Stored = { pk: string; ops?: Record<string, string>; n: number; b?: string; was?: Record<string, string | null> }

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

/** The item of somebody whose own is full: the opinion counts, and its sender has been counted long ago. */
export const apartOf = (opinionId: string, counted: Counted): Seen => ({
  participant: `opinion#${opinionId}`,
  opinionId,
  counted: { ...counted, named: false },
})

const readParticipants = async (ids: readonly string[]): Promise<Map<string, Stored>> => {
  const items = await batchGet<Stored>(ids.map(participantKey), { consistent: true })
  return new Map([...items.values()].map((item) => [item.pk.slice(2), item]))
}

/** What stands counted for certain: without the changes of a batch whose counters were never written. */
const settledLines = async ({ ops = {}, b, was }: Stored): Promise<Record<string, string>> => {
  if (b === undefined || (await wasCommitted(b))) return { ...ops }
  const lines = Object.entries({ ...ops, ...was }).filter((entry): entry is [string, string] => entry[1] !== null)
  return Object.fromEntries(lines)
}

/** One ADD for each counter item that the delta touches. */
const counterUpdates = (delta: Delta) => {
  const shard = anyShard()
  return [...delta.entries()].flatMap(([place, counts]) => {
    const changed = [...counts.entries()].filter(([, by]) => by !== 0)
    if (changed.length === 0) return []
    const [pk = '', sk = ''] = place.split('|')
    return {
      Update: {
        TableName: config().tableName,
        Key: shardKey({ pk, sk }, shard),
        UpdateExpression: `ADD ${changed.map((_, index) => `#n${index} :v${index}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(changed.map(([name], index) => [`#n${index}`, name])),
        ExpressionAttributeValues: Object.fromEntries(changed.map(([, by], index) => [`:v${index}`, by])),
      },
    }
  })
}

type Seen = NonNullable<ReturnType<typeof countedOf>>

type Work = { id: string; stored?: Stored; participant: Participant; was: NonNullable<Stored['was']>; delta: Delta }

/** Takes one participant's records in; those for whom their item has no room are to be counted apart. */
const workOn = async (id: string, records: readonly Seen[], stored: Stored | undefined) => {
  const participant: Participant = { ops: stored ? await settledLines(stored) : {} }
  const work: Work = { id, stored, participant, was: {}, delta: new Map() }
  const apart: Seen[] = []
  let lines = Object.keys(participant.ops).length
  for (const { opinionId, counted } of records) {
    const before = participant.ops[opinionId]
    if (before === undefined && lines >= MOST_LINES) {
      apart.push(apartOf(opinionId, counted))
      continue
    }
    const changed = deltaOf(participant, opinionId, counted)
    if (!changed) continue
    if (before === undefined) lines += 1
    if (!(opinionId in work.was)) work.was[opinionId] = before ?? null
    addDelta(work.delta, changed)
  }
  return { work, apart }
}

/** Whether what stands is this batch's own: its answer was lost on the way, and the second try was refused. */
const isOwn = async (id: string, batch: string): Promise<boolean> => {
  const request = { TableName: config().tableName, Key: participantKey(id), ConsistentRead: true }
  return (await documentClient().send(new GetCommand(request))).Item?.b === batch
}

/**
 * One write unit as a rule. False where another batch changed the participant meanwhile. (Another that came after this
 * one's write has taken this batch for dead before, so that its counters cannot be written either.)
 */
const putParticipant = async ({ id, stored, participant, was }: Work, batch: string): Promise<boolean> => {
  try {
    await documentClient().send(
      new PutCommand({
        TableName: config().tableName,
        Item: { ...participantKey(id), ops: participant.ops, n: (stored?.n ?? 0) + 1, b: batch, was },
        ConditionExpression: stored ? '#n = :n' : 'attribute_not_exists(pk)',
        ...(stored && { ExpressionAttributeNames: { '#n': 'n' }, ExpressionAttributeValues: { ':n': stored.n } }),
      }),
    )
    return true
  } catch (error) {
    if (conditionFailed(error)) return isOwn(id, batch)
    throw error
  }
}

/** Answers the records that are still to be counted. */
const countChunk = async (records: readonly Seen[]): Promise<readonly Seen[]> => {
  const byParticipant = new Map<string, Seen[]>()
  for (const record of records)
    byParticipant.set(record.participant, [...(byParticipant.get(record.participant) ?? []), record])
  const stored = await readParticipants([...byParticipant.keys()])
  const works = await Promise.all([...byParticipant].map(([id, list]) => workOn(id, list, stored.get(id))))
  const again: Seen[] = works.flatMap(({ apart }) => apart)
  const moved = works.map(({ work }) => work).filter(({ was }) => Object.keys(was).length > 0)
  if (moved.length === 0) return again
  const batch = newId()
  const delta: Delta = new Map()
  try {
    for (let from = 0; from < moved.length; from += AT_ONCE) {
      const part = moved.slice(from, from + AT_ONCE)
      const put = await Promise.all(part.map((work) => putParticipant(work, batch)))
      for (const [index, work] of part.entries())
        if (put[index]) addDelta(delta, work.delta)
        else again.push(...(byParticipant.get(work.id) ?? []))
    }
    return (await commitBatch(batch, counterUpdates(delta))) ? again : records
  } catch (error) {
    // Whoever counts them next need not wait to see whether this batch lives.
    await giveUpBatch(batch).catch(() => undefined)
    throw error
  }
}

/** Records whose counters fit into one transaction. */
const chunksOf = (records: readonly Seen[]): Seen[][] => {
  const chunks: Seen[][] = []
  let rounds = new Set<string>()
  for (const record of records) {
    rounds.add(record.counted.place)
    const last = chunks.at(-1)
    if (last && rounds.size <= MOST_ROUNDS) {
      last.push(record)
      continue
    }
    rounds = new Set([record.counted.place])
    chunks.push([record])
  }
  return chunks
}

/**
 * Counts a batch of stream records exactly once. Each participant's item says what of them was counted and by which
 * batch; the batch's counters and its mark are one transaction. An item whose batch left no mark was not counted, and is
 * taken back: a record seen twice, late, out of order or after a death between the two writes changes nothing twice.
 */
export const countOpinions = async (changes: readonly StreamChange[]): Promise<void> => {
  const relevant = changes.map(({ after }) => countedOf(after)).filter((each) => each !== undefined)
  for (const chunk of chunksOf(relevant)) {
    let open: readonly Seen[] = chunk
    for (let tries = 1; open.length > 0; tries++) {
      if (tries > TRIES) throw new Error('TransactionConflict: others count the same people, again and again')
      open = await countChunk(open)
    }
  }
}
