import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { config } from './config'
import { queryPartition } from './query'
import { documentClient } from './table'

/**
 * The counters that the stream consumer keeps (functions/statistics). Totals of every round stand in one partition,
 * `S`; what a single round's page wants besides (days, articles) in `SD#<draft>#<round>`.
 * All figures are attributes of their own, so that one ADD changes several: see statistics/countOpinions.ts.
 */
export const figureKeys = {
  channel: { pk: 'S', sk: 'C' },
  channelDays: { pk: 'SD#channel', sk: 'D' },
  round: (draftId: string, round: number) => ({ pk: 'S', sk: `R#${draftId}#${round}` }),
  /** By source and by day, of all states: what the reconciliation holds against each other. */
  sums: (draftId: string, round: number) => ({ pk: `SD#${draftId}#${round}`, sk: 'SUMS' }),
  detail: (draftId: string, round: number) => ({ pk: `SD#${draftId}#${round}`, sk: 'D' }),
}

/**
 * Batches of the stream that count at the same time meet less often when each takes one of these. Whoever reads adds up
 * what is there, however many there are: more may be added later without rewriting anything.
 */
const COUNTER_SHARDS = 8
export const anyShard = (): number => Math.floor(Math.random() * COUNTER_SHARDS)
/** The first shard is the key itself. */
export const shardKey = <K extends { pk: string; sk: string }>({ pk, sk }: K, shard: number) => ({
  pk,
  sk: shard === 0 ? sk : `${sk}~${shard}`,
})
/** The key that a shard belongs to. */
export const wholeKey = (sk: string): string => sk.replace(/~\d+$/, '')

type Item = Record<string, unknown>

/** Adds up the shards of each key. */
export const addShards = (items: readonly Item[]): Map<string, Item> => {
  const sums = new Map<string, Item>()
  for (const { pk: _, sk, ...counts } of items) {
    const key = wholeKey(String(sk))
    const sum = sums.get(key) ?? {}
    for (const [name, count] of Object.entries(counts))
      if (typeof count === 'number') sum[name] = Number(sum[name] ?? 0) + count
    sums.set(key, sum)
  }
  return sums
}

const number = (item: Item | undefined, name: string): number => Number(item?.[name] ?? 0)

/** `prefix…` attributes of an item, by what follows the prefix. Zero counts are left out. */
const spread = (item: Item | undefined, prefix: string): Record<string, number> =>
  Object.fromEntries(
    Object.entries(item ?? {}).flatMap(([name, value]) =>
      name.startsWith(prefix) && Number(value) !== 0 ? [[name.slice(prefix.length), Number(value)]] : [],
    ),
  )

export type RoundFigures = {
  draftId: string
  round: number
  received: number
  participants: number
  participations: number
  /** By status letter. */
  byStatus: Record<string, number>
  /** By result code: decided ones only. */
  byResult: Record<string, number>
}

const roundOf = (item: Item | undefined, draftId: string, round: number): RoundFigures => ({
  draftId,
  round,
  received: number(item, 'received'),
  participants: number(item, 'participants'),
  participations: number(item, 'participations'),
  byStatus: spread(item, 'st_'),
  byResult: spread(item, 'dr_'),
})

/** A counter item, added up from its shards. */
const get = async ({ pk, sk }: { pk: string; sk: string }): Promise<Item | undefined> =>
  addShards(await queryPartition<Item>({ pk, skAfter: sk, skBefore: `${sk}~~`, consistent: false })).get(sk)

/** A round's totals. */
export const roundFigures = async (draftId: string, round: number): Promise<RoundFigures> =>
  roundOf(await get(figureKeys.round(draftId, round)), draftId, round)

/** All rounds' totals, one query. */
export const allRoundFigures = async (): Promise<RoundFigures[]> =>
  [...addShards(await queryPartition<Item>({ pk: 'S', skPrefix: 'R#' }))].map(([sk, item]) => {
    const [, draftId = '', round = ''] = sk.split('#')
    return roundOf(item, draftId, Number(round))
  })

/** Opinions that count (all but withdrawn and rejected). */
export const opinionsThatCount = ({ byStatus }: RoundFigures): number =>
  Object.entries(byStatus).reduce((sum, [letter, count]) => (letter === 'W' || letter === 'X' ? sum : sum + count), 0)

export type Days = { day: string; opinions: number; participations: number }[]

const days = (item: Item | undefined): Days => {
  const opinions = spread(item, 'do_')
  const participations = spread(item, 'dp_')
  return [...new Set([...Object.keys(opinions), ...Object.keys(participations)])]
    .sort()
    .map((day) => ({ day, opinions: opinions[day] ?? 0, participations: participations[day] ?? 0 }))
}

export type RoundDetail = {
  days: Days
  byArticle: Record<string, number>
  /** By letter. */
  byKind: Record<string, number>
  bySource: Record<string, number>
  /** Decided ones by how many days they waited. */
  byWait: Record<string, number>
}

/** A round's days and articles ('' is the whole draft). */
export const roundDetail = async (draftId: string, round: number): Promise<RoundDetail> => {
  const item = await get(figureKeys.detail(draftId, round))
  return {
    days: days(item),
    byArticle: spread(item, 'ar_'),
    byKind: spread(item, 'kd_'),
    bySource: spread(item, 'sr_'),
    byWait: spread(item, 'wt_'),
  }
}

/** What was received and in which state it is, by status letter. */
export type Sides = { received: number; states: Record<string, number> }

const sidesOf = (item: Item | undefined, prefix: string): Record<string, Sides> => {
  const found: Record<string, Sides> = {}
  for (const [name, count] of Object.entries(spread(item, prefix))) {
    const at = name.lastIndexOf('_')
    const [of, side] = [name.slice(0, at), name.slice(at + 1)]
    const sides = found[of] ?? { received: 0, states: {} }
    if (side === 'rc') sides.received = count
    else sides.states[side] = count
    found[of] = sides
  }
  return found
}

/** Both sides of a round by source and by day. */
export const roundSums = async (
  draftId: string,
  round: number,
): Promise<{ bySource: Record<string, Sides>; byDay: Record<string, Sides> }> => {
  const item = await get(figureKeys.sums(draftId, round))
  return { bySource: sidesOf(item, 'so_'), byDay: sidesOf(item, 'da_') }
}

/** What the records themselves said when they were counted last. */
export type Recount = {
  at: string
  states: Record<string, number>
  bySource: Record<string, Record<string, number>>
  byDay: Record<string, Record<string, number>>
}

const recountKey = (draftId: string, round: number) => ({ pk: `SD#${draftId}#${round}`, sk: 'RECOUNT' })

export const lastRecount = async (draftId: string, round: number): Promise<Recount | undefined> =>
  (await documentClient().send(new GetCommand({ TableName: config().tableName, Key: recountKey(draftId, round) }))).Item
    ?.recount as Recount | undefined

export const keepRecount = async (draftId: string, round: number, recount: Recount): Promise<void> => {
  await documentClient().send(
    new PutCommand({ TableName: config().tableName, Item: { ...recountKey(draftId, round), recount } }),
  )
}

/** What only the channel as a whole knows: different accounts over all drafts, and its days. */
export const channelFigures = async (): Promise<{ participants: number; days: Days }> => {
  const [totals, byDay] = await Promise.all([get(figureKeys.channel), get(figureKeys.channelDays)])
  return { participants: number(totals, 'participants'), days: days(byDay) }
}
