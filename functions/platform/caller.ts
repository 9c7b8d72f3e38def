import { createHash } from 'node:crypto'
import { isOfficial, may as mayRoles, type Permission, type Role } from '@shared/accounts/roles'
import { problem } from '@shared/api/errors'
import { GetItemCommand } from 'dynamodb-toolbox'
import { AccountEntity } from './accountEntities'
import { config } from './config'
import { endedSessions } from './endedSessions'
import { pcSessions } from './pcSessions'
import { decrypt } from './personal'
import { secrets } from './secrets'
import { documentClient } from './table'
import { verifyToken } from './token'

/** Who asks. Made from the token; for officials the roles are read fresh. */
export type Caller = {
  id: string
  roles: readonly Role[]
  verified: boolean
  deputyId?: string
  stationId?: string
  /** Drafts a handler is limited to; absent: all. */
  draftIds?: readonly string[]
  /** Display name, where the account was read. */
  name?: string
  tokenId: string
  /** Set on a PC: when the session ends, whatever is done in it. */
  pc?: { endsAt: string }
  /** The openid and whether WeChat still counts it as active (two hours after wx.login). */
  openid: () => Promise<{ openid: string; fresh: boolean } | undefined>
  may: (permission: Permission) => boolean
  /** May work on this draft: holds the permission, and the draft is not outside their share. */
  mayFor: (permission: Permission, draftId: string) => boolean
}

const OPENID_FRESH_MS = 2 * 3600_000

export const readAccount = async (accountId: string, consistent = true) => {
  documentClient()
  const { Item } = await AccountEntity.build(GetItemCommand).key({ id: accountId }).options({ consistent }).send()
  return Item
}

/**
 * The caller of a bearer token. `fresh` reads the account whatever the roles (endpoints about the account itself,
 * or a permission that the token does not carry but the account may hold by now). `consistent: false` takes the
 * account as it stood a moment ago, for half the price: for looking at what is one's own.
 */
export const callerOf = async (token: string, now: Date, fresh: boolean, consistent = true): Promise<Caller> => {
  const keys = await secrets()
  const claims = await verifyToken(keys, token, now)
  const official = isOfficial(claims.roles)
  if (await endedSessions.has(claims.tokenId, now)) throw problem('session_invalid')
  const pc = claims.pc
    ? { endsAt: (await pcSessions.use(claims.accountId, claims.tokenId, now, config().rules.pcIdleMinutes)).expiresAt }
    : undefined
  let { roles, verified } = claims
  let more: Pick<Caller, 'deputyId' | 'stationId' | 'draftIds' | 'name'> = {}
  if (fresh || official) {
    const account = await readAccount(claims.accountId, consistent)
    if (!account || account.deletedAt || (account.endedTokens ?? []).includes(claims.tokenId))
      throw problem('session_invalid')
    roles = account.roles as Role[]
    verified = account.phoneVerifiedAt !== undefined
    more = { deputyId: account.deputyId, stationId: account.stationId, draftIds: account.draftIds, name: account.name }
  }
  const held = roles
  return {
    id: claims.accountId,
    roles: held,
    verified,
    ...more,
    tokenId: claims.tokenId,
    ...(pc && { pc }),
    openid: async () =>
      claims.sealedOpenid
        ? {
            openid: decrypt(keys.phoneKey, claims.sealedOpenid),
            fresh: now.getTime() - claims.issuedAt.getTime() < OPENID_FRESH_MS,
          }
        : undefined,
    may: (permission) => mayRoles(held, permission),
    mayFor: (permission, draftId) => mayRoles(held, permission) && (more.draftIds?.includes(draftId) ?? true),
  }
}

/** The first 64 bits of an IPv6 address: what one household or one machine is given as a whole. */
const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address
  const [head = '', tail] = address.toLowerCase().split('::')
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean))
  const gap = tail === undefined ? 0 : 8 - (before?.length ?? 0) - (after?.length ?? 0)
  const groups = [...(before ?? []), ...Array<string>(Math.max(0, gap)).fill('0'), ...(after ?? [])]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/** A caller's address as a class for limits, an IPv6 one by its network: never stored or logged as it is. */
export const addressClass = (address: string): string =>
  createHash('sha256').update(networkOf(address)).digest('base64url').slice(0, 16)
