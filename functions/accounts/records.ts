import type { Role } from '@shared/accounts/roles'
import type { Account } from '@shared/accounts/schemas'
import { $set, type FormattedItem } from 'dynamodb-toolbox'
import type { AccountEntity } from '../platform/accountEntities'
import type { Caller } from '../platform/caller'
import { decrypt, maskPhone, phoneDigest } from '../platform/personal'
import type { Secrets } from '../platform/secrets'
import type { Platform } from '../platform/serve'
import { signToken } from '../platform/token'

export type AccountRecord = FormattedItem<typeof AccountEntity>

/** The account as its owner sees it: the phone masked. */
export const accountOf = (record: AccountRecord, secrets: Secrets): Account => ({
  id: record.id,
  name: record.name,
  roles: record.roles as Role[],
  deputyId: record.deputyId,
  stationId: record.stationId,
  phone: record.sealedPhone && maskPhone(decrypt(secrets.phoneKey, record.sealedPhone)),
  phoneVerified: record.phoneVerifiedAt !== undefined,
  consent: record.consents?.filter(({ withdrawnAt }) => !withdrawnAt).at(-1)?.version,
  proposedRoles: record.proposed && (record.proposed.roles as Role[]),
  deletionDueAt: record.deletionDueAt,
  createdAt: record.createdAt,
})

/** A session: the token carries what a resident's requests need, so that they read no account. */
export const sessionOf = async (
  record: AccountRecord,
  secrets: Secrets,
  tokenId: string,
  now: Date,
  pc?: { endsAt: string },
) => ({
  ...(await signToken(
    secrets,
    {
      accountId: record.id,
      roles: record.roles as Role[],
      verified: record.phoneVerifiedAt !== undefined,
      sealedOpenid: record.sealedOpenid,
      tokenId,
      ...(pc && { pc: true }),
    },
    now,
    pc && (Date.parse(pc.endsAt) - now.getTime()) / 3_600_000,
  )),
  account: accountOf(record, secrets),
})

/** Keyed digests under which an account is found; the values themselves are not kept in the clear. */
export const openidKey = (secrets: Secrets, openid: string) =>
  `openid#${phoneDigest(secrets.phoneHmacKey, `openid:${openid}`)}`
export const phoneKey = (secrets: Secrets, phone: string) => `phone#${phoneDigest(secrets.phoneHmacKey, phone)}`
export const preparedPhoneKey = (secrets: Secrets, phone: string) =>
  `prepared-phone#${phoneDigest(secrets.phoneHmacKey, phone)}`
export const invitationKey = (secrets: Secrets, invitation: string) =>
  `invitation#${phoneDigest(secrets.phoneHmacKey, `invitation:${invitation.trim().toUpperCase()}`)}`

/** Where an account with an official role stands in the list of people, and what the list shows. */
export const inPeople = (
  record: Pick<AccountRecord, 'id' | 'name' | 'roles' | 'createdAt'> & Partial<AccountRecord>,
  roles: readonly string[],
) => ({
  p1: 'PEOPLE',
  s1: record.createdAt,
  card: {
    name: record.name,
    roles,
    deputyId: record.deputyId,
    stationId: record.stationId,
    draftIds: record.draftIds,
    createdAt: record.createdAt,
  },
})

/** One who has roles proposed stands in the list of people too, for the admin to confirm. */
export const proposedInPeople = (record: AccountRecord) => {
  const { p1, s1, card } = inPeople(record, record.roles)
  return { p1, s1, card: $set(card) }
}

/** The caller's session with a fresh token. On a PC it stays the same session with the same end. */
export const renewedSession = (
  record: AccountRecord,
  secrets: Secrets,
  caller: Pick<Caller, 'tokenId' | 'pc'>,
  { newId, now }: Pick<Platform, 'newId' | 'now'>,
) => sessionOf(record, secrets, caller.pc ? caller.tokenId : newId(), now, caller.pc)
