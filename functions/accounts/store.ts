import { problem } from '@shared/api/errors'
import { GetItemCommand, UpdateAttributesCommand } from 'dynamodb-toolbox'
import { AccountEntity, ClaimEntity, PreparedEntity } from '../platform/accountEntities'
import { readAccount } from '../platform/caller'
import { documentClient } from '../platform/table'
import type { AccountRecord } from './records'

/** The account. Throws not_found. */
export const needAccount = async (id: string): Promise<AccountRecord> => {
  const found = await readAccount(id)
  if (!found || found.deletedAt) throw problem('not_found')
  return found
}

/** What a keyed digest leads to. */
export const claimOf = async (of: string) => {
  documentClient()
  return (await ClaimEntity.build(GetItemCommand).key({ of }).options({ consistent: true }).send()).Item
}

/** Roles that were prepared, and not taken back. */
export const preparedOf = async (id: string) => {
  documentClient()
  const { Item } = await PreparedEntity.build(GetItemCommand).key({ id }).options({ consistent: true }).send()
  return Item?.withdrawnAt ? undefined : Item
}

type Update = Parameters<
  ReturnType<typeof AccountEntity.build<UpdateAttributesCommand<typeof AccountEntity>>>['item']
>[0]

/** Changes the account and answers the new record. */
export const updateAccount = async (id: string, update: Omit<Update, 'id'>): Promise<AccountRecord> => {
  documentClient()
  const { Attributes } = await AccountEntity.build(UpdateAttributesCommand)
    .item({ ...update, id } as Update)
    .options({ returnValues: 'ALL_NEW', condition: { attr: 'createdAt', exists: true } })
    .send()
  return Attributes as AccountRecord
}
