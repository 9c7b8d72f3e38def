import type { StreamChange } from '../platform/streamChange'
import { conversationsOf, putRecord } from './store'

const TRIES = 5

/** A resident's new display name shows in their conversations; an account that was deleted shows as 已注销. */
export const followName = async ({ before, after }: StreamChange): Promise<void> => {
  if (after?._et !== 'Account' || !before) return
  const named = (account: Record<string, unknown>) => (account.deletedAt ? '已注销' : String(account.name))
  const name = named(after)
  if (name === named(before)) return
  const residentId = String(after.pk).slice(2)
  for (let tries = 0; tries < TRIES; tries++) {
    const old = (await conversationsOf(residentId)).filter((record) => record.name !== name)
    const written = await Promise.all(old.map((record) => putRecord(record, { ...record, name, rev: record.rev + 1 })))
    if (written.every(Boolean)) return
  }
}
