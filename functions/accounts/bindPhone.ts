import type { accounts as contract } from '@shared/accounts/endpoints'
import { problem } from '@shared/api/errors'
import { $remove, $set } from 'dynamodb-toolbox'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { execute } from 'dynamodb-toolbox/entity/actions/transactWrite'
import { AccountEntity, ClaimEntity, PreparedEntity } from '../platform/accountEntities'
import { orConflict } from '../platform/orConflict'
import { encrypt } from '../platform/personal'
import { secrets } from '../platform/secrets'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import type { AccountDeps } from './deps'
import { noLongerWaiting, stillOpen } from './preparedPeople'
import { phoneKey, preparedPhoneKey, proposedInPeople, renewedSession } from './records'
import { claimOf, needAccount, preparedOf } from './store'
import { wechatProblem } from './wechatProblem'

/**
 * Binds the phone that WeChat vouches for: real identity for publishing (Cybersecurity Law). A phone belongs to one
 * account; taking it over takes the roles proposed by it from the other. A person prepared with this phone proposes
 * roles; an invitation or the admin's confirmation grants them, since numbers get recycled.
 */
export const bindPhone: Operation<typeof contract.bindPhone, AccountDeps> = async (
  { code, consent, takeOver, guardian },
  caller,
  deps,
) => {
  if (consent !== deps.rules.privacyVersion) throw problem('consent_required', { version: deps.rules.privacyVersion })
  const { phone, countryCode } = await deps.wechat.phone(code).catch((error: unknown) => {
    throw wechatProblem(error)
  })
  if (countryCode !== '86' || !/^1\d{10}$/.test(phone)) throw problem('phone_not_mainland')
  const keys = await secrets()
  const of = phoneKey(keys, phone)
  const [account, claim, preparedClaim] = await Promise.all([
    needAccount(caller.id),
    claimOf(of),
    claimOf(preparedPhoneKey(keys, phone)),
  ])
  const other = claim?.accountId && claim.accountId !== account.id ? claim.accountId : undefined
  if (other && !takeOver) throw problem('phone_taken')
  const prepared = preparedClaim?.preparedId ? await preparedOf(preparedClaim.preparedId) : undefined
  const proposed = prepared && !prepared.grantedAt ? { preparedId: prepared.id, roles: prepared.roles } : undefined
  const at = deps.now.toISOString()
  const stamp = { by: caller.id, request: deps.requestId }
  const consents = [...(account.consents ?? []).slice(-19), { version: consent, at, ...(guardian && { guardian }) }]
  documentClient()
  await orConflict(
    execute(
      AccountEntity.build(UpdateTransaction)
        .item({
          id: account.id,
          sealedPhone: encrypt(keys.phoneKey, phone),
          phoneDigest: of,
          phoneVerifiedAt: at,
          consents: $set(consents),
          ...(proposed ? { proposed: $set(proposed), ...proposedInPeople(account) } : { proposed: $remove() }),
          ...stamp,
        })
        .options({ condition: { attr: 'createdAt', exists: true } }),
      ClaimEntity.build(PutTransaction)
        .item({ of, accountId: account.id, ...stamp })
        .options({
          condition: claim ? { attr: 'accountId', eq: claim.accountId ?? '' } : { attr: 'of', exists: false },
        }),
      // From here on it stands in the list of people. Unstamped: it stays known who prepared it.
      ...(proposed && prepared?.p1
        ? [
            PreparedEntity.build(UpdateTransaction)
              .item({ id: proposed.preparedId, ...noLongerWaiting })
              .options({ condition: stillOpen }),
          ]
        : []),
      ...(account.phoneDigest && account.phoneDigest !== of
        ? [ClaimEntity.build(PutTransaction).item({ of: account.phoneDigest, accountId: '', ...stamp })]
        : []),
      ...(other
        ? [
            AccountEntity.build(UpdateTransaction).item({
              id: other,
              sealedPhone: $remove(),
              phoneDigest: $remove(),
              phoneVerifiedAt: $remove(),
              proposed: $remove(),
              ...stamp,
            }),
          ]
        : []),
    ),
  )
  return renewedSession(await needAccount(account.id), keys, caller, deps)
}
