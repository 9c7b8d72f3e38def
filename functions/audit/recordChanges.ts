import type { Entity } from 'dynamodb-toolbox'
import { type AuditRecord, appendAudit } from '../platform/audit'
import { readStamp } from '../platform/origin'
import type { StreamChange } from '../platform/streamChange'
import { type Audited, audited, idOf, untold } from './audited'
import { fieldChanges } from './fieldChanges'

type Item = Record<string, unknown>

/** What the system did by itself: a write that was not stamped anew. */
export const SYSTEM = 'system'

const namesOf = (entity: Entity | undefined): Record<string, string> => {
  const { attributes } = (entity?.schema ?? { attributes: {} }) as {
    attributes: Record<string, { props: { savedAs?: string } }>
  }
  return Object.fromEntries(Object.entries(attributes).map(([name, { props }]) => [props.savedAs ?? name, name]))
}

/** Attribute names by stored ones, the stamps' too, which any item may carry. */
const names = new Map<string, Record<string, string>>()
const storedNames = (name: string, { entity, renamed }: Audited) => {
  const known = names.get(name) ?? { rq: 'request', c: 'card', ...namesOf(entity), ...renamed }
  names.set(name, known)
  return known
}

/** The item's own time of the write, to the millisecond, where it is the stream's to the second. */
const timeOf = ({ at, after }: StreamChange): string => {
  const around = Date.parse(at)
  const own = [after?.updatedAt, after?.ua, after?.createdAt, after?.grantedAt].find(
    (time) => typeof time === 'string' && Math.abs(Date.parse(time) - around) < 5_000,
  )
  return typeof own === 'string' ? own : at
}

/** Places of one second stand in their order: sequence numbers are digits, some longer than others. */
const orderOf = (sequence: string): string =>
  /^\d+$/.test(sequence) ? BigInt(sequence).toString(36).padStart(26, '0') : sequence

const kindOf = ({ kind }: Audited, item: Item) => (typeof kind === 'function' ? kind(item) : kind)

/** Whether the record of its making is left to the item itself. */
const untoldMaking = ({ madeUntold = false }: Audited, item: Item): boolean =>
  typeof madeUntold === 'function' ? madeUntold(item) : madeUntold

/**
 * The audit record of one write, from what the write was stamped with; undefined where there is none to make.
 * Residents' writes are told where the table of audited items says so, an official's always.
 */
export const auditOf = (change: StreamChange): AuditRecord | undefined => {
  const { before, after, at, sequence } = change
  const item = after ?? before
  if (!item || typeof item._et !== 'string' || untold.has(item._et)) return undefined
  // Items without a stamp are counters, locks and marks.
  if (typeof item.by !== 'string') return undefined
  // What was kept for a time only, and that time is over.
  if (!after && typeof item.ttl === 'number' && item.ttl * 1000 <= Date.parse(at)) return undefined
  const { request, origin } = readStamp(item.rq as string | undefined)
  const known = audited[item._et]
  // A kind that nobody named here: an official's writes are told, a resident's are their own.
  if (!known && !origin) return undefined
  const what: Audited = known ?? { kind: 'other', inCard: true }
  if (after && !before && untoldMaking(what, item)) return undefined
  if (after && what.counts && !what.counts(after)) return undefined
  const stampedAnew = after !== undefined && (before?.rq !== after.rq || before?.by !== after.by)
  if (!stampedAnew && what.stampedOnly) return undefined
  const look = { ...what, names: storedNames(item._et, what) }
  const { changes, more } = fieldChanges(before, after, look)
  if (before && after && changes.length === 0) return undefined
  const draftId = what.draftId?.(item)
  const name = what.name?.(item)
  return {
    target: what.target?.(item) ?? idOf(item),
    at: timeOf(change),
    order: orderOf(sequence),
    card: {
      k: kindOf(what, item),
      a: !after ? 'delete' : before ? 'change' : (what.making ?? 'create'),
      ...(name && { n: name }),
      b: stampedAnew ? item.by : SYSTEM,
      ...(draftId && { d: draftId }),
      ...(stampedAnew && origin && { o: origin }),
      ...(stampedAnew && request && { r: request }),
      x: changes,
      ...(more > 0 && { m: more }),
    },
  }
}

const AT_ONCE = 20

/** Makes the records of a batch of writes. Seen again, each meets itself and changes nothing. */
export const recordChanges = async (changes: readonly StreamChange[]): Promise<void> => {
  const records = changes.map(auditOf).filter((record) => record !== undefined)
  for (let from = 0; from < records.length; from += AT_ONCE)
    await Promise.all(records.slice(from, from + AT_ONCE).map(appendAudit))
}
