import type { accounts as contract } from '@shared/accounts/endpoints'
import { isOfficial, type Role } from '@shared/accounts/roles'
import { problem } from '@shared/api/errors'
import { $remove, $set } from 'dynamodb-toolbox'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { execute } from 'dynamodb-toolbox/entity/actions/transactWrite'
import { AccountEntity, ClaimEntity } from '../platform/accountEntities'
import { secrets } from '../platform/secrets'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import type { AccountDeps } from './deps'
import { endCaller } from './me'
import { sessionOf } from './records'
import { needAccount } from './store'

/**
 * Takes back the agreement: the phone number goes at once, and with it the right to publish; which version was agreed
 * to, and until when, stays on record. What was said before stays, as before.
 */
export const withdrawConsent: Operation<typeof contract.withdrawConsent, AccountDeps> = async (
  _input,
  caller,
  deps,
) => {
  const account = await needAccount(caller.id)
  if (isOfficial(account.roles as Role[])) throw problem('official_phone')
  const keys = await secrets()
  const at = deps.now.toISOString()
  const stamp = { by: caller.id, request: deps.requestId }
  if (account.phoneVerifiedAt !== undefined) {
    const consents = (account.consents ?? []).map((consent) => ({ ...consent, withdrawnAt: consent.withdrawnAt ?? at }))
    documentClient()
    await execute(
      AccountEntity.build(UpdateTransaction).item({
        id: account.id,
        sealedPhone: $remove(),
        phoneDigest: $remove(),
        phoneVerifiedAt: $remove(),
        proposed: $remove(),
        consents: $set(consents),
        ...stamp,
      }),
      ...(account.phoneDigest
        ? [ClaimEntity.build(PutTransaction).item({ of: account.phoneDigest, accountId: '', ...stamp })]
        : []),
    )
    // The token in hand says that the phone is verified.
    await endCaller(caller, deps.now)
  }
  return sessionOf(await needAccount(account.id), keys, deps.newId(), deps.now)
}
