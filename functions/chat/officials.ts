import { may, type Role } from '@shared/accounts/roles'
import { cached } from '../platform/cache'
import { indexPage, type Place } from '../platform/pages'
import type { HolderKind } from './conversationRecord'

type Official = { accountId: string; roles: string[]; deputyId?: string; stationId?: string }

const read = async (): Promise<Official[]> => {
  const officials: Official[] = []
  let place: Place | undefined
  do {
    const page = await indexPage('byOwner', ['PEOPLE'], { place, limit: 199 })
    for (const { pk, c } of page.items)
      officials.push({ ...(c as Omit<Official, 'accountId'>), accountId: pk.slice(2) })
    place = page.next
  } while (place)
  return officials
}

const kept = cached<'all', Official[]>(read, 30_000, 1)

/** Accounts that answer for a deputy or station. */
export const accountsOf = async (kind: HolderKind, holderId: string): Promise<string[]> =>
  (await kept.get('all'))
    .filter(({ roles, deputyId, stationId }) => {
      const held = kind === 'deputy' ? deputyId : stationId
      return (roles.includes(kind) || (kind === 'deputy' && roles.includes('liaison'))) && held === holderId
    })
    .map(({ accountId }) => accountId)

/** The office on duty: everybody who reviews the chat, the deputies' office and the administrators. */
export const officeAccounts = async (): Promise<string[]> =>
  (await kept.get('all')).filter(({ roles }) => may(roles as Role[], 'chat:review')).map(({ accountId }) => accountId)
