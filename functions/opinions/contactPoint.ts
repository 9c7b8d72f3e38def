import { isId } from '@shared/api/common'
import type { Caller } from '../platform/caller'
import type { Platform } from '../platform/serve'

/** Those who work at a contact point enter what they collected: it is the contact point's, and its senders' by name. */
const pointOf = ({ roles, stationId }: Caller): string | undefined =>
  roles.includes('contact_point') ? stationId : undefined

/** After a meeting many people's opinions are entered in an hour. */
export const hourly = (caller: Caller, { rules }: Platform): number =>
  rules.limits.opinionsPerHour * (pointOf(caller) === undefined ? 1 : 10)

export const authorOf = (caller: Caller): string => {
  const point = pointOf(caller)
  return point === undefined ? caller.id : `staff#${point}`
}

/** Whether the caller gave it, or it came in by the contact point where they work. */
export const isOwn = ({ authorId }: { authorId: string }, caller: Caller): boolean =>
  authorId === caller.id || authorId === authorOf(caller)

/** The same words of two people whom a contact point heard are two opinions. */
export const sayerOf = (
  caller: Caller,
  { submitter }: { submitter?: { name?: string; organisation?: string } },
): string =>
  pointOf(caller) === undefined
    ? caller.id
    : JSON.stringify([authorOf(caller), submitter?.name ?? '', submitter?.organisation ?? ''])

export const sourceOf = (sourceId: string | undefined, caller: Caller) => {
  const point = pointOf(caller)
  if (point !== undefined) return { source: 'contact_point', sourceId: point }
  // The id of a conversation is a ULID, the code on a wall is shorter.
  return { source: sourceId === undefined ? 'app' : isId(sourceId) ? 'chat' : 'qr', sourceId }
}
