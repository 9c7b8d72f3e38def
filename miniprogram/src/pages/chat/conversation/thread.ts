import type { Message } from '@shared/chat/message'
import type { AttachmentInput } from '@shared/uploads/attachments'
import { beijing } from '../../../lib/time'

/** A message being sent from this device: its id is the one the server will know it by. */
export type Outgoing = {
  id: string
  text?: string
  attachments?: AttachmentInput[]
  /** What goes along, in words: [图片]. */
  shown?: string
  quote?: { id: string; text: string }
  at: string
  state: 'sending' | 'failed'
  problem?: string
  /** Only the network was in the way: it is tried again by itself. */
  again?: boolean
}

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

/** Up to which place nothing is missing once a message is heard; `missing` where others came before it unheard. */
export const caughtUpTo = (complete: number, heard: number): { upTo: number; missing: boolean } =>
  heard === complete + 1 ? { upTo: heard, missing: false } : { upTo: complete, missing: heard > complete }

/** How far the other side has read, of what was heard of both: one's own other devices tell too. */
export const readByOthers = (reads: Readonly<Record<string, number>>, own: string | undefined): number =>
  Math.max(0, ...Object.entries(reads).flatMap(([by, seq]) => (own === undefined || by === own ? [] : [seq])))

const GAP = 5 * 60_000

/** Whether the time stands above a message: the first one, after five quiet minutes, and with each new day. */
export const opensATime = (message: { createdAt: string }, before?: { createdAt: string }): boolean =>
  !before ||
  Date.parse(message.createdAt) - Date.parse(before.createdAt) > GAP ||
  beijing(message.createdAt).dayNumber !== beijing(before.createdAt).dayNumber

const PART = 25

/** Messages in parts that stay the same ones when earlier messages come in front; each with the message before it. */
export const partsOf = (
  messages: readonly Message[],
): { part: number; items: Message[]; before: Message | undefined }[] => {
  const parts: ReturnType<typeof partsOf> = []
  for (const [index, message] of messages.entries()) {
    const part = Math.floor(message.seq / PART)
    const current = parts.at(-1)
    if (current?.part === part) current.items.push(message)
    else parts.push({ part, items: [message], before: messages[index - 1] })
  }
  return parts
}

/** The first message that was unread when the conversation was opened: the divider stands above it. */
export const firstUnread = (messages: readonly Message[], unread: number): string | undefined =>
  unread > 0 ? theirs(messages).slice(-unread)[0]?.id : undefined

const theirs = (messages: readonly Message[]) => messages.filter(({ mine, from }) => !mine && from !== 'system')

/** How a closed conversation ended stands at its end, with the rating; its notice among the messages would say it twice. */
export const withoutClosure = (
  messages: readonly Message[],
  closure: { at: string } | undefined,
): readonly Message[] =>
  closure ? messages.filter(({ from, createdAt }) => from !== 'system' || createdAt !== closure.at) : messages
