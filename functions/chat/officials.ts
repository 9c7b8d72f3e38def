import { may, type Role } from '@shared/accounts/roles'
import { officials } from '../platform/officials'
import type { HolderKind } from './conversationRecord'

/** Accounts that answer for a deputy or station. */
export const accountsOf = async (kind: HolderKind, holderId: string): Promise<string[]> =>
  (await officials())
    .filter(({ roles, deputyId, stationId }) => {
      const held = kind === 'deputy' ? deputyId : stationId
      return (roles.includes(kind) || (kind === 'deputy' && roles.includes('liaison'))) && held === holderId
    })
    .map(({ accountId }) => accountId)

/** The office on duty: everybody who reviews the chat, the deputies' office and the administrators. */
export const officeAccounts = async (): Promise<string[]> =>
  (await officials()).filter(({ roles }) => may(roles as Role[], 'chat:review')).map(({ accountId }) => accountId)
