import type { accounts as contract } from '@shared/accounts/endpoints'
import { problem } from '@shared/api/errors'
import { $remove } from 'dynamodb-toolbox'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { execute } from 'dynamodb-toolbox/entity/actions/transactWrite'
import { AccountEntity, ClaimEntity } from '../platform/accountEntities'
import { addressClass, readAccount } from '../platform/caller'
import { countUse } from '../platform/limit'
import { encrypt } from '../platform/personal'
import { type Secrets, secrets } from '../platform/secrets'
import type { Operation } from '../platform/serve'
import { conditionFailed, documentClient, transactionConflict } from '../platform/table'
import type { AccountDeps } from './deps'
import { type AccountRecord, openidKey, sessionOf } from './records'
import { claimOf, updateAccount } from './store'
import { wechatProblem } from './wechatProblem'

/** wx.login's code → the account of that openid, made at the first sign-in → a token. */
export const startSession: Operation<typeof contract.startSession, AccountDeps> = async ({ code }, _caller, deps) => {
  await countUse('sign-in', addressClass(deps.address), deps.rules.limits.signInsPerMinute, 60, deps.now)
  const { openid } = await deps.wechat.session(code).catch((error: unknown) => {
    throw wechatProblem(error)
  })
  const keys = await secrets()
  const account = await accountOfOpenid(openid, keys, deps.newId(), deps.now.toISOString(), deps.requestId)
  return sessionOf(account, keys, deps.newId(), deps.now)
}

const accountOfOpenid = async (
  openid: string,
  keys: Secrets,
  id: string,
  at: string,
  request: string,
): Promise<AccountRecord> => {
  const of = openidKey(keys, openid)
  const known = await claimOf(of)
  if (known?.accountId) {
    const account = await readAccount(known.accountId)
    // Signing in within the cooling-off takes the deletion back.
    if (account?.deletionDueAt && !account.deletedAt)
      return updateAccount(account.id, { deletionDueAt: $remove() as never })
    if (account && !account.deletedAt) return account
  }
  const account = {
    id,
    name: `群众${id.slice(-4)}`,
    roles: ['resident'],
    sealedOpenid: encrypt(keys.phoneKey, openid),
    openidDigest: of,
    createdAt: at,
    by: id,
    request,
  }
  documentClient()
  try {
    await execute(
      AccountEntity.build(PutTransaction)
        .item(account)
        .options({ condition: { attr: 'id', exists: false } }),
      ClaimEntity.build(PutTransaction)
        .item({ of, accountId: id, by: id, request })
        // The claim may still lead to an account that was deleted.
        .options({
          condition: known ? { attr: 'accountId', eq: known.accountId ?? '' } : { attr: 'of', exists: false },
        }),
    )
    return { sk: 'A', ...account }
  } catch (error) {
    if (!conditionFailed(error) && !transactionConflict(error)) throw error
    // Two devices signed in for the first time at once: the other's account is this person's.
    const first = await claimOf(of)
    const made = first?.accountId && (await readAccount(first.accountId))
    if (!made) throw problem('unavailable')
    return made
  }
}
