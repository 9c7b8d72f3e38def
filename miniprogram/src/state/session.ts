import type { Role } from '@shared/accounts/roles'
import type { Session as IssuedSession } from '@shared/accounts/schemas'
import { readStored, removeStored, writeStored } from '../platform/storage'
import { createStore, useStore } from './store'

export type Session = IssuedSession & {
  /** The demo code it was made with, in the local stack only: signs in again by itself. */
  code?: string
}

const KEY = 'session'

export const sessionStore = createStore<Session | undefined>(readStored<Session>(KEY))

/** How a person left by their own will: nobody is signed in again behind their back, which would undo a deletion. */
export type Leaving = 'signed_out' | 'deletion'
const LEFT = 'left'
export const leftStore = createStore<Leaving | undefined>(readStored<Leaving>(LEFT))

export const keepSession = (session: Session): void => {
  removeStored(LEFT)
  leftStore.set(undefined)
  writeStored(KEY, session)
  sessionStore.set(session)
}

export const dropSession = (): void => {
  removeStored(KEY)
  sessionStore.set(undefined)
}

/** Until the person asks to be signed in. */
export const leave = (how: Leaving): void => {
  writeStored(LEFT, how)
  leftStore.set(how)
  dropSession()
}

export const useSession = (): Session | undefined => useStore(sessionStore)

/** Whether the signed-in account holds one of the roles; what a page may show, never what it may do. */
export const useHasRole = (...roles: Role[]): boolean => {
  const held = useSession()?.account.roles ?? []
  return roles.some((role) => held.includes(role))
}
