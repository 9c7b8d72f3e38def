import type { accounts as contract } from '@shared/accounts/endpoints'
import { problem } from '@shared/api/errors'
import { pcSessions } from '../platform/pcSessions'
import type { Operation } from '../platform/serve'
import type { AccountDeps } from './deps'

/** Where I am signed in on a PC, so that what I left behind can be ended. */
export const listMySessions: Operation<typeof contract.listMySessions, AccountDeps> = async (
  _input,
  caller,
  { now, rules },
) => {
  const sessions = await pcSessions.open(caller.id, now, rules.pcIdleMinutes)
  return { items: sessions.map((session) => ({ ...session, current: session.id === caller.tokenId })) }
}

export const endMySession: Operation<typeof contract.endMySession, AccountDeps> = async (
  { sessionId },
  caller,
  { now, requestId },
) => {
  if (!(await pcSessions.end(caller.id, sessionId, { id: caller.id, request: requestId }, now)))
    throw problem('not_found')
  return undefined
}
