import type { Message } from '@shared/chat/endpoints'

/** A message being sent from this device: its id is the one the server will know it by. */
export type Outgoing = { id: string; text: string; at: string; state: 'sending' | 'failed'; problem?: string }

/** Known messages by the server's order; a newer word about a message (recalled, let through) replaces the older. */
export const merged = (known: readonly Message[], arrived: readonly Message[]): Message[] => {
  const byId = new Map(known.map((message) => [message.id, message]))
  for (const message of arrived) byId.set(message.id, message)
  return [...byId.values()].sort((a, b) => a.seq - b.seq)
}

/** What is still on its way: what the server has answered with is no longer. */
export const stillOutgoing = (outgoing: readonly Outgoing[], known: readonly Message[]): Outgoing[] => {
  const arrived = new Set(known.map(({ id }) => id))
  return outgoing.filter(({ id }) => !arrived.has(id))
}

const GAP = 5 * 60_000

/** Whether the time stands above a message: the first one, and after five quiet minutes. */
export const opensATime = (message: { createdAt: string }, before?: { createdAt: string }): boolean =>
  !before || Date.parse(message.createdAt) - Date.parse(before.createdAt) > GAP
