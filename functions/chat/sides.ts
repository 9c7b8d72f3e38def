import { problem } from '@shared/api/errors'
import type { Side } from '@shared/chat/state'
import type { Caller } from '../platform/caller'
import { readSides, type Sides } from './store'

/**
 * The deputy or station that the caller answers for. A liaison officer (联络员) types for a deputy; what they type says so.
 */
export const answersFor = (caller: Caller, kind: Sides['kind']): string | undefined => {
  const may = caller.roles.includes(kind) || (kind === 'deputy' && caller.roles.includes('liaison'))
  return may ? (kind === 'deputy' ? caller.deputyId : caller.stationId) : undefined
}

/** Set on what a liaison officer types for a deputy. */
export const typedBy = (caller: Caller, kind: Sides['kind']): { typedBy?: 'liaison' } =>
  kind === 'deputy' && !caller.roles.includes('deputy') ? { typedBy: 'liaison' } : {}

/** Which side of a conversation the caller is on; undefined for everyone else, staff included. */
export const sideOf = (caller: Caller, { residentId, kind, holderId }: Sides): Side | undefined => {
  if (caller.id === residentId) return 'resident'
  return answersFor(caller, kind) === holderId ? 'official' : undefined
}

/** Staff who review the chat read what was reported to them, and nothing else. */
export const mayReview = (caller: Caller, sides: Sides | undefined): sides is Sides =>
  (sides?.reportedAt ?? sides?.urgentAt) !== undefined && caller.may('chat:review')

/** Throws not_found for whoever is not on a side. */
export const needSide = (caller: Caller, sides: Sides | undefined): { sides: Sides; side: Side } => {
  const side = sides && sideOf(caller, sides)
  if (!sides || !side) throw problem('not_found')
  return { sides, side }
}

export const findSide = async (conversationId: string, caller: Caller) =>
  needSide(caller, await readSides(conversationId))
