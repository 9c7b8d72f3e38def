import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { AuditEntry } from '@shared/audit/endpoints'
import { beijingDay } from '@shared/text/time'
import { AUDIT_SHARDS, type AuditCard, byPartition, dayPartition } from '../platform/audit'
import { config } from '../platform/config'
import { timedId } from '../platform/ids'
import { type IndexItem, indexPage } from '../platform/pages'
import { documentClient } from '../platform/table'

export type AuditFilter = {
  by?: string
  target?: string
  kind?: string
  action?: string
  draftId?: string
  from: string
  to: string
}

/** Where a list stands: the next item comes after this one, or the next day is this one. */
export type AuditPlace = { at: string; pk: string }

export type AuditPage = { items: IndexItem[]; next?: AuditPlace; lookedTo: string }

/** Days looked through for one page, where few of them hold what was asked for. */
const MOST_DAYS = 31
const DAY_MS = 86_400_000
/** Sorts behind any place of the same time. */
const LAST = '~'

const cardOf = (item: IndexItem) => item.c as AuditCard

const wanted =
  ({ kind, action, draftId, by }: AuditFilter) =>
  (item: IndexItem): boolean => {
    const card = cardOf(item)
    return (
      (kind === undefined || card.k === kind) &&
      (action === undefined || card.a === action) &&
      (draftId === undefined || card.d === draftId) &&
      (by === undefined || card.b === by)
    )
  }

/** One record's history: its own partition. */
const ofTarget = async (filter: AuditFilter, limit: number, place?: AuditPlace): Promise<AuditPage> => {
  const keep = wanted(filter)
  const items: IndexItem[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  const before = place?.at ?? `${filter.to}${LAST}`
  for (;;) {
    const page = await documentClient().send(
      new QueryCommand({
        TableName: config().tableName,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :before',
        ExpressionAttributeValues: { ':pk': `AT#${filter.target}`, ':from': filter.from, ':before': before },
        ScanIndexForward: false,
        Limit: limit + 2,
        ExclusiveStartKey,
      }),
    )
    for (const item of (page.Items ?? []) as IndexItem[]) if (item.sk !== place?.at && keep(item)) items.push(item)
    ExclusiveStartKey = page.LastEvaluatedKey
    const last = items[limit - 1]
    if (last && (items.length > limit || ExclusiveStartKey))
      return {
        items: items.slice(0, limit),
        next: { at: last.sk, pk: last.pk },
        lookedTo: String(last.s1).slice(0, 24),
      }
    if (!ExclusiveStartKey) return { items, lookedTo: filter.from }
  }
}

/** Partitions in the order of time, newest first: one for a person, one for each day (and shard) otherwise. */
const inPartitions = async (
  index: 'byOwner' | 'byQueue',
  partitions: readonly string[],
  filter: AuditFilter,
  limit: number,
  place: AuditPlace,
): Promise<{ items: IndexItem[]; next?: AuditPlace; over: boolean }> => {
  const keep = wanted(filter)
  const [, s] = index === 'byOwner' ? ['p1', 's1'] : ['p2', 's2']
  const early = (item: IndexItem) => String(item[s as 's1']) < filter.from
  const page = await indexPage(index, partitions, { place, limit, keep: (item) => early(item) || keep(item) })
  const items = page.items.filter((item) => !early(item))
  const over = items.length < page.items.length
  return { items, over, ...(!over && page.next && { next: page.next }) }
}

/** A page of the log by its keys: a record's, a person's, or all of a time, newest first. No read grows with the log. */
export const auditPage = async (filter: AuditFilter, limit: number, place?: AuditPlace): Promise<AuditPage> => {
  if (filter.target !== undefined) return ofTarget(filter, limit, place)
  const start = place ?? { at: `${filter.to}${LAST}`, pk: LAST }
  if (filter.by !== undefined) {
    const { items, next } = await inPartitions('byQueue', [byPartition(filter.by)], filter, limit, start)
    return { items, next, lookedTo: next?.at.slice(0, 24) ?? filter.from }
  }
  const items: IndexItem[] = []
  let at = start
  for (let days = 0; days < MOST_DAYS; days++) {
    const time = at.at.slice(0, 24)
    const day = beijingDay(time)
    const shards = Array.from({ length: AUDIT_SHARDS }, (_, shard) => dayPartition(day, shard))
    const page = await inPartitions('byOwner', shards, filter, limit - items.length, at)
    items.push(...page.items)
    if (page.next) return { items, next: page.next, lookedTo: page.next.at.slice(0, 24) }
    // The last moment of the day before, in Beijing.
    const ended = new Date(Date.parse(`${day}T00:00:00+08:00`) - 1).toISOString()
    if (page.over || ended < filter.from) return { items, lookedTo: filter.from }
    at = { at: `${ended}${LAST}`, pk: LAST }
    if (items.length >= limit) break
  }
  return { items, next: at, lookedTo: new Date(Date.parse(at.at.slice(0, 24)) + 1).toISOString() }
}

export const DEFAULT_DAYS = 92

/** The times asked for, or the last 92 days. */
export const spanOf = ({ from, to }: { from?: string; to?: string }, now: Date): { from: string; to: string } => {
  const end = to ?? now.toISOString()
  return { from: from ?? new Date(Date.parse(end) - DEFAULT_DAYS * DAY_MS).toISOString(), to: end }
}

/** The API's entry of a stored one. */
export const entryOf = (item: IndexItem, names: ReadonlyMap<string, string>): AuditEntry => {
  const card = cardOf(item)
  const place = String(item.s1)
  const at = place.slice(0, 24)
  return {
    id: timedId(at, item.pk, item.sk),
    at,
    action: card.a,
    kind: card.k,
    target: item.pk.slice(3),
    targetName: card.n,
    draftId: card.d,
    by: card.b,
    byName: names.get(card.b),
    origin: card.o,
    request: card.r,
    changes: card.x.map(([field, from, to]) => ({ field, from: from ?? undefined, to: to ?? undefined })),
    ...(card.m && { moreChanges: card.m }),
  }
}
