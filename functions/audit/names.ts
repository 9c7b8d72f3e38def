import type { AuditCard } from '../platform/audit'
import { cached } from '../platform/cache'
import { readAccount } from '../platform/caller'
import type { IndexItem } from '../platform/pages'
import { SYSTEM } from './recordChanges'

const nameOf = cached(async (accountId: string) => {
  if (accountId === SYSTEM) return '系统自动'
  const account = await readAccount(accountId)
  return !account ? undefined : account.deletedAt ? '已注销的账号' : account.name
}, 60_000)

/** Who they are by now: one read for each person on the page. */
export const namesOf = async (items: readonly IndexItem[]): Promise<Map<string, string>> => {
  const ids = [...new Set(items.map((item) => (item.c as AuditCard).b))]
  const names = await Promise.all(ids.map((id) => nameOf.get(id)))
  return new Map(ids.flatMap((id, index) => (names[index] ? [[id, names[index]] as const] : [])))
}
