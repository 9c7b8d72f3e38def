import type { accounts as contract } from '@shared/accounts/endpoints'
import { isOfficial, type Role } from '@shared/accounts/roles'
import { problem } from '@shared/api/errors'
import { EntityFormatter } from 'dynamodb-toolbox'
import { batchGet } from '../platform/batchGet'
import type { Caller } from '../platform/caller'
import { endedSessions } from '../platform/endedSessions'
import { OpinionEntity } from '../platform/opinionEntities'
import { opinionOf } from '../platform/opinionRecords'
import { type IndexItem, indexPage, type Place } from '../platform/pages'
import { pcSessions } from '../platform/pcSessions'
import { queryPartition } from '../platform/query'
import { secrets } from '../platform/secrets'
import type { Operation } from '../platform/serve'
import type { AccountDeps } from './deps'
import { planErasure } from './eraseAccounts'
import { chooseNotices, settingsOf } from './noticeSettings'
import { accountOf, inPeople } from './records'
import { needAccount, updateAccount } from './store'

const opinion = OpinionEntity.build(EntityFormatter)

/** Days between asking for deletion and its execution; signing in before then takes it back. */
const COOLING_OFF_DAYS = 7

export const readMe: Operation<typeof contract.readMe, AccountDeps> = async (_input, caller) =>
  accountOf(await needAccount(caller.id), await secrets())

export const editMe: Operation<typeof contract.editMe, AccountDeps> = async (
  { name, notices },
  caller,
  { requestId },
) => {
  const account = await needAccount(caller.id)
  if (notices) await chooseNotices(caller.id, notices, { by: caller.id, request: requestId })
  if (name === undefined) return accountOf(account, await secrets())
  const roles = account.roles as Role[]
  const people = isOfficial(roles) ? inPeople({ ...account, name }, roles) : {}
  return accountOf(
    await updateAccount(caller.id, { name, ...people, by: caller.id, request: requestId }),
    await secrets(),
  )
}

/** Ends the session that the caller came with. */
export const endCaller = async (caller: Caller, now: Date): Promise<void> => {
  const { endedTokens = [] } = await needAccount(caller.id)
  await updateAccount(caller.id, { endedTokens: [...endedTokens.slice(-19), caller.tokenId] })
  await endedSessions.add(caller.tokenId, now)
}

export const endSession: Operation<typeof contract.endSession, AccountDeps> = async (
  _input,
  caller,
  { now, requestId },
) => {
  if (caller.pc) await pcSessions.end(caller.id, caller.tokenId, { id: caller.id, request: requestId }, now)
  await endCaller(caller, now)
  return undefined
}

/** Asks for deletion: this session ends at once, the account is erased after the cooling-off. */
export const deleteMe: Operation<typeof contract.deleteMe, AccountDeps> = async (_input, caller, deps) => {
  // An administrator goes only by another's hand, so that one is always left.
  if (caller.roles.includes('admin'))
    throw problem('last_admin', { detail: '请先由另一位管理员取消您的管理员角色，再注销账号。' })
  const dueAt = new Date(deps.now.getTime() + COOLING_OFF_DAYS * 86_400_000).toISOString()
  await planErasure(caller.id, dueAt)
  await updateAccount(caller.id, { deletionDueAt: dueAt, by: caller.id, request: deps.requestId })
  await endCaller(caller, deps.now)
  return undefined
}

/** Opinions with all their words: an index entry has the first 140 characters. */
const wholeOpinions = async (items: readonly IndexItem[], now: string) => {
  const found = await batchGet<Record<string, unknown>>(items.map(({ pk, sk }) => ({ pk, sk })))
  return [...found.values()].map((item) => opinionOf(opinion.format(item), { inside: false, now }))
}

/** Everything that is held on the caller. */
export const exportMe: Operation<typeof contract.exportMe, AccountDeps> = async (_input, caller, { now, rules }) => {
  const at = now.toISOString()
  const all = async (partition: string) => {
    const items = []
    let place: Place | undefined
    do {
      const page = await indexPage('byOwner', [partition], { place, limit: 100 })
      items.push(...page.items)
      place = page.next
    } while (place)
    return items
  }
  const [account, opinions, conversations] = await Promise.all([
    needAccount(caller.id),
    all(caller.id),
    // A resident's conversations stand in one partition, each one's messages in one of its own.
    queryPartition<{ sk: string; ca: string }>({ pk: `CR#${caller.id}` }),
  ])
  return {
    account: accountOf(account, await secrets()),
    consents: account.consents ?? [],
    notices: await settingsOf(account, rules),
    opinions: await wholeOpinions(opinions, at),
    conversations: await Promise.all(
      conversations.map(async ({ sk, ca }) => ({
        id: sk.slice(2),
        createdAt: ca,
        messages: (await queryPartition<{ at: string; f: string; t?: string }>({ pk: sk, skPrefix: 'M#' })).map(
          (message) => ({ createdAt: message.at, from: message.f, text: message.t }),
        ),
      })),
    ),
    exportedAt: at,
  }
}
