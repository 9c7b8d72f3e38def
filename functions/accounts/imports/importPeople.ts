import type { importPeople as contract } from '@shared/accounts/importEndpoints'
import { roleNames } from '@shared/accounts/roles'
import { readAccount } from '../../platform/caller'
import { directory } from '../../platform/directory'
import { derivedId } from '../../platform/ids'
import { queueImport, runTableImport } from '../../platform/importJob'
import { indexPages } from '../../platform/indexPages'
import { JobRefused, type JobRunner } from '../../platform/jobs'
import { maskPhone } from '../../platform/personal'
import { secrets } from '../../platform/secrets'
import { type Operation, Reply } from '../../platform/serve'
import type { AccountDeps } from '../deps'
import { prepare } from '../people'
import { phoneKey, preparedPhoneKey } from '../records'
import { claimOf, preparedOf } from '../store'
import { readStaffTable, type StaffEntry } from './staffTable'

/** A table of people, as a job. */
export const importPeople: Operation<typeof contract, AccountDeps> = async (input, caller, deps) =>
  new Reply(202, await queueImport('people-import', input, caller.id, deps))

const allDrafts = async () => {
  const found: { id: string; title: string }[] = []
  for await (const { items } of indexPages('byOwner', 'DRAFTS'))
    for (const { pk, c } of items) found.push({ id: pk.slice(2), title: String((c as { title?: string }).title ?? '') })
  return found
}

const same = (a: readonly string[] = [], b: readonly string[] = []) =>
  a.length === b.length && a.every((each) => b.includes(each))

/** Whether the very same was prepared for this number before, granted or not, or is held by its account. */
const isThere = async ({ phone, roles, deputyId, stationId, draftIds }: StaffEntry): Promise<boolean> => {
  const keys = await secrets()
  const [claim, holder] = await Promise.all([claimOf(preparedPhoneKey(keys, phone)), claimOf(phoneKey(keys, phone))])
  const before = claim?.preparedId ? await preparedOf(claim.preparedId) : undefined
  if (
    before &&
    same(before.roles, roles) &&
    before.deputyId === deputyId &&
    before.stationId === stationId &&
    same(before.draftIds, draftIds)
  )
    return true
  const account = holder?.accountId ? await readAccount(holder.accountId) : undefined
  return (
    account !== undefined &&
    roles.every((role) => account.roles.includes(role)) &&
    (deputyId === undefined || account.deputyId === deputyId) &&
    (stationId === undefined || account.stationId === stationId) &&
    (draftIds === undefined || same(account.draftIds, draftIds))
  )
}

/**
 * Prepares roles for the numbers of a table, as adding each by hand would, without invitation codes: the admin confirms
 * each person once they have verified their number. Nobody prepares roles for themselves.
 */
export const runPeopleImport: JobRunner = async (job, control) => {
  const [owner, keys] = await Promise.all([readAccount(job.ownerId), secrets()])
  if (!owner?.roles.includes('admin')) throw new JobRefused('发起人已没有管理人员的权限，任务已停止。')
  const [{ deputies, stations }, drafts] = await Promise.all([directory.read(), allDrafts()])
  const isOwn = (phone: string) => phone !== '' && phoneKey(keys, phone) === owner.phoneDigest
  const there = new Set<string>()
  const now = new Date(job.createdAt)
  return runTableImport<StaffEntry>(job, control, {
    read: async (bytes) => {
      const table = await readStaffTable(bytes, { deputies, stations, drafts, isOwn })
      for (const { entry } of table.rows) if (await isThere(entry)) there.add(entry.phone)
      return table
    },
    known: ({ phone }) => there.has(phone),
    make: async (entry) => {
      if (there.has(entry.phone)) return false
      const id = derivedId('prepared', job.id, entry.phone)
      await prepare(entry, owner.id, { now, newId: () => id, requestId: job.request ?? job.id }, false)
      return true
    },
    words: ({ name, phone, roles }) =>
      `${name} · ${maskPhone(phone)} · ${roles.map((role) => roleNames[role]).join('、')}`,
  })
}
