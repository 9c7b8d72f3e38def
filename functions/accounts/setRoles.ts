import type { accounts as contract } from '@shared/accounts/endpoints'
import { isOfficial, type Role } from '@shared/accounts/roles'
import { problem } from '@shared/api/errors'
import { $remove, $set, ConditionCheck } from 'dynamodb-toolbox'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { execute } from 'dynamodb-toolbox/entity/actions/transactWrite'
import { AccountEntity } from '../platform/accountEntities'
import type { Caller } from '../platform/caller'
import { pcSessions } from '../platform/pcSessions'
import { secrets } from '../platform/secrets'
import type { Operation, Platform } from '../platform/serve'
import { conditionFailed, documentClient, transactionConflict } from '../platform/table'
import type { AccountDeps } from './deps'
import { personOf } from './people'
import { type AccountRecord, inPeople } from './records'
import { needAccount } from './store'

type Change = {
  roles: Role[]
  name?: string
  deputyId?: string | null
  stationId?: string | null
  draftIds?: readonly string[] | null
  deactivatedAt?: string
  heldRoles?: readonly string[]
}

/**
 * Changes what a person may do. In the same transaction it is checked that whoever changes it is an administrator
 * still: of two who remove each other at once, one stays. Throws last_admin, conflict.
 */
const changeRights = async (
  account: AccountRecord,
  { roles, name, deputyId, stationId, draftIds, deactivatedAt, heldRoles }: Change,
  caller: Pick<Caller, 'id'>,
  { requestId }: Pick<Platform, 'requestId'>,
) => {
  const scoped = draftIds === undefined ? account.draftIds : (draftIds ?? undefined)
  const listed = isOfficial(roles) || deactivatedAt !== undefined
  const changed = {
    name: name ?? account.name,
    deputyId: deputyId === undefined ? account.deputyId : (deputyId ?? undefined),
    stationId: stationId === undefined ? account.stationId : (stationId ?? undefined),
  }
  const { p1, s1, card } = inPeople({ ...account, ...changed, draftIds: scoped && [...scoped] }, roles)
  documentClient()
  try {
    await execute(
      AccountEntity.build(UpdateTransaction)
        .item({
          id: account.id,
          roles: $set(roles),
          name: changed.name,
          deputyId: changed.deputyId ?? $remove(),
          stationId: changed.stationId ?? $remove(),
          draftIds: scoped ? $set([...scoped]) : $remove(),
          deactivatedAt: deactivatedAt ?? $remove(),
          heldRoles: heldRoles ? $set([...heldRoles]) : $remove(),
          ...(listed ? { p1, s1, card: $set(card) } : { p1: $remove(), s1: $remove(), card: $remove() }),
          by: caller.id,
          request: requestId,
        })
        .options({ condition: { attr: 'createdAt', exists: true } }),
      AccountEntity.build(ConditionCheck).key({ id: caller.id }).condition({ attr: 'roles', contains: 'admin' }),
    )
  } catch (error) {
    if (conditionFailed(error)) throw problem('last_admin')
    throw transactionConflict(error) ? problem('conflict') : error
  }
  return personOf(await needAccount(account.id), await secrets())
}

/** Sets the roles and the drafts; what is removed ends with the person's next request. Own rights are another's to change. */
export const setRoles: Operation<typeof contract.setRoles, AccountDeps> = async (
  { accountId, roles, ...change },
  caller,
  deps,
) => {
  if (accountId === caller.id) throw problem('own_roles')
  const account = await needAccount(accountId)
  return changeRights(account, { ...change, roles: [...new Set<Role>(['resident', ...roles])] }, caller, deps)
}

/** Nothing is lost: the roles wait. What is open on a PC ends at once. */
export const deactivatePerson: Operation<typeof contract.deactivatePerson, AccountDeps> = async (
  { accountId },
  caller,
  deps,
) => {
  if (accountId === caller.id) throw problem('own_roles')
  const account = await needAccount(accountId)
  if (account.deactivatedAt) return personOf(account, await secrets())
  const { now, rules, requestId } = deps
  const person = await changeRights(
    account,
    { roles: ['resident'], deactivatedAt: now.toISOString(), heldRoles: account.roles },
    caller,
    deps,
  )
  const by = { id: caller.id, request: requestId }
  for (const { id } of await pcSessions.open(accountId, now, rules.pcIdleMinutes))
    await pcSessions.end(accountId, id, by, now)
  return person
}

export const reactivatePerson: Operation<typeof contract.reactivatePerson, AccountDeps> = async (
  { accountId },
  caller,
  deps,
) => {
  if (accountId === caller.id) throw problem('own_roles')
  const account = await needAccount(accountId)
  if (!account.deactivatedAt) return personOf(account, await secrets())
  return changeRights(account, { roles: (account.heldRoles ?? ['resident']) as Role[] }, caller, deps)
}
