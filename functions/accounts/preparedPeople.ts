import type { accounts as contract } from '@shared/accounts/endpoints'
import { isOfficial, type Role } from '@shared/accounts/roles'
import { problem } from '@shared/api/errors'
import { $remove, type Condition } from 'dynamodb-toolbox'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { execute } from 'dynamodb-toolbox/entity/actions/transactWrite'
import { AccountEntity, PreparedEntity } from '../platform/accountEntities'
import { readAccount } from '../platform/caller'
import { orConflict } from '../platform/orConflict'
import { indexPage, type Place } from '../platform/pages'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import type { AccountDeps } from './deps'
import { claimOf, preparedOf } from './store'

const PREPARED = 'PREPARED'

type Prepared = NonNullable<Awaited<ReturnType<typeof preparedOf>>>
type Card = Pick<Prepared, 'name' | 'deputyId' | 'stationId' | 'draftIds' | 'createdAt'> & {
  roles: Role[]
  phone: string
  invited: boolean
}

/** Where somebody stands who was prepared and whose phone nobody has verified yet, and what the list shows. */
export const waiting = (prepared: Omit<Prepared, 'sk' | 'card' | 'p1' | 's1'>) => ({
  p1: PREPARED,
  s1: prepared.createdAt,
  card: {
    name: prepared.name,
    roles: prepared.roles as Role[],
    phone: prepared.maskedPhone,
    deputyId: prepared.deputyId,
    stationId: prepared.stationId,
    draftIds: prepared.draftIds,
    invited: prepared.invitationDigest !== undefined,
    createdAt: prepared.createdAt,
  } satisfies Card,
})
export const noLongerWaiting = { p1: $remove(), s1: $remove(), card: $remove() }

/** Neither granted nor taken back. */
export const stillOpen: Condition<typeof PreparedEntity> = {
  and: [
    { attr: 'grantedAt', exists: false },
    { attr: 'withdrawnAt', exists: false },
  ],
}

export const listPrepared: Operation<typeof contract.listPrepared, AccountDeps> = async (
  { limit, next },
  caller,
  { cursors },
) => {
  const scope = `prepared/${caller.id}/${limit}`
  const page = await indexPage('byOwner', [PREPARED], {
    limit,
    place: next === undefined ? undefined : cursors.open<Place>(scope, next),
  })
  return {
    items: page.items.map(({ pk, c }) => ({ id: pk.slice('PP#'.length), ...(c as Card) })),
    next: page.next && cursors.seal(scope, page.next),
  }
}

/** Takes back what was prepared, also where its phone was verified and it waits for the admin: the code is void. */
export const withdrawPrepared: Operation<typeof contract.withdrawPrepared, AccountDeps> = async (
  { preparedId },
  caller,
  deps,
) => {
  const prepared = await preparedOf(preparedId)
  if (!prepared) throw problem('not_found')
  if (prepared.grantedAt) throw problem('role_not_proposed')
  const holder = await claimOf(prepared.phoneDigest)
  const account = holder?.accountId ? await readAccount(holder.accountId) : undefined
  const stamp = { by: caller.id, request: deps.requestId }
  documentClient()
  await orConflict(
    execute(
      PreparedEntity.build(UpdateTransaction)
        .item({ id: preparedId, withdrawnAt: deps.now.toISOString(), ...noLongerWaiting, ...stamp })
        .options({ condition: stillOpen }),
      ...(account?.proposed?.preparedId === preparedId
        ? [
            AccountEntity.build(UpdateTransaction).item({
              id: account.id,
              proposed: $remove(),
              // Without a role of the office there is nothing left to show in the list of people.
              ...(!isOfficial(account.roles as Role[]) && !account.deactivatedAt && noLongerWaiting),
              ...stamp,
            }),
          ]
        : []),
    ),
  )
  return undefined
}
