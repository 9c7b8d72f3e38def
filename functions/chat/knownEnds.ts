import type { MessageRecord } from './messageRecord'

/**
 * The ends of the conversations that this process wrote to last. What it remembers may be old by now: whoever puts a
 * message behind it finds the place taken then.
 */
const MOST_ENDS = 1000
/** Whole messages of an end, as many as one query reads. */
const WHOLE = 20
/** Of those before, only who they are, so that a resend is known without looking back. */
const BRIEF = 400

type Brief = Pick<MessageRecord, 'id' | 'seq' | 'createdAt'>
type Known = { tail: MessageRecord[]; earlier: Brief[] }

const ends = new Map<string, Known>()

/** Remembers an end: messages without a gap, newest first. */
export const remember = (conversationId: string, messages: MessageRecord[]): void => {
  const before = ends.get(conversationId)
  const oldest = messages.at(-1)?.seq ?? 0
  // What was remembered goes on from there, or not at all: a gap would hide a message.
  const older = before ? [...before.tail, ...before.earlier].filter(({ seq }) => seq < oldest) : []
  const whole = older[0]?.seq === oldest - 1 ? older : []
  const earlier = [...messages.slice(WHOLE), ...whole].slice(0, BRIEF)
  if (ends.size > MOST_ENDS) ends.clear()
  ends.set(conversationId, {
    tail: messages.slice(0, WHOLE),
    earlier: earlier.map(({ id, seq, createdAt }) => ({ id, seq, createdAt })),
  })
}

export const knownTail = (conversationId: string): MessageRecord[] | undefined => ends.get(conversationId)?.tail

/** The end, and since when no message of this id is in it; undefined where one is: what became of it since is read. */
export const knownEnd = (conversationId: string, id: string) => {
  const known = ends.get(conversationId)
  if (!known) return undefined
  const all: Brief[] = [...known.tail, ...known.earlier]
  const first = all.at(-1)
  if (!first || all.some((message) => message.id === id)) return undefined
  return {
    messages: known.tail,
    more: first.seq > 1,
    absentSince: first.seq === 1 ? 0 : Date.parse(first.createdAt),
  }
}
