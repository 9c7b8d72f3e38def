import type { Session as IssuedSession } from '@shared/accounts/endpoints'
import type { Role } from '@shared/accounts/roles'
import { readStored, removeStored, writeStored } from '../platform/storage'
import { createStore, useStore } from './store'

export type Session = IssuedSession & {
  /** The demo code it was made with, in the local stack only: signs in again by itself. */
  code?: string
}

const KEY = 'session'

export const sessionStore = createStore<Session | undefined>(readStored<Session>(KEY))

export const keepSession = (session: Session): void => {
  writeStored(KEY, session)
  sessionStore.set(session)
}

export const dropSession = (): void => {
  removeStored(KEY)
  sessionStore.set(undefined)
}

export const useSession = (): Session | undefined => useStore(sessionStore)

/** Whether the signed-in account holds one of the roles; what a page may show, never what it may do. */
export const useHasRole = (...roles: Role[]): boolean => {
  const held = useSession()?.account.roles ?? []
  return roles.some((role) => held.includes(role))
}
