import type { AuditAction, AuditKind } from '@shared/audit/words'
import { beijingDay } from '@shared/text/time'
import { PutItemCommand } from 'dynamodb-toolbox'
import { AuditEntryEntity } from './auditEntities'
import type { Caller } from './caller'
import { newId } from './ids'
import { browserOf, type Origin, placeOf } from './origin'
import type { Platform } from './serve'
import { conditionFailed, documentClient } from './table'

/** One field's change: its path, and what it was and is. */
export type FieldChange = [field: string, from: string | null, to: string | null]

/** A record as it is stored: short names, since two indexes project it. */
export type AuditCard = {
  k: AuditKind
  a: AuditAction
  /** The target's name. */
  n?: string
  /** By whom. */
  b: string
  d?: string
  o?: Origin
  r?: string
  x: FieldChange[]
  /** How many more fields changed. */
  m?: number
}

export type AuditRecord = {
  target: string
  at: string
  order: string
  card: AuditCard
  /** What makes it the same record when it comes again; time and order unless given. */
  once?: string
}

/** A day's records are spread over these: a bulk decision writes a thousand a second. */
export const AUDIT_SHARDS = 4
export const dayPartition = (day: string, shard: number): string => `AD#${day}#${shard}`
export const byPartition = (accountId: string): string => `AB#${accountId}`

const shardOf = (text: string): number => {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) % 65_521
  return sum % AUDIT_SHARDS
}

/** Appends a record; one that is there already stays as it is. Answers whether it is new. */
export const appendAudit = async ({ target, at, order, card, once }: AuditRecord): Promise<boolean> => {
  const place = `${at}#${order}`
  documentClient()
  try {
    await AuditEntryEntity.build(PutItemCommand)
      .item({
        target,
        place: once ?? place,
        p1: dayPartition(beijingDay(at), shardOf(`${target}${order}`)),
        s1: place,
        p2: byPartition(card.b),
        s2: place,
        card,
      })
      .options({ condition: { attr: 'p1', exists: false } })
      .send()
    return true
  } catch (error) {
    if (conditionFailed(error)) return false
    throw error
  }
}

type Read = { action: 'read' | 'download'; kind: AuditKind; target: string; name?: string; draftId?: string }

/**
 * A read that matters writes its own record: nothing else would tell of it. `window`, where given, joins repeated
 * reads of the same thing by the same person within so many milliseconds into one.
 */
export const recordRead = async (
  { action, kind, target, name, draftId }: Read,
  caller: Pick<Caller, 'id'>,
  { now, address, userAgent, requestId }: Pick<Platform, 'now' | 'address' | 'userAgent' | 'requestId'>,
  window?: number,
): Promise<void> => {
  const begin = window && new Date(Math.floor(now.getTime() / window) * window).toISOString()
  await appendAudit({
    target,
    at: now.toISOString(),
    order: newId(),
    ...(begin && { once: `${begin}#${action}#${caller.id}` }),
    card: {
      k: kind,
      a: action,
      ...(name && { n: name }),
      b: caller.id,
      ...(draftId && { d: draftId }),
      o: { place: placeOf(address), browser: browserOf(userAgent) },
      r: requestId.split('@')[0],
      x: [],
    },
  })
}
