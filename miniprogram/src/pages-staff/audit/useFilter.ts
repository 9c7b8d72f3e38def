import { type AuditAction, type AuditKind, auditActions, auditKinds } from '@shared/audit/words'
import { endOfBeijingDay, startOfBeijingDay } from '@shared/text/time'
import { useEffect, useState } from 'react'
import type { InputOf } from '../../api/contract'
import { useParams } from '../../platform/useParams'
import { keepInAddress } from '../platform/keepInAddress'

const names = ['kind', 'action', 'days', 'from', 'to', 'by', 'target'] as const
type Name = (typeof names)[number]
/** As they stand in the address; `from` and `to` are days. */
export type AuditFilter = Partial<Record<Name, string>>
type Asked = Omit<InputOf<'GET /audit-log'>, 'limit' | 'next'>

const DAY_MS = 86_400_000
export const USUAL_DAYS = '30'
export const OWN_DAYS = 'own'
const IS_DAY = /^\d{4}-\d\d-\d\d$/

/** Whole minutes, so that a page drawn again asks the same question. */
const since = (days: number, now: number): string =>
  new Date(Math.floor((now - days * DAY_MS) / 60_000) * 60_000).toISOString()

export const askedBy = (
  { kind, action, days = USUAL_DAYS, from, to, by, target }: AuditFilter,
  now: number,
): Asked => ({
  ...(days !== OWN_DAYS
    ? { from: since(Number(days) || Number(USUAL_DAYS), now) }
    : {
        ...(from && IS_DAY.test(from) && { from: startOfBeijingDay(from) }),
        ...(to && IS_DAY.test(to) && { to: new Date(endOfBeijingDay(to)).toISOString() }),
      }),
  ...(kind && kind in auditKinds && { kind: kind as AuditKind }),
  ...(action && action in auditActions && { action: action as AuditAction }),
  ...(target && { target }),
  ...(by && { by }),
})

/** What is asked of the log, kept in the page's address. */
export const useAuditFilter = () => {
  const params = useParams()
  const [filter, setFilter] = useState<AuditFilter>(() =>
    Object.fromEntries(names.flatMap((name) => (params[name] ? [[name, params[name]]] : []))),
  )
  const [asked, setAsked] = useState<Asked>(() => askedBy(filter, Date.now()))
  const change = (part: AuditFilter): void => {
    const after = Object.fromEntries(Object.entries({ ...filter, ...part }).filter(([, value]) => value)) as AuditFilter
    setFilter(after)
    setAsked(askedBy(after, Date.now()))
  }
  useEffect(() => keepInAddress(filter as Record<string, string>), [filter])
  return { filter, asked, change }
}
