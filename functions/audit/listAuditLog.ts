import { invalid } from '@shared/api/errors'
import type { audit as contract } from '@shared/audit/endpoints'
import type { Operation } from '../platform/serve'
import { type AuditPlace, auditPage, entryOf, spanOf } from './entries'
import { namesOf } from './names'

/** The log by its keys, newest first. Without a time the last 92 days, counted from the first page on. */
export const listAuditLog: Operation<typeof contract.listAuditLog> = async (
  { limit, next, ...filter },
  caller,
  { cursors, now },
) => {
  const scope = `audit/${caller.id}/${limit}/${JSON.stringify(filter)}`
  const opened =
    next === undefined ? undefined : cursors.open<{ place: AuditPlace; from: string; to: string }>(scope, next)
  const span = opened ?? spanOf(filter, now)
  if (span.from > span.to) throw invalid('from', '开始时间不能晚于结束时间')
  const {
    items,
    next: place,
    lookedTo,
  } = await auditPage({ ...filter, from: span.from, to: span.to }, limit, opened?.place)
  const names = await namesOf(items)
  return {
    items: items.map((item) => entryOf(item, names)),
    next: place && cursors.seal(scope, { place, from: span.from, to: span.to }),
    lookedTo,
  }
}
