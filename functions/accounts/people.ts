import { randomInt } from 'node:crypto'
import type { accounts as contract } from '@shared/accounts/endpoints'
import { isOfficial, type Role } from '@shared/accounts/roles'
import { problem } from '@shared/api/errors'
import { $remove, $set } from 'dynamodb-toolbox'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { execute } from 'dynamodb-toolbox/entity/actions/transactWrite'
import { AccountEntity, ClaimEntity, PreparedEntity } from '../platform/accountEntities'
import { readAccount } from '../platform/caller'
import { orConflict } from '../platform/orConflict'
import { indexPage, type Place } from '../platform/pages'
import { maskPhone } from '../platform/personal'
import { type Secrets, secrets } from '../platform/secrets'
import type { Operation, Platform } from '../platform/serve'
import { documentClient } from '../platform/table'
import type { AccountDeps } from './deps'
import { noLongerWaiting, stillOpen, waiting } from './preparedPeople'
import {
  type AccountRecord,
  accountOf,
  inPeople,
  invitationKey,
  phoneKey,
  preparedPhoneKey,
  proposedInPeople,
  renewedSession,
} from './records'
import { claimOf, needAccount, preparedOf } from './store'

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const newInvitation = () => Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

export const personOf = (record: AccountRecord, keys: Secrets) => ({
  ...accountOf(record, keys),
  draftIds: record.draftIds,
  preparedId: record.proposed?.preparedId,
  active: isOfficial(record.roles as Role[]),
  deactivatedAt: record.deactivatedAt,
  heldRoles: record.heldRoles as Role[] | undefined,
})

type Preparation = Pick<Platform, 'now' | 'newId' | 'requestId'>
type ToPrepare = {
  name: string
  phone: string
  roles: Role[]
  deputyId?: string
  stationId?: string
  draftIds?: string[]
}

/**
 * Prepares roles for a phone number; the invitation code is answered once and kept as a digest only. Without one, as for
 * a whole table of people, the admin confirms each when they have verified their number.
 */
export const prepare = async (input: ToPrepare, by: string, deps: Preparation, invited = true) => {
  const keys = await secrets()
  const id = deps.newId()
  const invitation = invited ? newInvitation() : undefined
  const stamp = { by, request: deps.requestId }
  const prepared = {
    id,
    name: input.name,
    roles: input.roles,
    phoneDigest: phoneKey(keys, input.phone),
    maskedPhone: maskPhone(input.phone),
    deputyId: input.deputyId,
    stationId: input.stationId,
    draftIds: input.draftIds,
    ...(invitation && { invitationDigest: invitationKey(keys, invitation) }),
    createdAt: deps.now.toISOString(),
    ...stamp,
  }
  const holder = await claimOf(prepared.phoneDigest)
  const account = holder?.accountId ? await readAccount(holder.accountId) : undefined
  documentClient()
  await execute(
    PreparedEntity.build(PutTransaction).item({ ...prepared, ...(!account && waiting(prepared)) }),
    ClaimEntity.build(PutTransaction).item({ of: preparedPhoneKey(keys, input.phone), preparedId: id, ...stamp }),
    ...(prepared.invitationDigest
      ? [ClaimEntity.build(PutTransaction).item({ of: prepared.invitationDigest, preparedId: id, ...stamp })]
      : []),
    // The phone is bound already: the proposal reaches its account now.
    ...(account
      ? [
          AccountEntity.build(UpdateTransaction).item({
            id: account.id,
            proposed: $set({ preparedId: id, roles: input.roles }),
            ...proposedInPeople(account),
            ...stamp,
          }),
        ]
      : []),
  )
  return { ...prepared, phone: prepared.maskedPhone, invitation, proposedTo: account?.id }
}

export const preparePerson: Operation<typeof contract.preparePerson, AccountDeps> = (input, caller, deps) =>
  prepare(input, caller.id, deps)

/** Grants what was prepared: the account's roles grow, the preparation is used up. */
const grant = async (account: AccountRecord, preparedId: string, by: string, request: string, at: string) => {
  const prepared = await preparedOf(preparedId)
  if (!prepared || prepared.grantedAt) throw problem('role_not_proposed')
  const roles = [...new Set([...account.roles, ...prepared.roles])]
  const merged = {
    ...account,
    name: prepared.name,
    deputyId: prepared.deputyId ?? account.deputyId,
    stationId: prepared.stationId ?? account.stationId,
    draftIds: prepared.draftIds ?? account.draftIds,
  }
  documentClient()
  await orConflict(
    execute(
      AccountEntity.build(UpdateTransaction)
        .item({
          id: account.id,
          roles: $set(roles),
          name: merged.name,
          ...(merged.deputyId && { deputyId: merged.deputyId }),
          ...(merged.stationId && { stationId: merged.stationId }),
          ...(prepared.draftIds && { draftIds: $set(prepared.draftIds) }),
          proposed: $remove(),
          p1: 'PEOPLE',
          s1: merged.createdAt,
          card: $set(inPeople(merged, roles).card),
          by,
          request,
        })
        .options({ condition: { attr: 'createdAt', exists: true } }),
      PreparedEntity.build(UpdateTransaction)
        .item({ id: preparedId, grantedAt: at, accountId: account.id, ...noLongerWaiting, by, request })
        .options({ condition: stillOpen }),
    ),
  )
  return needAccount(account.id)
}

/** The person themself, with the one-time invitation code; only for the phone it was prepared for. */
export const acceptRole: Operation<typeof contract.acceptRole, AccountDeps> = async ({ invitation }, caller, deps) => {
  const keys = await secrets()
  const [account, claim] = await Promise.all([needAccount(caller.id), claimOf(invitationKey(keys, invitation))])
  const prepared = claim?.preparedId ? await preparedOf(claim.preparedId) : undefined
  if (!prepared || prepared.grantedAt || prepared.phoneDigest !== account.phoneDigest)
    throw problem('invitation_invalid')
  // Nobody gives roles to themselves, by their own phone either.
  if (prepared.by === caller.id) throw problem('own_roles')
  const granted = await grant(account, prepared.id, caller.id, deps.requestId, deps.now.toISOString())
  return renewedSession(granted, keys, caller, deps)
}

/** The admin, who knows the person. Nobody raises their own rights. */
export const confirmRoles: Operation<typeof contract.confirmRoles, AccountDeps> = async (
  { accountId },
  caller,
  deps,
) => {
  if (accountId === caller.id) throw problem('own_roles')
  const account = await needAccount(accountId)
  if (!account.proposed) throw problem('role_not_proposed')
  return personOf(
    await grant(account, account.proposed.preparedId, caller.id, deps.requestId, deps.now.toISOString()),
    await secrets(),
  )
}

export const listPeople: Operation<typeof contract.listPeople, AccountDeps> = async (
  { limit, next },
  caller,
  { cursors },
) => {
  const scope = `people/${caller.id}/${limit}`
  const page = await indexPage('byOwner', ['PEOPLE'], {
    limit,
    place: next === undefined ? undefined : cursors.open<Place>(scope, next),
  })
  const keys = await secrets()
  const records = await Promise.all(page.items.map(({ pk }) => needAccount(pk.slice(2)).catch(() => undefined)))
  return {
    items: records.flatMap((record) => (record ? [personOf(record, keys)] : [])),
    next: page.next && cursors.seal(scope, page.next),
  }
}
